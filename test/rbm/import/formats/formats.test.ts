import { describe, expect, it } from "vitest";
import { numbersLost, unaccounted } from "../accounts.ts";
import { brief, imported } from "../made-up.ts";
import { aroundTables } from "./around-tables.ts";
import { blocks } from "./blocks.ts";
import { european } from "./european.ts";
import { exported } from "./exported.ts";
import type { Format } from "./format.ts";
import { groups } from "./groups.ts";
import { languages } from "./languages.ts";
import { layouts } from "./layouts.ts";
import { months } from "./months.ts";
import { organizations } from "./organizations.ts";
import { times } from "./times.ts";

const formats: Readonly<Record<string, Format>> = {
  ...european,
  ...organizations,
  ...layouts,
  ...languages,
  ...groups,
  ...times,
  ...months,
  ...aroundTables,
  ...blocks,
  ...exported,
};

describe.each(Object.entries(formats))("%s", (_, format) => {
  const { workbook } = format;
  const result = imported(workbook);

  it("gives its KPIs, targets, actuals and results", () => {
    const { kpis, baselines, targets, actuals, results } = format;
    if (kpis) expect(brief(result, "kpis", "title", "verification")).toEqual(kpis);
    if (baselines) expect(brief(result, "kpis", "title", "unit", "baseline", "baseline_period")).toEqual(baselines);
    if (targets) expect(brief(result, "kpi_targets", "period", "target")).toEqual(targets);
    if (actuals) expect(brief(result, "actuals", "period", "place", "disaggregation", "value")).toEqual(actuals);
    if (results) expect(brief(result, "results", "level", "title")).toEqual(results);
  });

  it("has every filled cell in the new workbook or in the list", () => {
    expect(unaccounted(workbook, result)).toEqual([]);
  });

  it("loses no number, whatever the numbers are", () => {
    expect(numbersLost(workbook)).toEqual([]);
  });

  it("tells what a person has to look at, and what stays behind", () => {
    const needs = result.needs.map(({ kind, cell }) => [kind, cell]);
    for (const need of format.needs ?? []) expect(needs).toContainEqual(need);
    const left = result.left.map(({ cell }) => cell);
    for (const cell of format.left ?? []) expect(left).toContain(cell);
  });
});

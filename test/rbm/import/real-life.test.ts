import { beforeAll, describe, expect, it } from "vitest";
import { guessMapping, type Imported } from "../../../rbm/import/index.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { readLooks, readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { allThroughLibreOffice, hasTool } from "../../support/tools.ts";
import { numbersLost, unaccounted } from "./accounts.ts";
import { brief, imported } from "./made-up.ts";
import * as workbooks from "./workbooks/index.ts";
import { bytesOf } from "./workbooks/made.ts";

const hasLibreOffice = hasTool("soffice");
const files = new Map<string, Uint8Array>();

/** Two starts of LibreOffice for all: into the old format, and back. */
beforeAll(async () => {
  const all = await Promise.all(Object.values(workbooks).map(async (one) => ({ ...one, bytes: await bytesOf(one) })));
  for (const { name, bytes } of all) files.set(name, bytes);
  if (!hasLibreOffice) return;
  const old = all.filter(({ isOld }) => isOld);
  const saved = allThroughLibreOffice(
    old.map(({ bytes }) => ({ bytes, type: "xlsx" })),
    "xls",
  );
  const again = allThroughLibreOffice(
    saved.map((bytes) => ({ bytes, type: "xls" })),
    "xlsx",
  );
  for (const [i, { name }] of old.entries()) files.set(name, again[i]!);
}, 180_000);

describe.each(Object.values(workbooks))("$name", ({ name, results, kpis, targets, actuals, risks }) => {
  let workbook: Workbook;
  let looks: ReturnType<typeof readLooks>;
  let result: Imported;

  beforeAll(async () => {
    const bytes = files.get(name)!;
    [workbook, looks] = [await readXlsx(bytes), readLooks(bytes)];
    result = imported(workbook, guessMapping(workbook), looks);
  });

  it("gives its results, KPIs, KPI targets, actuals and risks", () => {
    const titles = new Map(brief(result, "kpis", "code", "title") as [string, string][]);
    const titled = (rows: readonly unknown[][]) => rows.map(([code, ...more]) => [titles.get(String(code)), ...more]);
    expect(brief(result, "results", "level", "title")).toEqual(results);
    expect(brief(result, "kpis", "title", "unit", "baseline", "baseline_period")).toEqual(kpis);
    expect(titled(brief(result, "kpi_targets", "kpi", "period", "target"))).toEqual(targets);
    expect(titled(brief(result, "actuals", "kpi", "period", "place", "disaggregation", "value"))).toEqual(actuals);
    if (risks) expect(brief(result, "risks", "risk").flat()).toEqual(risks);
  });

  it("has every filled cell in the new workbook or in the list", () => {
    expect(unaccounted(workbook, result)).toEqual([]);
  });

  it("loses no number, whatever the numbers are", () => {
    expect(numbersLost(workbook, looks)).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { checkWorkbook } from "../../rbm/checks/index.ts";
import { framework2016, framework2020 } from "../../rbm/framework/index.ts";
import { toTarget } from "../../rbm/progress/to-target.ts";
import { bind } from "../../rbm/template/bind.ts";
import { workbookOf } from "../../rbm/template/fill.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { connect2020, PUBLISHED_FIGURES, SAMPLE_FIGURES, strategicTargets } from "../../samples/index.ts";

const union = strategicTargets(framework2020);
const before = connect2020(framework2016);

test("the world's series runs from 2018 to 2023 as published", () => {
  const world = union.sheets.actuals!.filter(({ kpi, place }) => kpi === "UT-1.2" && place === "World");
  expect(world.map(({ period, value }) => [period, value])).toEqual([
    ["2018", 48.6],
    ["2019", 53.2],
    ["2020", 59.3],
    ["2021", 62.2],
    ["2022", 64.4],
    ["2023", 67.4],
  ]);
});

test("every figure cites its source with how sure we are, and none says Sample", () => {
  for (const content of [union, before]) {
    expect(content.sheets.cover![0]!.figures).toBe(PUBLISHED_FIGURES);
    expect(JSON.stringify(content)).not.toMatch(/sample/i);
    expect(PUBLISHED_FIGURES).not.toContain(SAMPLE_FIGURES);
    for (const { value, evidence } of content.sheets.actuals!) {
      if (value !== null) expect(evidence).toMatch(/\((verified|to be verified)\)$/);
    }
  }
  const owid = union.sheets.actuals!.filter(({ evidence }) => String(evidence).startsWith("Our World in Data"));
  expect(owid).toHaveLength(22);
  expect(owid.every(({ evidence }) => String(evidence).includes("CC BY 4.0"))).toBe(true);
});

test("a target that was only remembered says so beside its number", () => {
  expect(union.sheets.kpi_targets!.map(({ kpi, comment }) => [kpi, String(comment).split("; ")[1]])).toEqual([
    ["UT-1.2", "to be verified"],
    ["UT-2.1", "verified"],
    ["UT-2.4", "to be verified"],
  ]);
});

test("KPI targets are the aims of the framework's strategic targets", () => {
  for (const [content, framework] of [
    [union, framework2020],
    [before, framework2016],
  ] as const) {
    for (const { code, result } of content.sheets.kpis!) {
      const aim = framework.results.find((item) => item.code === result)!.aim!;
      const target = content.sheets.kpi_targets!.find(({ kpi }) => kpi === code)!;
      expect([target.period, target.target]).toEqual([aim.by, aim.value]);
    }
  }
});

test("the published figures of Connect 2020 give the published progress, 0.4180 and 0.5333", () => {
  const progress = before.sheets.kpis!.map(({ code, baseline }) => {
    const actual = before.sheets.actuals!.find(({ kpi, value }) => kpi === code && value !== null)!;
    const { target } = before.sheets.kpi_targets!.find(({ kpi }) => kpi === code)!;
    return toTarget({
      baseline: Number(baseline),
      actual: Number(actual.value),
      target: Number(target),
      direction: "increase",
    }).value?.toFixed(4);
  });
  expect(progress).toEqual(["0.4180", "0.5333"]);
});

test("both workbooks of published figures can be pushed: no rule finds an error", () => {
  for (const [content, framework, today] of [
    [union, framework2020, "2024-02-01"],
    [before, framework2016, "2018-02-01"],
  ] as const) {
    const workbook = bind(workbookOf(priorityTemplate, framework, content), priorityTemplate);
    const { issues } = checkWorkbook({ workbook, framework, today });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  }
});

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { framework2020 } from "../../rbm/framework/index.ts";
import { canonical } from "../../rbm/submission/canonical.ts";
import type { Row } from "../../rbm/template/content.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import {
  CORRECTION,
  LAST_QUARTER,
  NOT_YET_ACCEPTED,
  REVISION,
  SAMPLE_FIGURES,
  sampleContents,
} from "../../samples/index.ts";

const all = sampleContents(framework2020);
const of = (code: string, period: string) => {
  const name = framework2020.priorities.find((priority) => priority.code === code)!.name;
  return all.find(({ content: { identity } }) => identity.priority === name && identity.period === period)!;
};
const rows = (sheet: string): Row[] => all.flatMap(({ content }) => [...content.sheets[sheet]!]);
const key = (row: Row, ...columns: string[]) => columns.map((column) => row[column]).join(" ");

test("ten priorities by sixteen quarters, each workbook once", () => {
  expect(all).toHaveLength(160);
  expect(new Set(all.map(({ content: { identity } }) => `${identity.priority} ${identity.period}`)).size).toBe(160);
});

test("the same figures every time", () => {
  const hash = () =>
    createHash("sha256")
      .update(canonical(sampleContents(framework2020)))
      .digest("hex");
  expect(hash()).toBe(hash());
});

test("every workbook says Sample figures, and no outcome or output passes for one of the plan", () => {
  for (const { content } of all) expect(content.sheets.cover![0]!.figures).toBe(SAMPLE_FIGURES);
  const plan = new Set(framework2020.results.map(({ code }) => code));
  for (const result of rows("results")) {
    if (!plan.has(String(result.code))) expect(key(result, "title", "basis")).toMatch(/\(sample\) Sample item/);
  }
});

test("every row has every column of its sheet, in the order declared", () => {
  for (const { id, columns } of priorityTemplate.sheets) {
    const declared = columns.map((column) => column.id).join();
    expect(rows(id).filter((row) => Object.keys(row).join() !== declared)).toEqual([]);
  }
});

test("every measure, direction, accumulation and frequency of a quarter to a year is there", () => {
  const values = (column: string) => [...new Set(rows("kpis").map((row) => row[column]))].sort();
  expect(values("measure")).toEqual(["Amount", "Count", "Index", "Ordinal", "Percentage", "Ratio", "Yes/No"]);
  expect(values("direction")).toEqual(["Decrease", "Increase", "Maintain"]);
  expect(values("accumulation")).toEqual(["Cumulative", "Level", "Per period"]);
  expect(values("frequency")).toEqual(["Half-yearly", "Quarterly", "Yearly"]);
  expect(new Set(rows("kpis").map(({ code }) => code)).size).toBe(60);
});

test("one baseline is missing, and says why, until when and who sees to it", () => {
  const missing = of("CD", "2021-Q3").content.sheets.kpis!.filter(({ baseline }) => baseline === null);
  expect(missing.map(({ code, baseline_status, baseline_due }) => [code, baseline_status, baseline_due])).toEqual([
    ["CD-06", "To be established", "2021-12-31"],
  ]);
  expect(new Set(rows("kpis").flatMap(({ code, baseline }) => (baseline === null ? [code] : [])))).toEqual(
    new Set(["CD-06"]),
  );
});

test("percentages and ratios are their numerator over their denominator, and percentages lie from 0 to 100", () => {
  const measure = new Map(rows("kpis").map(({ code, measure }) => [code, measure]));
  const shares = rows("actuals").filter(({ denominator }) => denominator !== null);
  expect(shares.length).toBeGreaterThan(400);
  for (const { kpi, value, numerator, denominator } of shares) {
    const percent = measure.get(kpi!) === "Percentage";
    const quotient = ((percent ? 100 : 1) * Number(numerator)) / Number(denominator);
    expect(Math.abs(Number(value) - quotient)).toBeLessThan(percent ? 0.0051 : 0.00051);
    if (percent) expect(Number(value)).toBeLessThanOrEqual(100);
  }
});

test("sexes and regions are two cuts, and each sums to the total of a count", () => {
  const totals = new Map<string, number>();
  const sums = { sex: new Map<string, number>(), region: new Map<string, number>() };
  for (const { content } of all) {
    const quarter = content.identity.period;
    for (const row of content.sheets.actuals!) {
      const at = `${quarter} ${key(row, "kpi", "period")}`;
      if (row.value === null || row.denominator !== null) continue;
      const cut = row.disaggregation === "Total" ? sums.region : sums.sex;
      if (row.place === "World" && row.disaggregation === "Total") totals.set(at, Number(row.value));
      else cut.set(at, (cut.get(at) ?? 0) + Number(row.value));
    }
  }
  expect([sums.sex.size > 60, sums.region.size > 90]).toEqual([true, true]);
  for (const cut of [sums.sex, sums.region])
    for (const [at, sum] of cut) expect([at, sum]).toEqual([at, totals.get(at)]);
});

test("a running total never falls, in the world, a region or a sex", () => {
  const cumulative = new Set(rows("kpis").flatMap((row) => (row.accumulation === "Cumulative" ? [row.code] : [])));
  const last = new Map<string, number>();
  for (const row of rows("actuals")) {
    if (!cumulative.has(row.kpi!) || row.value === null) continue;
    const at = key(row, "kpi", "place", "disaggregation");
    expect(Number(row.value)).toBeGreaterThanOrEqual(last.get(at) ?? 0);
    last.set(at, Number(row.value));
  }
  expect(last.size).toBeGreaterThan(30);
});

test("a figure that could not be had is blank, never 0, and says why", () => {
  const blank = rows("actuals").filter(({ value }) => value === null);
  expect(blank.length).toBeGreaterThan(10);
  for (const { status, comment } of blank) {
    expect(["Missing", "Not collected"]).toContain(status);
    expect(comment).not.toBeNull();
  }
});

test("a figure of 2022-Q1 is put right in the workbook of 2022-Q2, with a record", () => {
  const world = (period: string) =>
    of("DI", period).content.sheets.actuals!.find(
      (row) => key(row, "kpi", "period", "place") === `${CORRECTION.kpi} ${CORRECTION.period} World`,
    );
  const [first, corrected] = [world("2022-Q1"), world("2022-Q2")];
  expect(Number(first?.value) - Number(corrected?.value)).toBe(CORRECTION.tooHighBy);
  expect(world("2022-Q3")).toBeUndefined();
  expect(of("DI", "2022-Q2").content.sheets.changes!.map(({ what }) => what)).toEqual(["Value 2022-Q1"]);
});

test("a KPI target is revised once, with a record of it in that quarter and no other", () => {
  const target = (period: string) =>
    of("EN", period).content.sheets.kpi_targets!.find((row) => key(row, "kpi", "period") === `${REVISION.kpi} 2023`);
  expect([target("2021-Q4")?.target, target("2022-Q1")?.target, target("2023-Q4")?.target]).toEqual([18, 12, 12]);
  expect(rows("changes").flatMap(({ kpi, what }) => (kpi === REVISION.kpi ? [what] : []))).toEqual([
    "Target 2022",
    "Target 2023",
  ]);
});

test("quarterly KPI targets of a per-period KPI sum to their year", () => {
  const targets = of("IE", "2022-Q2").content.sheets.kpi_targets!.filter(({ kpi }) => kpi === "IE-02");
  const sum = targets.reduce(
    (total, { period, target }) => total + (/^2022-Q/.test(String(period)) ? Number(target) : 0),
    0,
  );
  expect(sum).toBe(targets.find(({ period }) => period === "2022")?.target);
});

test("all but the last quarter of two priorities is accepted, after it was pushed and after the quarter", () => {
  const open = all.filter(({ acceptedAt }) => acceptedAt === null);
  expect(open.map(({ content: { identity }, state }) => [identity.period, state])).toEqual(
    NOT_YET_ACCEPTED.map(() => [LAST_QUARTER, "provisional"]),
  );
  for (const { pushedAt, acceptedAt } of all) if (acceptedAt !== null) expect(pushedAt < acceptedAt).toBe(true);
});

test("Digital Inclusion and Environment are behind in every quarter of 2023; four priorities have no action open at the end", () => {
  const open = (code: string, period: string) =>
    of(code, period).content.sheets.follow_up!.filter(({ status }) => status !== "Closed").length;
  for (const period of ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]) {
    for (const code of ["DI", "EN"]) expect(open(code, period)).toBeGreaterThan(0);
  }
  for (const code of ["CD", "ET", "PR", "ST"]) expect(open(code, "2023-Q4")).toBe(0);
});

test("no output ends before it begins, is done in the future or costs more than its budget", () => {
  for (const { content } of all) {
    for (const { starts, due, done, status, spent, budget, comment } of content.sheets.outputs!) {
      expect(String(starts) <= String(due)).toBe(true);
      expect(Number(spent)).toBeLessThanOrEqual(Number(budget));
      expect(done === null).toBe(status !== "Done");
      if (done !== null) expect(String(done) <= `${content.identity.period.slice(0, 4)}-12-31`).toBe(true);
      if (status === "Delayed" || status === "Cancelled") expect(comment).not.toBeNull();
    }
  }
});

test("some collaborations between priorities are told by both, some by one only", () => {
  const { content } = of("EN", "2022-Q4");
  const others = content.sheets.collaboration!.flatMap(({ other_priority }) => other_priority ?? []);
  expect(others).toEqual(["Statistics", "Policy and Regulation"]);
  const back = (code: string) =>
    of(code, "2022-Q4").content.sheets.collaboration!.some(({ other_priority }) => other_priority === "Environment");
  expect([back("ST"), back("PR")]).toEqual([true, false]);
});

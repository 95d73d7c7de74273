import { expect, test } from "vitest";
import { checkWorkbook } from "../../rbm/checks/index.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import { bind } from "../../rbm/template/bind.ts";
import { workbookOf } from "../../rbm/template/fill.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { readXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { MESSY_TODAY, messyWorkbook, messyXlsx, sampleContents } from "../../samples/index.ts";

const issuesOf = (workbook: Workbook) =>
  checkWorkbook({ workbook: bind(workbook, priorityTemplate), framework: framework2020, today: MESSY_TODAY }).issues;
const { workbook, planted } = messyWorkbook(framework2020);
const issues = issuesOf(workbook);
const place = ({ rule, sheet, cell }: { rule: string; sheet: string; cell: string | null }) =>
  `${rule} ${sheet}!${cell}`;

test("at least twelve errors are planted, no two of the same rule or in the same cell", () => {
  expect(planted.length).toBeGreaterThanOrEqual(12);
  expect(new Set(planted.map(({ rule }) => rule)).size).toBe(planted.length);
  expect(new Set(planted.map(({ sheet, cell }) => `${sheet}!${cell}`)).size).toBe(planted.length);
});

test("every planted error is found once, in its cell, and no other error", () => {
  const errors = issues.filter(({ severity }) => severity === "error");
  expect(errors.map(place).sort()).toEqual(planted.map(place).sort());
});

test("nothing else is found but what the sample has without them: warnings about methodologies that are not agreed", () => {
  const { content } = sampleContents(framework2020).find(
    ({ content: { identity } }) => identity.priority === "Digital Inclusion" && identity.period === "2021-Q3",
  )!;
  const clean = issuesOf(workbookOf(priorityTemplate, framework2020, content));
  expect(clean.filter(({ severity }) => severity === "error")).toEqual([]);
  const others = issues.filter(({ severity }) => severity !== "error").map(place);
  expect(clean.map(place)).toEqual(expect.arrayContaining(others));
});

test("every planted error says what was found, why it matters and what to do", () => {
  for (const { why, how, expected } of issues) {
    for (const text of [why, how, expected]) expect(text.trim()).not.toBe("");
    expect(`${why} ${how}`).not.toMatch(/!|please|invalid/i);
  }
});

test("written to a file and read back, the same errors are in the same cells", async () => {
  const { bytes } = await messyXlsx(framework2020);
  const read = bind(await readXlsx(bytes), priorityTemplate);
  const report = checkWorkbook({ workbook: read, framework: framework2020, today: MESSY_TODAY });
  expect(
    report.issues
      .filter(({ severity }) => severity === "error")
      .map(place)
      .sort(),
  ).toEqual(planted.map(place).sort());
});

test("beside what was accepted, an error that also changes it is still one error", () => {
  const { content } = sampleContents(framework2020).find(
    ({ content: { identity } }) => identity.priority === "Digital Inclusion" && identity.period === "2021-Q2",
  )!;
  const { issues: all } = checkWorkbook({
    workbook: bind(workbook, priorityTemplate),
    framework: framework2020,
    today: MESSY_TODAY,
    accepted: content,
  });
  const errors = all.filter(({ severity }) => severity === "error").map(({ sheet, cell }) => `${sheet}!${cell}`);
  expect(errors.sort()).toEqual(planted.map(({ sheet, cell }) => `${sheet}!${cell}`).sort());
});

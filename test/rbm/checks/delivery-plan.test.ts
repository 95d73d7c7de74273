import { describe, expect, it } from "vitest";
import { deliveryPlanChecks } from "../../../rbm/checks/delivery-plan/index.ts";
import { checksFor } from "../../../rbm/checks/for-template.ts";
import { checkWorkbook, type Issue } from "../../../rbm/checks/index.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { deliveryTemplate } from "../../../rbm/template/delivery/index.ts";
import { columnOf, sheetOf } from "../../../rbm/template/template.ts";
import { deliverySample } from "../../../samples/delivery/index.ts";
import { exampleOf } from "../../support/rules.ts";

const checks = checksFor(deliveryTemplate);
const brief = ({ rule, sheet, cell, shown }: Issue) => ({ rule, sheet, cell, shown });
const issuesOf = (example = {}) =>
  checkWorkbook(
    exampleOf(deliveryTemplate, framework2020, deliverySample(), { today: "2026-01-15", ...example }),
    checks,
  );

describe("the delivery sample", () => {
  it("has nothing for any rule to find", () => {
    expect(issuesOf().issues.map(brief)).toEqual([]);
  });

  it("holds the public dates, each with its source, and marks the rest", () => {
    const { meetings, milestones } = deliverySample().sheets;
    const days = meetings!.map(({ starts, ends, confidence }) => [starts, ends, confidence]);
    for (const [starts, ends] of [
      ["2017-05-23", "2017-05-23"],
      ["2017-09-11", "2017-09-12"],
      ["2018-01-15", "2018-01-16"],
      ["2018-04-16", "2018-04-16"],
      ["2018-04-18", "2018-04-18"],
      ["2020-06-02", "2020-06-05"],
      ["2020-07-17", "2020-07-17"],
      ["2022-01-13", "2022-01-14"],
      ["2022-02-21", "2022-02-22"],
      ["2022-03-20", "2022-03-20"],
      ["2022-03-24", "2022-03-24"],
    ]) {
      expect(days).toContainEqual([starts, ends, "Verified"]);
    }
    const doubtful = [...meetings!, ...milestones!].filter(({ source }) => /remembered/i.test(String(source)));
    expect(doubtful.map(({ confidence }) => confidence)).toEqual(doubtful.map(() => "To be verified"));
  });
});

describe.each(deliveryPlanChecks.map((check) => [check.id, check] as const))("%s", (id, check) => {
  const { fails, passes } = check.examples;

  it(`finds: ${fails.says}`, () => {
    const { issues, placed } = issuesOf(fails);
    expect(issues.map(brief)).toEqual([expect.objectContaining({ rule: id })]);
    expect(placed[0]).toMatchObject({ sheet: fails.at.sheet, row: fails.at.row ?? -1 });
    expect(issues[0]?.column).toBe(columnOf(sheetOf(deliveryTemplate, fails.at.sheet), fails.at.column ?? "").header);
  });

  it(`lets through: ${passes.says}`, () => {
    expect(issuesOf(passes).issues.map(brief)).toEqual([]);
  });

  it("names only columns that the template declares", () => {
    for (const { sheet, columns } of typeof check.reads === "string" ? [] : check.reads) {
      const declared = sheetOf(deliveryTemplate, sheet).columns.map((column) => column.id);
      if (typeof columns !== "string") expect(declared).toEqual(expect.arrayContaining([...columns]));
    }
  });
});

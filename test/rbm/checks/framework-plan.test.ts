import { describe, expect, it } from "vitest";
import { checksFor } from "../../../rbm/checks/for-template.ts";
import { frameworkPlanChecks } from "../../../rbm/checks/framework-plan/index.ts";
import { checkWorkbook, type Issue } from "../../../rbm/checks/index.ts";
import { framework2020, frameworks } from "../../../rbm/framework/index.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { columnOf, sheetOf } from "../../../rbm/template/template.ts";
import { exampleOf } from "../../support/rules.ts";

const checks = checksFor(frameworkTemplate);
const brief = ({ rule, sheet, cell, shown }: Issue) => ({ rule, sheet, cell, shown });
const issuesOf = (example = {}) =>
  checkWorkbook(exampleOf(frameworkTemplate, framework2020, toContent(framework2020), example), checks);

describe("the plans that ship with the project, on the framework template", () => {
  it.each(frameworks.map((framework) => [framework.id, framework] as const))(
    "%s has nothing to find",
    (_, framework) => {
      const context = exampleOf(frameworkTemplate, framework, toContent(framework));
      expect(checkWorkbook(context, checks).issues.map(brief)).toEqual([]);
    },
  );
});

describe.each(frameworkPlanChecks.map((check) => [check.id, check] as const))("%s", (id, check) => {
  const { fails, passes } = check.examples;

  it(`finds: ${fails.says}`, () => {
    const { issues, placed } = issuesOf(fails);
    expect(issues.map(brief)).toEqual([expect.objectContaining({ rule: id })]);
    expect(placed[0]).toMatchObject({ sheet: fails.at.sheet, row: fails.at.row ?? -1 });
    expect(issues[0]?.column).toBe(columnOf(sheetOf(frameworkTemplate, fails.at.sheet), fails.at.column ?? "").header);
  });

  it(`lets through: ${passes.says}`, () => {
    expect(issuesOf(passes).issues.map(brief)).toEqual([]);
  });

  it("names only columns that the template declares", () => {
    for (const { sheet, columns } of typeof check.reads === "string" ? [] : check.reads) {
      const declared = sheetOf(frameworkTemplate, sheet).columns.map((column) => column.id);
      if (typeof columns !== "string") expect(declared).toEqual(expect.arrayContaining([...columns]));
    }
  });
});

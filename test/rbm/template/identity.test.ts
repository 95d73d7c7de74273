import { describe, expect, it } from "vitest";
import { bind } from "../../../rbm/template/bind.ts";
import { workbookOf } from "../../../rbm/template/fill.ts";
import { disagreements, identityCopies, identityOf, templateIdOf } from "../../../rbm/template/identity.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { contentWith } from "../../support/content.ts";
import { testFramework } from "../../support/framework.ts";

const content = contentWith(priorityTemplate, { parent: "abc123" }, {});
const workbook = workbookOf(priorityTemplate, testFramework, content);
const bound = (changed: Partial<Workbook>) => bind({ ...workbook, ...changed }, priorityTemplate);

describe("identity", () => {
  it("is what the Cover says, and three places repeat it", () => {
    expect(identityOf(bound({}))).toEqual(content.identity);
    expect(identityCopies(workbook).map(({ place }) => place)).toEqual([
      "document properties",
      "defined names",
      "hidden sheet",
    ]);
    expect(disagreements(bound({}))).toEqual([]);
  });

  it("names the field and the place where a copy disagrees", () => {
    const names = { ...workbook.names, rb_period: '"2021-Q2"' };
    expect(disagreements(bound({ names }))).toEqual([
      { field: "period", column: "period", cover: "2021-Q3", copy: "2021-Q2", place: "defined names" },
    ]);
  });

  it("does not call a lost copy a disagreement", () => {
    expect(disagreements(bound({ names: {}, properties: {} }))).toEqual([]);
  });

  it("finds the template by the Cover alone when every copy is gone", () => {
    const bare = { ...workbook, names: {}, properties: {}, sheets: workbook.sheets.slice(0, -1) };
    expect(templateIdOf(bare)).toBe("priority");
    expect(templateIdOf({ ...bare, sheets: [] })).toBeNull();
  });

  it("reads quotes in a defined name as they were written", () => {
    const quoted = workbookOf(
      priorityTemplate,
      testFramework,
      contentWith(priorityTemplate, { office: 'The "Hub"' }, {}),
    );
    expect(disagreements(bind(quoted, priorityTemplate))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { exampleContext } from "../../../rbm/checks/examples/context.ts";
import { allChecks, applyFix, checkWorkbook, type Issue } from "../../../rbm/checks/index.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { sheetOf } from "../../../rbm/template/template.ts";

const brief = ({ rule, sheet, cell, shown }: Issue) => ({ rule, sheet, cell, shown });

describe("the example workbook", () => {
  it("has nothing for any rule to find", () => {
    expect(checkWorkbook(exampleContext()).issues.map(brief)).toEqual([]);
  });
});

describe("two KPI codes in one cell", () => {
  it("are several values, and no unknown KPI besides", () => {
    const edits = [{ sheet: "follow_up", row: 0, set: { kpi: "DI-01, DI-03" } }];
    expect(checkWorkbook(exampleContext({ edits })).issues.map(brief)).toEqual([
      { rule: "cell/several-values", sheet: "Follow-up", cell: "A5", shown: "DI-01, DI-03 (2 values)" },
    ]);
  });
});

describe.each(allChecks.map((check) => [check.id, check] as const))("%s", (id, check) => {
  const { fails, passes } = check.examples;

  it(`finds: ${fails.says}`, () => {
    const { issues, placed } = checkWorkbook(exampleContext(fails));
    expect(issues.map(brief)).toEqual([expect.objectContaining({ rule: id })]);
    expect(placed[0]).toMatchObject({ sheet: fails.at.sheet, row: fails.at.row ?? -1 });
    if (fails.at.cell) expect(issues[0]?.cell).toBe(fails.at.cell);
    const declared = priorityTemplate.sheets.find((sheet) => sheet.id === fails.at.sheet);
    const column = declared?.columns.find((candidate) => candidate.id === fails.at.column);
    expect(issues[0]?.column).toBe(fails.at.column ? column?.header : null);
  });

  it(`lets through: ${passes.says}`, () => {
    expect(checkWorkbook(exampleContext(passes)).issues.map(brief)).toEqual([]);
  });

  it("its fix, where it offers one, leaves nothing to find", () => {
    const context = exampleContext(fails);
    for (const issue of checkWorkbook(context).issues.filter(({ fix }) => fix)) {
      const workbook = bind(applyFix(context.workbook.workbook, issue), priorityTemplate);
      expect(checkWorkbook({ ...context, workbook }).issues.map(brief)).toEqual([]);
    }
  });

  it("names only columns that the template declares", () => {
    const reads = [check.reads, "looksUp" in check ? (check.looksUp ?? []) : []].filter(
      (read) => typeof read !== "string",
    );
    for (const { sheet, columns } of reads.flat()) {
      const declared = sheetOf(priorityTemplate, sheet).columns.map((column) => column.id);
      if (typeof columns !== "string") expect(declared).toEqual(expect.arrayContaining([...columns]));
    }
  });

  it("is called as its file, and speaks without blame or exclamation", () => {
    const words = [check.title, check.finds, check.why, check.how].join(" ").replace(/Record of changes|#\w+[!?]/g, "");
    expect(words).not.toMatch(/!|please|invalid|validation|record\b|entity|upload|you must|wrongly/i);
    expect(id).toMatch(new RegExp(`^${check.area.replace(" ", "-")}/[a-z-]+$`));
    for (const sentence of [check.finds, check.why, check.how]) expect(sentence).toMatch(/^[A-Z“].*\.$/);
    expect(check.title).not.toMatch(/\.$/);
  });
});

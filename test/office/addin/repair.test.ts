import { describe, expect, it, vi } from "vitest";
import { excelBook } from "../../../addin/excel/book.ts";
import { checkWorkbook } from "../../../rbm/checks/index.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { openSample } from "./opened.ts";

vi.setConfig({ testTimeout: 30_000 });

const options = { template: priorityTemplate, framework: framework2020 };

/** A workbook of the template that was broken, and what it says and what is wrong with its structure. */
async function broken(breakIt: (opened: Awaited<ReturnType<typeof openSample>>) => void) {
  const opened = await openSample();
  const book = excelBook();
  const look = async () => {
    const workbook = await book.read();
    const bound = bind(workbook, priorityTemplate);
    const { issues } = checkWorkbook({ workbook: bound, framework: framework2020, today: "2020-10-10" });
    const structure = issues.filter(({ rule }) => rule.startsWith("structure/")).map(({ rule }) => rule);
    return { workbook, content: contentOf(bound), structure: [...new Set(structure)] };
  };
  const before = await look();
  breakIt(opened);
  const found = (await look()).structure;
  const done = await book.repair(options);
  return { ...opened, before, found, done, after: await look(), again: () => book.repair(options) };
}

describe("repair", () => {
  it("has nothing to do where nothing is broken", async () => {
    const { found, done, before, after } = await broken(() => {});
    expect([found, done]).toEqual([[], []]);
    expect(after.workbook).toEqual(before.workbook);
  });

  it("a header renamed beyond recognition is named again, and its column is intact", async () => {
    const { found, done, before, after } = await broken(({ user }) =>
      user.renameHeader("rb_Risks", "Response", "What we do"),
    );
    expect(found).toContain("structure/column-missing");
    expect(done).toEqual(["Risks E4: the header is Response again, instead of What we do."]);
    expect(after.content).toEqual(before.content);
    expect(after.structure).toEqual([]);
  });

  it("a header that was cleared is written back, and its column is intact", async () => {
    const { before, after } = await broken(({ user }) => user.clear("Risks!E4"));
    expect(after.content).toEqual(before.content);
    expect(after.structure).toEqual([]);
  });

  it("a column that was deleted comes back blank, and the others keep what was typed", async () => {
    const { found, done, before, after } = await broken(({ user }) => user.deleteColumns("Risks!E:E"));
    expect(found).toContain("structure/column-missing");
    expect(done[0]).toBe("Risks: the column Response was put back, blank.");
    const rows = before.content.sheets.risks!.map((row) => ({ ...row, response: null }));
    expect(after.content.sheets.risks).toEqual(rows);
    expect(after.structure).toEqual([]);
  });

  it("columns in another order go back to their places with their cells", async () => {
    const { found, before, after } = await broken(({ user }) => {
      user.insertColumns("Risks!A:A");
      user.copy("Risks!H:H", "Risks!A:A");
      user.deleteColumns("Risks!H:H");
      user.resizeTable("rb_Risks", `Risks!A4:G${4 + 1}`);
    });
    expect(found).toContain("structure/column-moved");
    expect(after.structure).not.toContain("structure/column-moved");
    expect(after.content.sheets.risks).toEqual(before.content.sheets.risks);
  });

  it("a sheet that was renamed has its name again", async () => {
    const { found, done, before, after } = await broken(({ user }) => user.renameSheet("Risks", "Risk register"));
    expect(found).toEqual(["structure/sheet-renamed"]);
    expect(done).toEqual(["The sheet Risk register is called Risks again."]);
    expect(after.content).toEqual(before.content);
  });

  it("a sheet that was deleted comes back blank with its dropdowns, and nothing else changes", async () => {
    const { user, before, after } = await broken(({ user }) => user.deleteSheet("Risks"));
    expect(after.structure).toEqual([]);
    expect(after.content.sheets).toEqual({ ...before.content.sheets, risks: [] });
    expect(() => user.type("Risks!G5", "perhaps")).toThrow(/This cell takes/);
  });

  it("the lists and the hidden identity come back", async () => {
    const { workbook, done, before, after } = await broken(({ user }) => user.deleteSheet("Lists"));
    expect(done).toContain("The sheet Lists was put back.");
    expect(after.content).toEqual(before.content);
    expect(workbook.mustSheet("Lists").protection).not.toBeNull();
    expect(after.workbook.names.rb_list_places).toBe(before.workbook.names.rb_list_places);
  });

  it("rows that are no table any more are one again, all of them", async () => {
    const { found, before, after } = await broken(({ user }) => user.convertToRange("rb_Actuals"));
    expect(found).toEqual(["structure/table-missing"]);
    expect(after.structure).toEqual([]);
    expect(after.workbook.sheets.map(({ tables }) => tables)).toEqual(
      before.workbook.sheets.map(({ tables }) => tables),
    );
  });

  it("headers that moved down are in row 4 again", async () => {
    const { found, before, after } = await broken(({ user }) => user.insertRows("Risks!3:4"));
    expect(found).toEqual(["structure/table-moved"]);
    expect(after.content).toEqual(before.content);
    expect(after.structure).toEqual([]);
  });

  it("a row of headers that was deleted is put back above the same rows", async () => {
    const { before, after } = await broken(({ user }) => user.deleteRows("Risks!4:4"));
    expect(after.content.sheets.risks).toEqual(before.content.sheets.risks);
    expect(after.structure).toEqual([]);
  });

  it("a sheet whose protection was taken off is protected again", async () => {
    const { workbook, found, done } = await broken(({ user }) => user.unprotect("Cover"));
    expect(found).toEqual(["structure/protection-off"]);
    expect(done).toEqual(["The sheet Cover is protected again."]);
    expect(workbook.mustSheet("Cover").protection).not.toBeNull();
  });

  it("a dropdown that a paste took away is put back", async () => {
    const { user, done, again } = await broken(({ user }) => user.paste("Risks!G5", [["Open"]]));
    expect(done).toEqual(["Risks: the dropdown of Status was put back."]);
    expect(() => user.type("Risks!G5", "perhaps")).toThrow(/This cell takes/);
    expect(await again()).toEqual([]);
  });

  it("the user's own column stays, with what is in it", async () => {
    const { workbook } = await broken(({ user }) => {
      user.type("Risks!H4", "Colour");
      user.type("Risks!H5", "red");
      user.renameHeader("rb_Risks", "Response", "Answer to it");
    });
    const sheet = workbook.mustSheet("Risks");
    expect([3, 4].map((row) => sheet.cell(row, 7).value)).toEqual(["Colour", "red"]);
    expect(sheet.cell(3, 4).value).toBe("Response");
  });
});

import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../rbm/checks/issue.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { annotate } from "../../../rbm/workbook/annotate.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { readXlsx, writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { contentWith } from "../../support/content.ts";
import { all, one, xmlTree } from "../../support/ooxml/xml-tree.ts";
import { handMade } from "../../support/xlsx.ts";
import { hasSchemas, packageErrors } from "../../support/xsd.ts";

const issue = (more: Partial<Issue> = {}): Issue => ({
  rule: "cell/text-number",
  severity: "error",
  sheet: "Actuals",
  cell: "G5",
  key: "DI-01",
  column: "Value",
  found: "52,5",
  shown: "52,5 (text, decimal comma)",
  expected: "a number",
  why: "A text is no number.",
  how: "Type 52.5.",
  fix: { before: "52,5", after: 52.5 },
  ...more,
});
const ours = () => {
  const actuals = [{ kpi: "DI-01", period: "2021-Q3", place: "World", disaggregation: "Total", value: 9 }];
  const content = contentWith(priorityTemplate, {}, { actuals });
  return writeXlsx({ template: priorityTemplate, framework: framework2020, content });
};
const withoutIssues = ({ sheets, ...rest }: Workbook) => ({
  ...rest,
  sheets: sheets.filter(({ name }) => name !== "Issues"),
});
const partOf = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/resultbook-issues.xml"]);

describe("an annotated copy", () => {
  it("reads as the workbook it was, and one sheet more", async () => {
    const bytes = await ours();
    const copy = await readXlsx(annotate(bytes, [issue()]));
    expect(withoutIssues(copy)).toEqual(await readXlsx(bytes));
    expect(copy.sheets.at(-1)?.name).toBe("Issues");
  });

  it("leaves every other part of the file as it is, byte by byte", async () => {
    const bytes = await ours();
    const [before, after] = [unzipSync(bytes), unzipSync(annotate(bytes, [issue()]))];
    const changed = Object.keys(after).filter(
      (name) => !before[name] || !Buffer.from(before[name]).equals(after[name]!),
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/resultbook-issues.xml",
    ]);
  });

  it("has a row for each issue, what it is called, and a link to its cell", async () => {
    const bytes = annotate(await ours(), [issue(), issue({ sheet: "Bob's sheet", cell: "A1" })], {
      titles: { "cell/text-number": "Number typed as text" },
    });
    const sheet = (await readXlsx(bytes)).sheets.at(-1)!;
    const row = sheet.columns.map((column) => column[4]);
    expect(row).toEqual([
      "Error",
      "Actuals",
      "G5",
      "DI-01",
      "Value",
      "Number typed as text",
      "52,5 (text, decimal comma)",
      "a number",
      "A text is no number.",
      "Type 52.5.",
      "52.5",
    ]);
    expect(partOf(bytes)).toContain(`<hyperlink ref="C5" location="'Actuals'!G5" display="G5"/>`);
    expect(partOf(bytes)).toContain(`location="'Bob''s sheet'!A1"`);
  });

  it("gives what was typed back as text, whatever it looks like", async () => {
    const shown = '=HYPERLINK("x") <b>&\u0007';
    const { sheets } = await readXlsx(annotate(await ours(), [issue({ shown })]));
    expect(sheets.at(-1)?.columns[6]?.[4]).toBe(shown);
    expect(sheets.at(-1)?.formulas).toEqual({});
  });

  it("gives way to the next one", async () => {
    const twice = annotate(annotate(await ours(), [issue(), issue()]), [issue({ cell: "G6" })]);
    const { sheets } = await readXlsx(twice);
    expect(sheets.filter(({ name }) => name.startsWith("Issues"))).toHaveLength(1);
    expect(sheets.at(-1)?.columns[2]?.slice(4)).toEqual(["G6"]);
  });

  it("leaves a sheet that somebody else called Issues alone", async () => {
    const theirs = handMade({
      sheets: [`<row r="1"><c r="A1"><v>1</v></c></row>`],
      parts: {
        "xl/workbook.xml": `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="ISSUES" sheetId="7" rel:id="rId1"/></x:sheets></x:workbook>`,
      },
    });
    const copy = annotate(theirs, [issue({ cell: null })]);
    expect((await readXlsx(copy)).sheets.map(({ name }) => name)).toEqual(["ISSUES", "Issues 2"]);
    expect(new TextDecoder().decode(unzipSync(copy)["xl/workbook.xml"])).toContain(
      '<x:sheet name="Issues 2" sheetId="8" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdResultbook"/>',
    );
    expect(partOf(copy)).not.toContain("hyperlink");
  });

  it("is well-formed where each sheet declares the namespace it needs by itself", async () => {
    const theirs = handMade({
      sheets: [`<row r="1"><c r="A1"><v>1</v></c></row>`],
      parts: {
        "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="Rates" sheetId="1" d3p1:id="rId1" xmlns:d3p1="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></sheets></workbook>`,
      },
    });
    const workbook = xmlTree(unzipSync(annotate(theirs, []))["xl/workbook.xml"]!);
    expect(all(one(workbook, "sheets"), "sheet").map(({ attributes }) => attributes.id)).toEqual([
      "rId1",
      "rIdResultbook",
    ]);
  });

  it("says so where there is nothing to say", async () => {
    const { sheets } = await readXlsx(annotate(await ours(), []));
    expect(sheets.at(-1)?.columns[0]?.[1]).toBe("No issues were found.");
  });

  it.runIf(hasSchemas("ooxml"))("is valid by the published schemas", async () => {
    expect(packageErrors(annotate(await ours(), [issue(), issue({ cell: null })]))).toEqual([]);
  });
});

import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { annotate } from "../../../../rbm/workbook/annotate.ts";
import { applyFixes, linksOf, readXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { handMade } from "../../../support/xlsx.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook that takes a price from another file and a rate from a DDE server. */
const linked = handMade({
  sheets: [
    `<row r="1"><c r="A1"><f>[1]Prices!B2*2</f><v>84</v></c><c r="B1"><f>SUM(A1:A1)</f><v>84</v></c></row>
     <row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">[1]Prices!B3</f><v>5</v></c></row>
     <row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c><c r="B3"><f>[2]!'rate'</f><v>7</v></c></row>`,
  ],
  parts: {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId7"/><externalReference r:id="rId8"/></externalReferences><definedNames><definedName name="price">[1]Prices!$B$2</definedName><definedName name="own">Sheet1!$A$1</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId7" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId8" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink2.xml"/></Relationships>`,
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"/></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="file:///prices.xlsx" TargetMode="External"/></Relationships>`,
    "xl/externalLinks/externalLink2.xml": `<externalLink xmlns="${MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>`,
  },
});

describe("links to other files", () => {
  it("are named: files and DDE servers", () => {
    expect(linksOf(linked)).toEqual(["file:///prices.xlsx", "DDE cmd|/c calc"]);
    expect(linksOf(handMade({ sheets: ["<row/>"] }))).toEqual([]);
  });

  it.each([
    ["a corrected copy", () => applyFixes(linked, [{ sheet: "Sheet1", address: "C1", value: 1 }])],
    ["an annotated copy", () => annotate(linked, [])],
  ])("are not in %s, whose cells keep their last result and whose other formulas stay", async (_, copy) => {
    const bytes = copy();
    expect(linksOf(bytes)).toEqual([]);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet!.columns[0]).toEqual([84, 5, 6]);
    expect(sheet!.formulas).toEqual({ B1: "SUM(A1:A1)" });
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((name) => name.includes("externalLink"))).toEqual([]);
    const whole = Object.entries(parts)
      .map(([name, part]) => `${name} ${strFromU8(part)}`)
      .join("\n");
    for (const trace of ["externalReference", "prices.xlsx", "cmd", "[1]", "[2]", "externalLink"])
      expect(whole).not.toContain(trace);
    expect(whole).toContain('name="own"');
  });
});

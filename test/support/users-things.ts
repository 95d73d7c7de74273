import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A PNG of one pixel. */
const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

const rels = (...of: readonly (readonly [string, string, string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}">${of
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const sheet = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><cols><col min="1" max="1" width="31.5" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>My own notes</t></is></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>5</v></c><c r="C2"><f>A2+B2</f><v>8</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><conditionalFormatting sqref="A2:B2"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>4</formula></cfRule></conditionalFormatting><drawing r:id="rId1"/></worksheet>`;

const anchored = (from: number, what: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${from}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${from + 3}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${what}<xdr:clientData/></xdr:twoCellAnchor>`;

const drawing = `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${anchored(
  0,
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
)}${anchored(
  4,
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="My chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
)}</xdr:wsDr>`;

const chart = `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'My notes'!$A$2:$B$2</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const comments = `${XML}<comments xmlns="${MAIN}"><authors><author>Somebody</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Ask finance</t></r></text></comment></commentList></comments>`;

/** Parts that a user's own sheet, `My notes`, brings with it: a picture, a chart, a comment, a conditional format, a formula. */
const PARTS: Readonly<Record<string, Uint8Array>> = {
  "xl/worksheets/sheet99.xml": strToU8(sheet),
  "xl/worksheets/_rels/sheet99.xml.rels": strToU8(
    rels(["rId1", "drawing", "../drawings/drawing99.xml"], ["rId2", "comments", "../comments99.xml"]),
  ),
  "xl/drawings/drawing99.xml": strToU8(drawing),
  "xl/drawings/_rels/drawing99.xml.rels": strToU8(
    rels(["rId1", "image", "../media/image99.png"], ["rId2", "chart", "../charts/chart99.xml"]),
  ),
  "xl/charts/chart99.xml": strToU8(chart),
  "xl/media/image99.png": PIXEL,
  "xl/comments99.xml": strToU8(comments),
};

const TYPES: Readonly<Record<string, string>> = {
  "xl/worksheets/sheet99.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  "xl/drawings/drawing99.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "xl/charts/chart99.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "xl/comments99.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
};

/** A workbook to which its user has added a sheet, and a remark beside a table of ours. */
export function withUsersThings(
  bytes: Uint8Array,
  beside: { readonly part: string; readonly row: number },
): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (name: string, change: (xml: string) => string): void => {
    const before = strFromU8(parts[name]!);
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${name}`);
    parts[name] = strToU8(after);
  };
  edit("[Content_Types].xml", (xml) => {
    const png = /Extension="png"/.test(xml) ? "" : '<Default Extension="png" ContentType="image/png"/>';
    const overrides = Object.entries(TYPES).map(
      ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
    );
    return xml.replace("</Types>", `${png}${overrides.join("")}</Types>`);
  });
  edit("xl/workbook.xml", (xml) =>
    xml.replace("</sheets>", `<sheet name="My notes" sheetId="99" xmlns:r="${OFFICE}" r:id="rId990"/></sheets>`),
  );
  edit("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rId990" Type="${OFFICE}/worksheet" Target="worksheets/sheet99.xml"/></Relationships>`,
    ),
  );
  edit(beside.part, (xml) =>
    xml.replace(
      new RegExp(`(<row r="${beside.row}"[^>]*>.*?)(</row>)`, "s"),
      `$1<c r="Z${beside.row}" t="inlineStr"><is><t>Counted twice?</t></is></c>$2`,
    ),
  );
  return zipSync({ ...parts, ...PARTS });
}

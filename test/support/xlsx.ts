import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Relationships part: `[id, type, target]` each. */
const rels = (...of: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${of
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export interface HandMade {
  /** Sheet data of each sheet: what stands between `<sheetData>` and its end. */
  readonly sheets: readonly string[];
  /** Before the sheets in workbook.xml, such as `<workbookPr date1904="1"/>`. */
  readonly before?: string;
  /** Cell formats: number format ids, one a style. */
  readonly formats?: readonly number[];
  /** Texts that cells share, as XML. */
  readonly strings?: readonly string[];
  /** More parts, or others in place of these. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** An .xlsx file by hand, for what no writer makes. */
export function handMade({ sheets, before = "", formats = [0], strings = [], parts = {} }: HandMade): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
    "_rels/.rels": rels(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets
      .map((_, i) => `<sheet name="Sheet${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["rIdStyles", "styles", "styles.xml"],
      ["rIdStrings", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${formats.length}">${formats
      .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`)
      .join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((data, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
  const bytes = ([name, part]: [string, string | Uint8Array]) =>
    [name, typeof part === "string" ? strToU8(part) : part] as const;
  return zipSync(Object.fromEntries(Object.entries(all).map(bytes)));
}

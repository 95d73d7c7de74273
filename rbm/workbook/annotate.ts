import { zipSync } from "fflate";
import type { Issue, Severity } from "../checks/issue.ts";
import { address, parseAddress } from "./address.ts";
import { shown } from "./workbook.ts";
import { addPart } from "./xlsx/add-part.ts";
import { cellXml } from "./xlsx/cell-xml.ts";
import { declared } from "./xlsx/edit-parts.ts";
import { ensureFormats } from "./xlsx/ensure-formats.ts";
import { namespacesOf } from "./xlsx/namespaces.ts";
import { cutOutside } from "./xlsx/outside/outside.ts";
import { scan } from "./xlsx/scan.ts";
import { textHeight } from "./xlsx/style.ts";
import { attributes, escapeText, prefixOf, type Tag, tags, xmlText } from "./xlsx/xml.ts";

export interface AnnotateOptions {
  /** What a rule is called, by its id; its id where it is not told. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** Name of the part, by which a sheet of an earlier run is known. */
const PART = "resultbook-issues.xml";

/** As many as Excel takes in a sheet. */
const MOST_LINKS = 65_530;

/**
 * The same file with a sheet *Issues* at its end, one row an issue, each with a link to its cell. Everything else in the file stays as it is, but that links to other files are cut;
 * a sheet of an earlier run gives way to the new one. Throws `WorkbookRefused` for a file that is not read.
 */
export function annotate(bytes: Uint8Array, issues: readonly Issue[], options: AnnotateOptions = {}): Uint8Array {
  const scanned = scan(bytes);
  const parts = new Map(scanned.parts);
  const folder = scanned.workbookPart.slice(0, scanned.workbookPart.lastIndexOf("/") + 1);
  const part = `${folder}worksheets/${PART}`;
  const workbook = xmlText(parts.get(scanned.workbookPart)!);
  const { main, relationships } = namespacesOf(workbook);
  const xml = declared(sheetXml(issues, main, addStyles(parts, scanned.workbookPart), options.titles ?? {}));
  if (scanned.parts.has(part)) parts.set(part, xml);
  else {
    const names = new Set(scanned.sheets.map(({ name }) => name.toLowerCase()));
    const id = addPart(parts, scanned.workbookPart, { part, type: "worksheet", bytes: xml });
    parts.set(scanned.workbookPart, declared(withSheet(workbook, freeName(names), id, relationships)));
  }
  cutOutside(parts, scanned.workbookPart);
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

function freeName(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? "Issues" : `Issues ${n}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Puts the sheet after the others, whatever prefixes the file has. */
function withSheet(workbook: string, name: string, relationship: string, types: string): string {
  let last: Tag | null = null;
  let close: Tag | null = null;
  let highest = 0;
  for (const tag of tags(workbook)) {
    if (tag.name === "sheet" && tag.kind !== "close") {
      last = tag;
      highest = Math.max(highest, Number(attributes(workbook, tag).sheetId ?? 0));
    } else if (tag.name === "sheets" && tag.kind === "close") close = tag;
  }
  if (!last || !close) throw new Error("no sheets in the workbook part");
  const prefix = prefixOf(workbook, last);
  // Some writers declare the namespace of relationships on each sheet, so none can be counted on.
  const id = `xmlns:r="${types}" r:id="${relationship}"`;
  const xml = `<${prefix}sheet name="${escapeText(name)}" sheetId="${highest + 1}" ${id}/>`;
  return workbook.slice(0, close.start) + xml + workbook.slice(close.start);
}

/** Numbers of the formats of headers, wrapped text and links. */
interface Styles {
  readonly header: string;
  readonly text: string;
  readonly link: string;
}

function addStyles(parts: Map<string, Uint8Array>, workbookPart: string): Styles {
  const part = ensureFormats(parts, workbookPart);
  const fonts = appended(xmlText(parts.get(part)!), "fonts", (p) => [
    `<${p}font><${p}b/><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`,
    `<${p}font><${p}u/><${p}sz val="11"/><${p}color rgb="FF0563C1"/><${p}name val="Calibri"/></${p}font>`,
  ]);
  const formats = appended(fonts.text, "cellXfs", (p) =>
    [
      [fonts.first, `<${p}alignment vertical="top"/>`],
      [0, `<${p}alignment vertical="top" wrapText="1"/>`],
      [fonts.first + 1, `<${p}alignment vertical="top"/>`],
    ].map(([font, alignment]) => {
      const applied = `applyFont="1" applyAlignment="1"`;
      return `<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" ${applied}>${alignment}</${p}xf>`;
    }),
  );
  parts.set(part, declared(formats.text));
  const [header, text, link] = [0, 1, 2].map((i) => String(formats.first + i));
  return { header: header!, text: text!, link: link! };
}

/** Adds entries to a list of the style sheet. */
function appended(
  text: string,
  list: string,
  make: (prefix: string) => readonly string[],
): { text: string; first: number } {
  let open: Tag | null = null;
  let close: Tag | null = null;
  let depth = 0;
  let first = 0;
  for (const tag of tags(text)) {
    if (tag.name === list && tag.kind === "open") open ??= tag;
    else if (tag.name === list && tag.kind === "close") close ??= tag;
    else if (open && !close) {
      if (depth === 0 && tag.kind !== "close") first++;
      depth += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    }
  }
  if (!open || !close) throw new Error(`no list in the style sheet: ${list}`);
  const added = make(prefixOf(text, open));
  const opening = text
    .slice(open.start, open.end)
    .replace(/(\scount\s*=\s*)("[^"]*"|'[^']*')/, (_, name: string) => `${name}"${first + added.length}"`);
  const between = text.slice(open.end, close.start);
  return { text: text.slice(0, open.start) + opening + between + added.join("") + text.slice(close.start), first };
}

const HEADERS = [
  "Severity",
  "Sheet",
  "Cell",
  "Row",
  "Column",
  "What",
  "Found",
  "Expected",
  "Why it matters",
  "What to do",
  "Fix",
];
const WIDTHS = [10, 18, 10, 14, 20, 28, 28, 28, 44, 44, 18];
const LINK = 2;

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", tip: "Tip" };

function sheetXml(
  issues: readonly Issue[],
  namespace: string,
  styles: Styles,
  titles: Readonly<Record<string, string>>,
): string {
  const said =
    issues.length === 0
      ? "No issues were found."
      : `${issues.length} ${issues.length === 1 ? "issue" : "issues"}. Choose a cell's address to go there.`;
  const rows = [
    `<row r="1">${cellXml("A1", "Issues", styles.header, "", false)}</row>`,
    `<row r="2">${cellXml("A2", said, undefined, "", false)}</row>`,
    rowXml(4, HEADERS, () => styles.header),
    ...issues.map((issue, i) => {
      const cells = cellsOf(issue, titles);
      return rowXml(i + 5, cells, (c) => (c === LINK && issue.cell ? styles.link : styles.text));
    }),
  ];
  const links = issues.flatMap(({ sheet, cell }, i) => {
    if (cell === null || !parseAddress(cell) || i >= MOST_LINKS) return [];
    const location = `'${sheet.replaceAll("'", "''")}'!${cell}`;
    return [
      `<hyperlink ref="${address(i + 4, LINK)}" location="${escapeText(location)}" display="${escapeText(cell)}"/>`,
    ];
  });
  const last = address(issues.length + 3, HEADERS.length - 1);
  return [
    `<worksheet xmlns="${namespace}">`,
    `<sheetPr><tabColor rgb="FFB10E1C"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${WIDTHS.map((width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${rows.join("")}</sheetData>`,
    issues.length > 0 ? `<autoFilter ref="A4:${last}"/>` : "",
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    `<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`,
    "</worksheet>",
  ].join("");
}

function cellsOf(issue: Issue, titles: Readonly<Record<string, string>>): (string | null)[] {
  const { severity, sheet, cell, key, column, rule, expected, why, how, fix } = issue;
  const after = fix ? shown(fix.after) || "blank" : null;
  return [SEVERITIES[severity], sheet, cell, key, column, titles[rule] ?? rule, issue.shown, expected, why, how, after];
}

function rowXml(
  row: number,
  cells: readonly (string | null)[],
  styleOf: (column: number) => string | undefined,
): string {
  const height = Math.max(...cells.map((text, c) => textHeight(text ?? "", WIDTHS[c] ?? 10)));
  const written = cells.map((text, c) =>
    text === null || text === "" ? "" : cellXml(address(row - 1, c), clipped(text), styleOf(c), "", false),
  );
  return `<row r="${row}" ht="${height}">${written.join("")}</row>`;
}

/** Excel takes 32,767 characters in a cell. */
const clipped = (text: string): string => (text.length > 32_000 ? `${text.slice(0, 32_000)}…` : text);

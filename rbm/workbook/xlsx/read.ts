import { zipSync } from "fflate";
import { address, parseAddress } from "../address.ts";
import { gridOf, type PlacedCell } from "../grid.ts";
import type { Cell, Sheet, TableRange, Visibility, Workbook } from "../workbook.ts";
import { type HucreCell, type HucreSheet, parse } from "./hucre.ts";
import { relationshipsOf } from "./package.ts";
import { refusals, WorkbookRefused } from "./refused.ts";
import { LIMITS, type Scan, scan } from "./scan.ts";
import { attributes, escapeText, tags, xmlText } from "./xml.ts";

/**
 * An .xlsx file as a workbook: our own, Excel's or LibreOffice's. Scanned first; the parser is handed only what the scan has seen.
 * Throws `WorkbookRefused`, whose message is for the person who sent the file.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const scanned = guarded(() => scan(bytes));
  let parsed: Awaited<ReturnType<typeof parse>>;
  try {
    parsed = await parse(reduced(scanned));
  } catch (error) {
    throw refused(error);
  }
  const budget = { text: LIMITS.text };
  const names = (parsed.namedRanges ?? []).filter(
    ({ name, scope }) => scope === undefined && !name.startsWith("_xlnm"),
  );
  return {
    sheets: parsed.sheets.map((sheet) => sheetOf(sheet, budget)),
    properties: Object.fromEntries(
      Object.entries(parsed.properties?.custom ?? {}).map(([name, value]) => [
        name,
        value instanceof Date ? value.toISOString() : String(value),
      ]),
    ),
    names: Object.fromEntries(names.map(({ name, range }) => [name, range.replace(/^=/, "")])),
  };
}

function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw refused(error);
  }
}

const refused = (error: unknown): WorkbookRefused =>
  error instanceof WorkbookRefused ? error : refusals.damaged("a part of it is not as Excel writes it", error);

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A package of nothing but what is read: no drawings, links, macros, pictures or pivots, and cells without their surroundings. */
function reduced({ workbookPart, sheets, parts }: Scan): Uint8Array {
  const out: Record<string, Uint8Array> = {};
  const put = (name: string, text: string): void => {
    out[name] = new TextEncoder().encode(text);
  };
  const copy = (name: string): void => {
    const bytes = parts.get(name);
    if (bytes) put(name, xmlText(bytes));
  };
  const relate = (part: string, wanted: ReadonlySet<string>): void => {
    const kept = relationshipsOf(parts, part).filter(({ type, external }) => wanted.has(type) && !external);
    for (const { type, target } of kept) if (type !== "worksheet") copy(target);
    const slash = part.lastIndexOf("/");
    const lines = kept.map(
      ({ id, type, target }) =>
        `<Relationship Id="${escapeText(id)}" Type="${OFFICE}/${type}" Target="/${escapeText(target)}"/>`,
    );
    put(
      `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`,
    );
  };
  put("[Content_Types].xml", TYPES);
  relate("", new Set(["officeDocument"]));
  relate(workbookPart, new Set(["worksheet", "sharedStrings", "styles"]));
  put(workbookPart, withoutOtherSheets(xmlText(parts.get(workbookPart)!), sheets));
  for (const { part, xml } of sheets) {
    put(part, xml);
    relate(part, new Set(["table"]));
  }
  copy("docProps/custom.xml");
  return zipSync(out, { level: 0 });
}

/** Chart and dialog sheets hold no cells, and the parser takes them for damage. */
function withoutOtherSheets(text: string, sheets: Scan["sheets"]): string {
  const names = new Set(sheets.map(({ name }) => name));
  let kept = "";
  let from = 0;
  for (const tag of tags(text)) {
    if (tag.name !== "sheet" || names.has(attributes(text, tag).name ?? "")) continue;
    kept += text.slice(from, tag.start);
    from = tag.end;
  }
  return kept + text.slice(from);
}

function sheetOf(sheet: HucreSheet, budget: { text: number }): Sheet {
  const placed: PlacedCell[] = [];
  const formulas: Record<string, string> = {};
  const shared = new Map<number, string>();
  const dates = new Map<number, Cell>();
  // Most sheets have nothing but plain values, and need no look for what else a cell says.
  const detailed = sheet.cells?.size ? sheet.cells : undefined;
  for (const [r, row] of sheet.rows.entries()) {
    for (const [c, value] of (row ?? []).entries()) {
      const details = detailed?.get(`${r},${c}`);
      const formula = formulaOf(details, shared);
      if (formula !== undefined) formulas[address(r, c)] = formula;
      const cell = cellOf(value, details, dates);
      if (cell === null || (cell === "" && formula === undefined)) continue;
      if (typeof cell === "string") budget.text -= cell.length;
      if (budget.text < 0) throw refusals.tooMuchText();
      placed.push([r, c, cell]);
    }
  }
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet),
    protected: sheet.protection?.sheet === true,
    ...gridOf(placed),
    formulas,
    tables: (sheet.tables ?? []).flatMap(tableOf),
    merged: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])).sort((a, b) => a - b),
  };
}

/** A cell that shares its neighbour's formula says only which: it gets the first one's text. */
function formulaOf(cell: HucreCell | undefined, shared: Map<number, string>): string | undefined {
  if (cell?.formula === undefined) return undefined;
  const index = cell.formulaSharedIndex;
  if (index === undefined) return cell.formula;
  if (cell.formula !== "") shared.set(index, cell.formula);
  return shared.get(index) ?? "";
}

/** @param dates those read already: a column holds the same few again and again */
function cellOf(value: HucreCell["value"], details: HucreCell | undefined, dates: Map<number, Cell>): Cell {
  if (details?.type === "error") return { error: String(value) };
  if (value instanceof Date) {
    const time = value.getTime();
    const date = dates.get(time) ?? dateOf(value);
    dates.set(time, date);
    return date;
  }
  return typeof value === "number" && !Number.isFinite(value) ? { error: "#NUM!" } : value;
}

/** Excel shows a date before 1900 or after 9999 as an error of its own, `########`. */
function dateOf(value: Date): Cell {
  const seconds = new Date(Math.round(value.getTime() / 1000) * 1000);
  const year = seconds.getUTCFullYear();
  if (Number.isNaN(year) || year < 1899 || year > 9999) return { error: "#NUM!" };
  const iso = seconds.toISOString();
  return { date: iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19) };
}

const visibilityOf = ({ hidden, veryHidden }: HucreSheet): Visibility =>
  veryHidden ? "very hidden" : hidden ? "hidden" : "visible";

function tableOf({ name, displayName, range }: NonNullable<HucreSheet["tables"]>[number]): TableRange[] {
  const block = range === undefined ? null : parseAddress(range);
  return block ? [{ name: displayName ?? name, ...block }] : [];
}

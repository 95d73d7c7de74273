import { zipSync } from "fflate";
import { parseAddress } from "../address.ts";
import { type Cell, isDate } from "../workbook.ts";
import { dateStyles } from "./date-styles.ts";
import { declared, remove } from "./edit-parts.ts";
import { ensureFormats } from "./ensure-formats.ts";
import { cutOutside } from "./outside/outside.ts";
import { relationshipsOf } from "./package.ts";
import { patchSheet, type SheetFixes } from "./patch-sheet.ts";
import { type Scan, scan } from "./scan.ts";
import { attribute, escapeText, tags, xmlText } from "./xml.ts";

/** A value to put into a cell of a file. */
export interface CellFix {
  /** Name of the sheet. */
  readonly sheet: string;
  /** A1 address of one cell. */
  readonly address: string;
  readonly value: Cell;
}

/**
 * The same file with some cells changed: styles, notes, other sheets and whatever else is in it stay as they are. A formula gives way
 * to the value; cells that shared it keep theirs. A changed header is changed in its table too. What it fetched from elsewhere is cut.
 * Throws `WorkbookRefused` for a file that is not read, an error for a sheet or address it does not have.
 */
export function applyFixes(bytes: Uint8Array, fixes: readonly CellFix[]): Uint8Array {
  const scanned = scan(bytes);
  const parts = new Map(scanned.parts);
  if (fixes.some(({ value }) => isDate(value))) ensureFormats(parts, scanned.workbookPart);
  const styles = dateStyles({ ...scanned, parts });
  let formulas = false;
  for (const [sheet, cells] of bySheet(scanned, fixes)) {
    const patched = patchSheet(xmlText(parts.get(sheet)!), cells, {
      is1904: styles.is1904,
      styleOf: (value, style) =>
        isDate(value) ? styles.dated(style) : typeof value === "number" ? styles.undated(style) : style,
    });
    parts.set(sheet, declared(patched.xml));
    formulas ||= patched.formulas;
    patchTables(parts, sheet, cells);
  }
  if (styles.changed()) parts.set(styles.part, declared(styles.xml()));
  if (formulas) dropCalculationChain(parts, scanned.workbookPart);
  cutOutside(parts, scanned.workbookPart);
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

function bySheet(scanned: Scan, fixes: readonly CellFix[]): Map<string, SheetFixes> {
  const found = new Map<string, Map<number, Map<number, Cell>>>();
  for (const fix of fixes) {
    const part = scanned.sheets.find(({ name }) => name === fix.sheet)?.part;
    if (!part) throw new Error(`unknown sheet: ${fix.sheet}`);
    const at = parseAddress(fix.address);
    if (at?.rows !== 1 || at.columns !== 1) throw new Error(`not the address of a cell: ${fix.address}`);
    const rows = found.get(part) ?? new Map<number, Map<number, Cell>>();
    found.set(part, rows.set(at.row, (rows.get(at.row) ?? new Map<number, Cell>()).set(at.column, fix.value)));
  }
  return found;
}

/** A table names its columns in a part of its own; Excel repairs a file where the two differ. */
function patchTables(parts: Map<string, Uint8Array>, sheet: string, fixes: SheetFixes): void {
  for (const { type, target } of relationshipsOf(parts, sheet)) {
    const part = type === "table" ? parts.get(target) : undefined;
    if (!part) continue;
    const text = xmlText(part);
    let [out, from, i] = ["", 0, 0];
    let headers: ReadonlyMap<number, Cell> | undefined;
    let first = 0;
    for (const tag of tags(text)) {
      if (tag.name === "table" && tag.kind === "open") {
        const block = parseAddress(attribute(text, tag, "ref") ?? "");
        if (!block || attribute(text, tag, "headerRowCount") === "0") break;
        headers = fixes.get(block.row);
        first = block.column;
      } else if (tag.name === "tableColumn" && tag.kind !== "close") {
        const header = headers?.get(first + i++);
        if (typeof header !== "string") continue;
        const source = text.slice(tag.start, tag.end);
        out +=
          text.slice(from, tag.start) +
          source.replace(/(\sname\s*=\s*)("[^"]*"|'[^']*')/, (_, name: string) => `${name}"${escapeText(header)}"`);
        from = tag.end;
      }
    }
    if (from > 0) parts.set(target, declared(out + text.slice(from)));
  }
}

/** The order of calculation lists every formula; Excel repairs a file where one is gone, and makes a new list where there is none. */
const dropCalculationChain = (parts: Map<string, Uint8Array>, workbookPart: string): void =>
  remove(
    parts,
    workbookPart,
    relationshipsOf(parts, workbookPart).filter(({ type }) => type === "calcChain"),
  );

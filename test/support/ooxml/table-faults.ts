import { address, parseAddress } from "../../../rbm/workbook/address.ts";
import type { Package } from "./package-faults.ts";
import { twice } from "./package-faults.ts";
import { overlapping } from "./sheet-faults.ts";
import { all, one, textOf, type Xml } from "./xml-tree.ts";

/** A name as Excel takes one for a table or a range. */
export const isName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !/^(?:[a-z]{1,3}\d+|r|c|r\d*c\d*)$/i.test(name);

/** A column's name as its part holds it: ends of line are escaped. */
const plain = (name: string): string =>
  name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What Excel repairs in the tables of a sheet. @param part of the sheet. @param strings the texts that cells share */
export function tableFaults({ xml, related }: Package, part: string, strings: readonly string[]): string[] {
  const sheet = xml(part)!;
  const parts = related(part).filter(({ type }) => type === "table");
  const faults: string[] = [];
  const named = all(one(sheet, "tableParts"), "tablePart").map(({ attributes }) => attributes.id ?? "");
  const count = one(sheet, "tableParts")?.attributes.count;
  if (count !== undefined && Number(count) !== named.length) faults.push(`${named.length} tables count as ${count}`);
  for (const { id } of parts) if (!named.includes(id)) faults.push(`a table is not named by its sheet: ${id}`);
  const blocks = parts.flatMap(({ target }) => parseAddress(xml(target)?.attributes.ref ?? "") ?? []);
  const merged = all(one(sheet, "mergeCells"), "mergeCell").flatMap(
    ({ attributes: { ref = "" } }) => parseAddress(ref) ?? [],
  );
  if (overlapping(blocks)) faults.push("tables overlap");
  if (merged.some((block) => blocks.some((table) => overlapping([block, table]))))
    faults.push("cells are merged in a table");
  const cells = cellsOf(sheet);
  for (const { target } of parts) {
    const table = xml(target)!;
    const { ref = "", name = "", displayName = "", headerRowCount = "1", totalsRowCount = "0" } = table.attributes;
    const block = parseAddress(ref);
    const columns = all(one(table, "tableColumns"), "tableColumn").map(({ attributes }) => attributes);
    const names = columns.map((column) => plain(column.name ?? ""));
    const fault = (text: string): number => faults.push(`${name || displayName}: ${text}`);
    if (!block) {
      fault(`it has a place of ${ref}`);
      continue;
    }
    if (!isName(displayName)) fault(`its name is ${displayName}`);
    if (columns.length !== block.columns || Number(one(table, "tableColumns")?.attributes.count) !== columns.length)
      fault(`${columns.length} columns on ${block.columns}`);
    if (block.rows < 1 + Number(headerRowCount) + Number(totalsRowCount)) fault("it has no row");
    for (const twin of twice(names.map((column) => column.toLowerCase()))) fault(`two columns are called ${twin}`);
    for (const id of twice(columns.map(({ id = "" }) => id))) fault(`two columns have the number ${id}`);
    if (names.includes("")) fault("a column has no name");
    const filter = parseAddress(one(table, "autoFilter")?.attributes.ref ?? ref);
    if (!filter || filter.row !== block.row || filter.column !== block.column) fault("its filter is elsewhere");
    for (const [i, column] of headerRowCount === "0" ? [] : names.entries()) {
      const at = address(block.row, block.column + i);
      const shown = shownText(cells.get(at), strings);
      if (shown !== null && shown.replace(/\r\n?/g, "\n") !== column.replace(/\r\n?/g, "\n"))
        fault(`${at} shows ${shown}, its column is called ${column}`);
    }
  }
  return faults;
}

const cellsOf = (sheet: Xml): Map<string, Xml> =>
  new Map(
    all(one(sheet, "sheetData"), "row").flatMap((row) =>
      row.children.map((cell): [string, Xml] => [cell.attributes.r ?? "", cell]),
    ),
  );

/** The text of a header; a header must be one. */
function shownText(cell: Xml | undefined, strings: readonly string[]): string | null {
  const { t = "n" } = cell?.attributes ?? {};
  if (t === "s") return strings[Number(one(cell, "v")?.text)] ?? "";
  if (t === "inlineStr") return plain(textOf(one(cell, "is")));
  return t === "str" ? (one(cell, "v")?.text ?? "") : `no text (${one(cell, "v")?.text ?? "blank"})`;
}

export { plain };

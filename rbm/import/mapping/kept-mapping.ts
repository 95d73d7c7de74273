import { folded } from "../../template/names.ts";
import type { ColumnMapping, Mapping, SheetMapping } from "./mapping.ts";

/** A mapping as a person left it, and the guess that it was made from. */
export interface KeptMapping {
  readonly guess: Mapping;
  readonly mapping: Mapping;
}

/** Headers of the tables that were guessed, whatever their sheets are called and wherever they stand; sheets where there is no table. */
export function headersKey({ sheets }: Mapping): string {
  const tables = sheets.filter(({ columns }) => columns.length > 0);
  return [...new Set((tables.length > 0 ? tables : sheets).map(tableKey))].join("\n");
}

const tableKey = ({ sheet, turned = false, columns }: SheetMapping): string =>
  columns.length === 0
    ? folded(sheet)
    : JSON.stringify([turned, columns.map(({ header, nth }) => [folded(header), nth])]);

/**
 * What a person changed in one guess, changed in the guess of another workbook with the same headers: its rows may have moved, there
 * may be more tables of a kind, and a year that stands above the header may be another. A mapping that was not made from its guess
 * is used as it stands.
 */
export function changedLikewise(guess: Mapping, { guess: before, mapping }: KeptMapping): Mapping {
  const isOfGuess =
    mapping.sheets.length === before.sheets.length &&
    mapping.sheets.every(({ sheet }, i) => sheet === before.sheets[i]!.sheet);
  if (!isOfGuess) return mapping;
  const met = new Map<string, number>();
  return {
    version: 1,
    sheets: guess.sheets.map((table) => {
      const key = tableKey(table);
      const nth = met.get(key) ?? 0;
      met.set(key, nth + 1);
      const like = before.sheets.flatMap((one, i) => (tableKey(one) === key ? [i] : []));
      const at = like[Math.min(nth, like.length - 1)];
      return at === undefined ? table : tableLikewise(table, before.sheets[at]!, mapping.sheets[at]!);
    }),
  };
}

function tableLikewise(table: SheetMapping, before: SheetMapping, after: SheetMapping): SheetMapping {
  const isMoved = after.headerRow !== before.headerRow || after.headerRows !== before.headerRows;
  const taken = after.taken === before.taken ? table.taken : after.taken;
  if (isMoved) {
    const headerRow = table.headerRow + after.headerRow - before.headerRow;
    return { ...table, taken, headerRow, headerRows: after.headerRows, columns: after.columns };
  }
  return {
    ...table,
    taken,
    columns: table.columns.map((column, i) => columnLikewise(column, before.columns[i]!, after)),
  };
}

function columnLikewise(column: ColumnMapping, before: ColumnMapping, { columns }: SheetMapping): ColumnMapping {
  const after = columns.find(({ header, nth }) => header === before.header && nth === before.nth);
  if (!after) return column;
  const of = <K extends keyof ColumnMapping>(field: K): ColumnMapping[K] =>
    after[field] === before[field] ? column[field] : after[field];
  const [period, label, unit] = [of("period"), of("label"), of("unit")];
  const [disaggregation, place, level] = [of("disaggregation"), of("place"), of("level")];
  return {
    header: column.header,
    nth: column.nth,
    to: of("to"),
    basis: of("basis"),
    ...(period !== undefined && { period }),
    ...(label !== undefined && { label }),
    ...(unit !== undefined && { unit }),
    ...(disaggregation !== undefined && { disaggregation }),
    ...(place !== undefined && { place }),
    ...(level !== undefined && { level }),
  };
}

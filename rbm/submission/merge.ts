import type { Content, Row, Value } from "../template/content.ts";
import type { SheetDeclaration, Template } from "../template/template.ts";
import { keyed } from "./difference.ts";

/** What one reporting office says. */
export interface OfficeContent {
  readonly office: string;
  readonly content: Content;
}

/** A row that offices say together: each cell as whoever fills it in says; null where they disagree, and where nobody does. */
export interface MergedRow {
  readonly key: string;
  readonly offices: readonly string[];
  readonly row: Row;
}

/** A cell that offices fill in differently: nobody's value is taken. */
export interface Conflict {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly key: string;
  /** Id of the column. */
  readonly column: string;
  /** KPI the row is about; null where it is about none. */
  readonly kpi: string | null;
  readonly values: readonly { readonly office: string; readonly value: Value }[];
}

export interface Merged {
  /** Rows by sheet id. */
  readonly sheets: Readonly<Record<string, readonly MergedRow[]>>;
  readonly conflicts: readonly Conflict[];
}

/**
 * What the reporting offices of one priority say of a quarter, as one: rows of the same key are one row. Only sheets whose rows have
 * names are merged; Cover, Narrative and Record of changes are each office's own. A blank is no value, so it conflicts with none.
 */
export function merged(said: readonly OfficeContent[], { sheets }: Pick<Template, "sheets">): Merged {
  const mergeable = sheets.filter(isMergeable).map((sheet) => [sheet, rowsByKey(said, sheet)] as const);
  return {
    sheets: Object.fromEntries(
      mergeable.map(([sheet, rows]) => [sheet.id, [...rows].map(([key, own]) => mergedRow(key, own, sheet))]),
    ),
    conflicts: mergeable.flatMap(([sheet, rows]) => conflictsOf(sheet, rows)),
  };
}

/** The conflicts alone, as `merged` finds them. */
export const conflicts = (said: readonly OfficeContent[], sheets: readonly SheetDeclaration[]): Conflict[] =>
  sheets.filter(isMergeable).flatMap((sheet) => conflictsOf(sheet, rowsByKey(said, sheet)));

/** A row of one key as an office has it. */
interface OfficeRow {
  readonly office: string;
  readonly row: Row;
}

const isMergeable = ({ layout, key }: SheetDeclaration): boolean => layout === "table" && key.length > 0;

function rowsByKey(said: readonly OfficeContent[], sheet: SheetDeclaration): Map<string, OfficeRow[]> {
  const rows = new Map<string, OfficeRow[]>();
  for (const { office, content } of said) {
    for (const [key, row] of keyed(content.sheets[sheet.id] ?? [], sheet)) {
      const there = rows.get(key);
      if (there) there.push({ office, row });
      else rows.set(key, [{ office, row }]);
    }
  }
  return rows;
}

function mergedRow(key: string, own: readonly OfficeRow[], { columns }: SheetDeclaration): MergedRow {
  const cells = columns.map(({ id }): readonly [string, Value] => {
    const filled = filledIn(own, id);
    return [id, agree(filled) ? (filled[0]?.value ?? null) : null];
  });
  return { key, offices: own.map(({ office }) => office), row: Object.fromEntries(cells) };
}

function conflictsOf(sheet: SheetDeclaration, rows: ReadonlyMap<string, readonly OfficeRow[]>): Conflict[] {
  const found: Conflict[] = [];
  for (const [key, own] of rows) {
    if (own.length < 2) continue;
    for (const { id: column } of sheet.columns) {
      const said = own[0]!.row[column] ?? null;
      if (own.every(({ row }) => (row[column] ?? null) === said)) continue;
      const values = filledIn(own, column);
      if (!agree(values)) found.push({ sheet: sheet.id, key, column, kpi: kpiOf(own[0]!.row), values });
    }
  }
  return found;
}

/** What each office says that fills a cell in. */
const filledIn = (own: readonly OfficeRow[], column: string): Conflict["values"] =>
  own.flatMap(({ office, row }) => {
    const value = row[column] ?? null;
    return value === null ? [] : [{ office, value }];
  });

const agree = (values: Conflict["values"]): boolean => values.every(({ value }) => value === values[0]!.value);

function kpiOf({ kpi, code }: Row): string | null {
  const name = kpi ?? code;
  return typeof name === "string" ? name : null;
}

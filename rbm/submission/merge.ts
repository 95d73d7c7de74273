import type { Content, Row, Value } from "../template/content.ts";
import type { Template } from "../template/template.ts";
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
export function merged(said: readonly OfficeContent[], template: Template): Merged {
  const conflicts: Conflict[] = [];
  const sheets: Record<string, readonly MergedRow[]> = {};
  for (const sheet of template.sheets) {
    if (sheet.layout !== "table" || sheet.key.length === 0) continue;
    const columns = sheet.columns.map(({ id }) => id);
    const rows = new Map<string, { readonly office: string; readonly row: Row }[]>();
    for (const { office, content } of said) {
      for (const [key, row] of keyed(content.sheets[sheet.id] ?? [], sheet)) {
        const there = rows.get(key);
        if (there) there.push({ office, row });
        else rows.set(key, [{ office, row }]);
      }
    }
    sheets[sheet.id] = [...rows].map(([key, own]): MergedRow => {
      const cells = columns.map((column): readonly [string, Value] => {
        const values = own.flatMap(({ office, row }) => {
          const value = row[column] ?? null;
          return value === null ? [] : [{ office, value }];
        });
        if (values.every(({ value }) => value === values[0]!.value)) return [column, values[0]?.value ?? null];
        conflicts.push({ sheet: sheet.id, key, column, kpi: kpiOf(own[0]!.row), values });
        return [column, null];
      });
      return { key, offices: own.map(({ office }) => office), row: Object.fromEntries(cells) };
    });
  }
  return { sheets, conflicts };
}

function kpiOf({ kpi, code }: Row): string | null {
  const name = kpi ?? code;
  return typeof name === "string" ? name : null;
}

import type { Content, Row } from "../rbm/template/content.ts";
import { WITHOUT_VALUE } from "../rbm/template/lists.ts";
import type { Vocabulary } from "./actuals.ts";
import { orNaN } from "./columnar/number-column.ts";
import { text } from "./definitions.ts";

/** Rows of a sheet Actuals as columns: codes of a vocabulary, NaN for blank. */
export interface SheetActuals {
  readonly length: number;
  readonly kpi: Uint32Array;
  readonly period: Uint32Array;
  readonly place: Uint32Array;
  readonly disaggregation: Uint32Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly value: Float64Array;
  readonly status: Uint32Array;
  readonly comment: readonly (string | null)[];
  readonly evidence: readonly (string | null)[];
}

/** The observations of one content, whatever was decided about them. */
export function sheetActuals({ sheets }: Content, vocabulary: Vocabulary): SheetActuals {
  const rows = (sheets.actuals ?? []).filter(isObservation);
  const codes = (dictionary: { code(label: string): number }, column: string, blank: string): Uint32Array =>
    Uint32Array.from(rows, (row) => dictionary.code(text(row[column]) ?? blank));
  return {
    length: rows.length,
    kpi: codes(vocabulary.kpi, "kpi", ""),
    period: codes(vocabulary.period, "period", ""),
    place: codes(vocabulary.place, "place", "World"),
    disaggregation: codes(vocabulary.disaggregation, "disaggregation", "Total"),
    numerator: Float64Array.from(rows, (row) => orNaN(row.numerator)),
    denominator: Float64Array.from(rows, (row) => orNaN(row.denominator)),
    value: Float64Array.from(rows, (row) => orNaN(row.value)),
    status: Uint32Array.from(rows, (row) => vocabulary.status.code(text(row.status))),
    comment: rows.map((row) => text(row.comment)),
    evidence: rows.map((row) => text(row.evidence)),
  };
}

function isObservation(row: Row): boolean {
  if (text(row.kpi) === null || text(row.period) === null) return false;
  if (typeof row.value === "number") return true;
  if (typeof row.numerator === "number" && typeof row.denominator === "number") return true;
  return typeof row.status === "string" && WITHOUT_VALUE.has(row.status);
}

/** These rows, in this order. */
export function picked(sheet: SheetActuals, rows: Uint32Array): SheetActuals {
  return {
    length: rows.length,
    kpi: codesAt(sheet.kpi, rows),
    period: codesAt(sheet.period, rows),
    place: codesAt(sheet.place, rows),
    disaggregation: codesAt(sheet.disaggregation, rows),
    numerator: numbersAt(sheet.numerator, rows),
    denominator: numbersAt(sheet.denominator, rows),
    value: numbersAt(sheet.value, rows),
    status: codesAt(sheet.status, rows),
    comment: textsAt(sheet.comment, rows),
    evidence: textsAt(sheet.evidence, rows),
  };
}

// A loop for each kind of column: one for all kinds is compiled for all, and is much slower.
/** The codes of a column at these rows. */
export function codesAt(column: Uint32Array, rows: Uint32Array): Uint32Array {
  const cells = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) cells[i] = column[rows[i]!]!;
  return cells;
}

function numbersAt(column: Float64Array, rows: Uint32Array): Float64Array {
  const cells = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) cells[i] = column[rows[i]!]!;
  return cells;
}

function textsAt(column: readonly (string | null)[], rows: Uint32Array): (string | null)[] {
  const cells = new Array<string | null>(rows.length);
  for (let i = 0; i < rows.length; i++) cells[i] = column[rows[i]!]!;
  return cells;
}

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
  const codes = (column: Uint32Array): Uint32Array => at(column, rows, new Uint32Array(rows.length));
  const numbers = (column: Float64Array): Float64Array => at(column, rows, new Float64Array(rows.length));
  const texts = (column: readonly (string | null)[]) => at(column, rows, new Array<string | null>(rows.length));
  return {
    length: rows.length,
    kpi: codes(sheet.kpi),
    period: codes(sheet.period),
    place: codes(sheet.place),
    disaggregation: codes(sheet.disaggregation),
    numerator: numbers(sheet.numerator),
    denominator: numbers(sheet.denominator),
    value: numbers(sheet.value),
    status: codes(sheet.status),
    comment: texts(sheet.comment),
    evidence: texts(sheet.evidence),
  };
}

/** The cells of a column at these rows, written into one. */
export function at<Cell, Into extends { [row: number]: Cell }>(
  column: ArrayLike<Cell>,
  rows: Uint32Array,
  into: Into,
): Into {
  for (let i = 0; i < rows.length; i++) into[i] = column[rows[i]!]!;
  return into;
}

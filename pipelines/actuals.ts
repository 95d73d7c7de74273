import { ratioOverPlaces } from "../rbm/progress/index.ts";
import type { Row } from "../rbm/template/content.ts";
import { WITHOUT_VALUE } from "../rbm/template/lists.ts";
import type { Dictionary } from "./columnar/dictionary.ts";
import { orNaN } from "./columnar/number-column.ts";
import { type Definition, text } from "./definitions.ts";
import type { Report } from "./reports.ts";

/** Rows of the Actuals sheets of one priority as columns: codes of a vocabulary, NaN for blank. */
export interface Actuals {
  readonly length: number;
  readonly kpi: Uint32Array;
  readonly period: Uint32Array;
  readonly place: Uint32Array;
  readonly disaggregation: Uint32Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly value: Float64Array;
  readonly status: Uint32Array;
  /** Index of the report it came with: a greater one was accepted later. */
  readonly report: Uint32Array;
  readonly comment: readonly (string | null)[];
  readonly evidence: readonly (string | null)[];
}

/** The labels behind the codes. */
export interface Vocabulary {
  readonly kpi: Dictionary;
  readonly period: Dictionary;
  readonly place: Dictionary;
  readonly disaggregation: Dictionary;
  readonly status: Dictionary<string | null>;
}

/**
 * Reads the rows that stand, in order of acceptance. A row with neither a value nor a status of absence is no
 * observation. A blank value with both its parts is their ratio.
 */
export function actualsOf(
  reports: readonly Report[],
  definitions: ReadonlyMap<string, Definition>,
  vocabulary: Vocabulary,
): Actuals {
  const rows: Row[] = [];
  const sources: number[] = [];
  for (const [index, report] of reports.entries()) {
    const admitted = new Map<string, boolean>();
    for (const row of report.submission.content.sheets.actuals ?? []) {
      const kpi = text(row.kpi);
      if (kpi === null || text(row.period) === null || !isObservation(row)) continue;
      const stands = admitted.get(kpi) ?? report.admits(kpi);
      admitted.set(kpi, stands);
      if (!stands) continue;
      rows.push(row);
      sources.push(index);
    }
  }
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
    value: Float64Array.from(rows, (row) => numberOf(row, definitions)),
    status: Uint32Array.from(rows, (row) => vocabulary.status.code(text(row.status))),
    report: Uint32Array.from(sources),
    comment: rows.map((row) => text(row.comment)),
    evidence: rows.map((row) => text(row.evidence)),
  };
}

/** The actuals at these rows, in this order. */
export function pick(actuals: Actuals, rows: Uint32Array): Actuals {
  const codes = (column: Uint32Array): Uint32Array => {
    const picked = new Uint32Array(rows.length);
    for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
    return picked;
  };
  const numbers = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
    return picked;
  };
  const texts = (column: readonly (string | null)[]): (string | null)[] => {
    const picked = new Array<string | null>(rows.length);
    for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
    return picked;
  };
  return {
    length: rows.length,
    kpi: codes(actuals.kpi),
    period: codes(actuals.period),
    place: codes(actuals.place),
    disaggregation: codes(actuals.disaggregation),
    numerator: numbers(actuals.numerator),
    denominator: numbers(actuals.denominator),
    value: numbers(actuals.value),
    status: codes(actuals.status),
    report: codes(actuals.report),
    comment: texts(actuals.comment),
    evidence: texts(actuals.evidence),
  };
}

function isObservation(row: Row): boolean {
  if (typeof row.value === "number") return true;
  if (typeof row.numerator === "number" && typeof row.denominator === "number") return true;
  return typeof row.status === "string" && WITHOUT_VALUE.has(row.status);
}

function numberOf(row: Row, definitions: ReadonlyMap<string, Definition>): number {
  if (typeof row.value === "number") return orNaN(row.value);
  if (typeof row.status === "string" && WITHOUT_VALUE.has(row.status)) return Number.NaN;
  const scale = shareScale(definitions.get(String(row.kpi))?.measure);
  const { numerator, denominator } = row;
  if (scale === null || typeof numerator !== "number" || typeof denominator !== "number") return Number.NaN;
  const share = ratioOverPlaces([{ numerator, denominator }]).value;
  return share === null ? Number.NaN : share * scale;
}

/** What a share is multiplied with to be in the KPI's unit: 100 for a percentage, 1 for a ratio; null for neither. */
export const shareScale = (measure: string | undefined): number | null =>
  measure === "Percentage" ? 100 : measure === "Ratio" ? 1 : null;

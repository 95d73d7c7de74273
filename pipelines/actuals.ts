import { ratioOverPlaces } from "../rbm/progress/index.ts";
import type { Content } from "../rbm/template/content.ts";
import { WITHOUT_VALUE } from "../rbm/template/lists.ts";
import type { Dictionary } from "./columnar/dictionary.ts";
import { orNull } from "./columnar/number-column.ts";
import type { Definition } from "./definitions.ts";
import type { Report } from "./reports.ts";
import { codesAt, picked, type SheetActuals, sheetActuals } from "./sheet-actuals.ts";

/** Rows of the Actuals sheets of one priority. */
export interface Actuals extends SheetActuals {
  /** Index of the report it came with: a greater one was accepted later. */
  readonly report: Uint32Array;
}

/** The labels behind the codes. */
export interface Vocabulary {
  readonly kpi: Dictionary;
  readonly period: Dictionary;
  readonly place: Dictionary;
  readonly disaggregation: Dictionary;
  readonly status: Dictionary<string | null>;
}

/** Reads one content's sheet Actuals: each content is read once where that is remembered. */
export type ReadActuals = (content: Content) => SheetActuals;

/**
 * The rows that stand, in order of acceptance. A row with neither a value nor a status of absence is no observation. A blank value
 * with both its parts is their ratio.
 */
export function actualsOf(
  reports: readonly Report[],
  definitions: ReadonlyMap<string, Definition>,
  vocabulary: Vocabulary,
  read: ReadActuals = (content) => sheetActuals(content, vocabulary),
): Actuals {
  const parts = reports.map((report) => standing(read(report.submission.content), report, vocabulary));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const report = new Uint32Array(length);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    report.fill(index, at, at + part.length);
    at += part.length;
  }
  const codes = (column: CodeColumn): Uint32Array => laid(new Uint32Array(length), parts, column);
  const numbers = (column: NumberColumnName): Float64Array => laid(new Float64Array(length), parts, column);
  const actuals: Actuals = {
    length,
    kpi: codes("kpi"),
    period: codes("period"),
    place: codes("place"),
    disaggregation: codes("disaggregation"),
    numerator: numbers("numerator"),
    denominator: numbers("denominator"),
    value: numbers("value"),
    status: codes("status"),
    report,
    comment: parts.flatMap(({ comment }) => comment),
    evidence: parts.flatMap(({ evidence }) => evidence),
  };
  fillShares(actuals, definitions, vocabulary);
  return actuals;
}

type CodeColumn = "kpi" | "period" | "place" | "disaggregation" | "status";
type NumberColumnName = "numerator" | "denominator" | "value";

/** The rows whose KPI the report admits. */
function standing(sheet: SheetActuals, report: Report, { kpi }: Vocabulary): SheetActuals {
  const admits = new Int8Array(kpi.size);
  const rows = new Uint32Array(sheet.length);
  let n = 0;
  for (let row = 0; row < sheet.length; row++) {
    const code = sheet.kpi[row]!;
    admits[code] ||= report.admits(kpi.labels[code]!) ? 1 : -1;
    if (admits[code] === 1) rows[n++] = row;
  }
  return n === sheet.length ? sheet : picked(sheet, rows.subarray(0, n));
}

function laid<Column extends Uint32Array | Float64Array>(
  whole: Column,
  parts: readonly SheetActuals[],
  name: CodeColumn | NumberColumnName,
): Column {
  let at = 0;
  for (const part of parts) {
    whole.set(part[name], at);
    at += part.length;
  }
  return whole;
}

/** Where a value is blank, is not said to be absent, and has both its parts: their ratio, in the KPI's unit. */
function fillShares(
  { length, kpi, value, numerator, denominator, status }: Actuals,
  definitions: ReadonlyMap<string, Definition>,
  vocabulary: Vocabulary,
): void {
  const scales = vocabulary.kpi.labels.map((code) => shareScale(definitions.get(code)?.measure));
  const absent = vocabulary.status.labels.map((label) => label !== null && WITHOUT_VALUE.has(label));
  for (let row = 0; row < length; row++) {
    const scale = scales[kpi[row]!];
    if (!Number.isNaN(value[row]!) || scale == null || absent[status[row]!]) continue;
    const share = ratioOverPlaces([
      { numerator: orNull(numerator[row]!), denominator: orNull(denominator[row]!) },
    ]).value;
    if (share !== null) value[row] = share * scale;
  }
}

/** The actuals at these rows, in this order. */
export const pick = (actuals: Actuals, rows: Uint32Array): Actuals => ({
  ...picked(actuals, rows),
  report: codesAt(actuals.report, rows),
});

/** What a share is multiplied with to be in the KPI's unit: 100 for a percentage, 1 for a ratio; null for neither. */
export const shareScale = (measure: string | undefined): number | null =>
  measure === "Percentage" ? 100 : measure === "Ratio" ? 1 : null;

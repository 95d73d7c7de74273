import { ColumnTable } from "arquero";
import { periodEnd } from "../rbm/framework/period.ts";
import type { Actuals, Vocabulary } from "./actuals.ts";
import { Dictionary } from "./columnar/dictionary.ts";
import { DictionaryColumn } from "./columnar/dictionary-column.ts";
import { NumberColumn } from "./columnar/number-column.ts";
import type { PipelineOptions } from "./options.ts";
import { newVocabulary, type Partition, partitionsOf } from "./partition.ts";
import type { Report } from "./reports.ts";
import type { observationsDeclaration } from "./schema/observations.ts";
import type { Reported } from "./tables/index.ts";

/** Accepted submissions in, a table of `ObservationRow` out: the latest accepted value of each KPI, period, place and group. */
export function observations(reported: readonly Reported[], options: PipelineOptions): ColumnTable {
  const vocabulary = newVocabulary();
  return observationTable(partitionsOf(reported, options, vocabulary), vocabulary);
}

/** Lays partitions one after the other, codes and numbers only; no row is touched as an object. */
export function observationTable(partitions: readonly Partition[], vocabulary: Vocabulary): ColumnTable {
  const length = partitions.reduce((sum, { actuals }) => sum + actuals.length, 0);
  const codes = (column: CodeColumn, labels: readonly (string | null)[]) =>
    new DictionaryColumn(concatCodes(partitions, length, column), labels);
  const numbers = (column: "numerator" | "denominator" | "value") =>
    new NumberColumn(concatNumbers(partitions, length, column));
  const period = codes("period", vocabulary.period.labels);
  const columns: Record<keyof typeof observationsDeclaration.columns, unknown> = {
    priority: ofReport(partitions, length, ({ submission }) => submission.identity.priority),
    office: ofReport(partitions, length, ({ submission }) => submission.identity.office),
    kpi: codes("kpi", vocabulary.kpi.labels),
    period,
    time: timesOf(period),
    place: codes("place", vocabulary.place.labels),
    disaggregation: codes("disaggregation", vocabulary.disaggregation.labels),
    numerator: numbers("numerator"),
    denominator: numbers("denominator"),
    value: numbers("value"),
    obs_status: codes("status", vocabulary.status.labels),
    comment: partitions.flatMap(({ actuals }) => actuals.comment),
    evidence: partitions.flatMap(({ actuals }) => actuals.evidence),
    state: ofReport(partitions, length, ({ state }) => state),
    submission: ofReport(partitions, length, ({ submission }) => submission.id),
    submitted_for: ofReport(partitions, length, ({ submission }) => submission.identity.period),
    accepted_at: ofReport(partitions, length, ({ state, at }) => (state === "accepted" ? at : null)),
    accepted_by: ofReport(partitions, length, ({ state, by }) => (state === "accepted" ? by : null)),
    sample: ofReport(partitions, length, ({ submission }) => submission.sample),
  };
  return new ColumnTable(columns as ConstructorParameters<typeof ColumnTable>[0]);
}

type CodeColumn = { [K in keyof Actuals]: Actuals[K] extends Uint32Array ? K : never }[keyof Actuals];

function concatCodes(partitions: readonly Partition[], length: number, column: CodeColumn): Uint32Array {
  const codes = new Uint32Array(length);
  let at = 0;
  for (const { actuals } of partitions) {
    codes.set(actuals[column], at);
    at += actuals.length;
  }
  return codes;
}

function concatNumbers(
  partitions: readonly Partition[],
  length: number,
  column: "numerator" | "denominator" | "value",
): Float64Array {
  const values = new Float64Array(length);
  let at = 0;
  for (const { actuals } of partitions) {
    values.set(actuals[column], at);
    at += actuals.length;
  }
  return values;
}

/** A column that a row has from its report: one label a report, then a look-up a row. */
function ofReport<Label extends string | boolean | null>(
  partitions: readonly Partition[],
  length: number,
  label: (report: Report) => Label,
): DictionaryColumn<Label> {
  const labels = new Dictionary<Label>();
  const codes = new Uint32Array(length);
  let at = 0;
  for (const { reports, actuals } of partitions) {
    const ofReports = Uint32Array.from(reports, (report) => labels.code(label(report)));
    const { report } = actuals;
    for (let row = 0; row < actuals.length; row++) codes[at++] = ofReports[report[row]!]!;
  }
  return new DictionaryColumn(codes, labels.labels);
}

function timesOf(period: DictionaryColumn<string | null>): Float64Array {
  const times = Float64Array.from(period.labels, (label) => periodEnd(label ?? ""));
  const column = new Float64Array(period.length);
  for (let row = 0; row < column.length; row++) column[row] = times[period.codes[row]!]!;
  return column;
}

import type { Framework } from "../rbm/framework/framework.ts";
import { type Cause, ratioOverPlaces } from "../rbm/progress/index.ts";
import { type Actuals, shareScale, type Vocabulary } from "./actuals.ts";
import { orNull } from "./columnar/number-column.ts";
import type { Definition } from "./definitions.ts";
import { denseCodes } from "./latest.ts";

/** A KPI's figure for the whole world in one period. */
export interface Total {
  readonly value: number | null;
  /** Observation status; null for a total made of regions. */
  readonly status: string | null;
  /** Index of the report it came with, the latest one for a total made of regions. */
  readonly report: number;
  /** Why a total made of regions has no value. */
  readonly cause: Cause | null;
}

/** Totals by KPI, then by period. */
export type Totals = ReadonlyMap<string, ReadonlyMap<string, Total>>;

const SUMMED: ReadonlySet<string> = new Set(["Count", "Amount"]);

/**
 * The world's figure of each KPI and period: as reported for World, else made of the regions, once all those that
 * report the KPI have: counts and amounts are summed, percentages and ratios are Σ numerators / Σ denominators.
 * Indices and steps of a scale have none. Only rows for Total count; groups are another cut of the same figure.
 */
export function totalsOf(
  actuals: Actuals,
  definitions: ReadonlyMap<string, Definition>,
  vocabulary: Vocabulary,
  framework: Framework,
): Totals {
  const { local, count } = denseCodes(actuals.kpi, vocabulary.kpi.size);
  const periods = vocabulary.period.size;
  const kinds = placeKinds(vocabulary, framework);
  const total = vocabulary.disaggregation.find("Total");
  const world = new Int32Array(count * periods).fill(-1);
  const { kpi, period, place, disaggregation } = actuals;
  let parts = 0;
  for (let row = 0; row < actuals.length; row++) {
    if (disaggregation[row] !== total) continue;
    if (kinds[place[row]!] === WORLD) world[local[kpi[row]!]! * periods + period[row]!] = row;
    else if (kinds[place[row]!] === REGION) parts++;
  }
  const totals = new Map<string, Map<string, Total>>();
  const put = (cell: number, labels: Int32Array, value: Total): void => {
    const code = vocabulary.kpi.labels[labels[Math.floor(cell / periods)]!]!;
    const ofKpi = totals.get(code) ?? new Map<string, Total>();
    totals.set(code, ofKpi.set(vocabulary.period.labels[cell % periods]!, value));
  };
  const global = new Int32Array(count);
  for (let code = 0; code < local.length; code++) if (local[code]! >= 0) global[local[code]!] = code;
  for (let cell = 0; cell < world.length; cell++) {
    const row = world[cell]!;
    if (row < 0) continue;
    const status = vocabulary.status.labels[actuals.status[row]!] ?? null;
    put(cell, global, { value: orNull(actuals.value[row]!), status, report: actuals.report[row]!, cause: null });
  }
  if (parts === 0) return totals;

  const cells = new Uint32Array(parts);
  const rows = new Uint32Array(parts);
  let n = 0;
  for (let row = 0; row < actuals.length; row++) {
    if (disaggregation[row] !== total || kinds[place[row]!] !== REGION) continue;
    const cell = local[kpi[row]!]! * periods + period[row]!;
    if (world[cell]! >= 0) continue;
    rows[n] = row;
    cells[n++] = cell;
  }
  const expected = regionsOfKpis(actuals, local, count, kinds, total, vocabulary);
  for (const sum of sums(actuals, cells.subarray(0, n), rows.subarray(0, n), world.length, vocabulary)) {
    const code = vocabulary.kpi.labels[global[Math.floor(sum.cell / periods)]!]!;
    const measure = definitions.get(code)?.measure;
    put(sum.cell, global, ofRegions(sum, measure, expected[Math.floor(sum.cell / periods)]!));
  }
  return totals;
}

const WORLD = 1;
const REGION = 2;

function placeKinds(vocabulary: Vocabulary, framework: Framework): Uint8Array {
  const kinds = new Map(framework.places.map(({ name, kind }) => [name, kind]));
  return Uint8Array.from(vocabulary.place.labels, (label) => {
    const kind = kinds.get(label) ?? (label === "World" ? "world" : "group");
    return kind === "world" ? WORLD : kind === "region" ? REGION : 0;
  });
}

interface Sum {
  readonly cell: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  readonly values: number;
  readonly shares: number;
  readonly halves: number;
  readonly exempt: number;
  readonly report: number;
}

/** The regions' parts of each cell, in one pass over the columns: the hot path of a million observations. */
function sums(actuals: Actuals, cells: Uint32Array, rows: Uint32Array, size: number, vocabulary: Vocabulary): Sum[] {
  const [numerator, denominator, value] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [parts, values, shares, halves] = [counters(size), counters(size), counters(size), counters(size)];
  const [exempt, report] = [counters(size), counters(size)];
  const cannotExist = vocabulary.status.find("Cannot exist");
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const cell = cells[i]!;
    const above = actuals.numerator[row]!;
    const below = actuals.denominator[row]!;
    const whole = actuals.value[row]!;
    parts[cell]!++;
    if (!Number.isNaN(whole)) {
      value[cell]! += whole;
      values[cell]!++;
    }
    const known = Number(!Number.isNaN(above)) + Number(!Number.isNaN(below));
    if (known === 2) {
      numerator[cell]! += above;
      denominator[cell]! += below;
      shares[cell]!++;
    } else if (known === 1) halves[cell]!++;
    if (actuals.status[row] === cannotExist) exempt[cell]!++;
    if (actuals.report[row]! > report[cell]!) report[cell] = actuals.report[row]!;
  }
  const found: Sum[] = [];
  for (let cell = 0; cell < size; cell++) {
    if (parts[cell] === 0) continue;
    found.push({
      cell,
      numerator: numerator[cell]!,
      denominator: denominator[cell]!,
      value: value[cell]!,
      values: values[cell]!,
      shares: shares[cell]!,
      halves: halves[cell]!,
      exempt: exempt[cell]!,
      report: report[cell]!,
    });
  }
  return found;
}

const counters = (size: number): Uint32Array => new Uint32Array(size);

/** How many regions report each KPI at all. */
function regionsOfKpis(
  actuals: Actuals,
  local: Int32Array,
  count: number,
  kinds: Uint8Array,
  total: number,
  vocabulary: Vocabulary,
): Uint32Array {
  const places = vocabulary.place.size;
  const seen = new Uint8Array(count * places);
  const regions = new Uint32Array(count);
  for (let row = 0; row < actuals.length; row++) {
    const place = actuals.place[row]!;
    if (actuals.disaggregation[row] !== total || kinds[place] !== REGION) continue;
    const kpi = local[actuals.kpi[row]!]!;
    if (seen[kpi * places + place]) continue;
    seen[kpi * places + place] = 1;
    regions[kpi] = regions[kpi]! + 1;
  }
  return regions;
}

function ofRegions(sum: Sum, measure: string | undefined, expected: number): Total {
  const total = (value: number | null, cause: Cause | null): Total => ({
    value,
    cause,
    status: sum.exempt === expected ? "Cannot exist" : null,
    report: sum.report,
  });
  const due = expected - sum.exempt;
  const scale = shareScale(measure);
  if (scale !== null) {
    if (sum.halves > 0 || sum.shares < due) return total(null, "missing-part");
    const { value, cause } = ratioOverPlaces([sum]);
    return value === null ? total(null, cause) : total(value * scale, null);
  }
  if (!SUMMED.has(measure ?? "") || sum.values < due || due === 0) return total(null, "no-actual");
  return total(sum.value, null);
}

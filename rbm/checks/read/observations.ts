import type { Period } from "../../framework/period.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import type { Checking, Reads } from "../check.ts";
import { type LookUp, lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";
import { entriesOf } from "./entries.ts";
import { KPI_ROWS, kpiCodes } from "./kpi-rows.ts";
import type { KpiView } from "./kpi-view.ts";
import { listOf } from "./lists.ts";
import { timelineOf } from "./timeline.ts";

/**
 * The actuals of a KPI, place and group: entries `from` (included) to `to` (excluded) of the KPI's observations.
 * Quarters stand first, those from `years` on are years; both in the order of time, no period twice.
 */
export interface Series {
  readonly place: string;
  readonly group: string;
  readonly from: number;
  readonly years: number;
  readonly to: number;
}

/** The series of a KPI in one place. */
export interface PlaceSeries {
  readonly place: string;
  readonly series: readonly Series[];
}

/** The actuals of one KPI whose period, place and group are all sound, as columns: one entry an actual. */
export interface Observations {
  /** Row of the sheet Actuals. */
  readonly rows: readonly number[];
  /** Number of the period in the timeline. */
  readonly periods: readonly number[];
  /** NaN where the cell is blank or holds something else than a number. */
  readonly values: Float64Array;
  readonly series: readonly Series[];
  readonly places: readonly PlaceSeries[];
  /** Whether it has a row whose period, place or group is not sound, or is there twice: what is lacking may be in it. */
  readonly doubtful: boolean;
}

/** What is read to know a KPI's actuals. */
export const OBSERVATIONS_READ: readonly Reads[] = [
  { sheet: "actuals", columns: ["kpi", "period", "place", "disaggregation", "value"] },
];

/** A column of Actuals as numbers. */
interface Numbered {
  /** For each row its entry. */
  readonly at: Int32Array;
  /** For each entry the number of what it names; -1 where that is not on the list. */
  readonly numbers: Int32Array;
}

const numbered = (column: string, numbersOf: (checking: Checking) => ReadonlyMap<string, number>): LookUp<Numbered> =>
  lookUp([{ sheet: "actuals", columns: [column] }], (checking) => {
    const known = numbersOf(checking);
    const { different, at } = entriesOf(checking, "actuals", column);
    return { at, numbers: Int32Array.from(different, (cell) => known.get(textOf(cell) ?? "") ?? -1) };
  });

/** The entries of a list, and their numbers. */
const listed = (
  list: string,
): LookUp<{ readonly names: readonly string[]; readonly numbers: ReadonlyMap<string, number> }> =>
  lookUp([], (checking) => {
    const names = [...listOf(checking, list).values];
    return { names, numbers: new Map(names.map((name, number) => [name, number])) };
  });

const placesOf = listed("places");
const groupsOf = listed("disaggregations");
const periodsAt = numbered("period", ({ once }) => once(timelineOf).numbers);
const placesAt = numbered("place", ({ once }) => once(placesOf).numbers);
const groupsAt = numbered("disaggregation", ({ once }) => once(groupsOf).numbers);

/** A series while its entries are counted and laid down. */
interface Draft {
  readonly place: number;
  readonly group: number;
  size: number;
  from: number;
  to: number;
  /** Whether its rows stand in the order of time, none twice. */
  rising: boolean;
  /** The series of the row that came after its last: groups take turns, or each stands by itself. */
  next: number;
}

/** The actuals of a KPI, each row read once a run. */
export function observationsOf({ actualRows, checking }: KpiView): Observations {
  const { drafts, draftOf, doubtful } = draftsOf(actualRows, checking);
  const { at, numbers } = checking.once(periodsAt);
  const cellsOfValue = cells(boundSheet(checking.workbook, "actuals"), "value");
  let size = 0;
  for (const draft of drafts) {
    draft.from = draft.to = size;
    size += draft.size;
  }
  const rows = new Array<number>(size);
  const periods = new Array<number>(size);
  const values = new Float64Array(size);
  for (let i = 0; i < actualRows.length; i++) {
    const draft = drafts[draftOf[i]!];
    if (draft === undefined) continue;
    const row = actualRows[i]!;
    const cell = cellsOfValue[row];
    const period = numbers[at[row]!]!;
    const to = draft.to++;
    rows[to] = row;
    periods[to] = period;
    values[to] = typeof cell === "number" && Number.isFinite(cell) ? cell : Number.NaN;
    if (to > draft.from && periods[to - 1]! >= period) draft.rising = false;
  }
  let twice = false;
  for (const draft of drafts) {
    if (draft.rising) continue;
    settle(draft, rows, periods, values);
    if (draft.to < draft.from + draft.size) twice = true;
  }
  const places = placesIn(drafts, periods, checking);
  const series = places.flatMap((each) => each.series);
  return { rows, periods, values, series, places, doubtful: doubtful || twice };
}

/** The series that rows belong to, place by place as they come, and which of them each row does; -1 where it is not sound. */
function draftsOf(
  actualRows: Int32Array,
  { once }: Checking,
): { drafts: Draft[]; draftOf: readonly number[]; doubtful: boolean } {
  const [periods, places, groups] = [once(periodsAt), once(placesAt), once(groupsAt)];
  const width = once(groupsOf).names.length;
  const byPlaceAndGroup = new Map<number, number>();
  const drafts: Draft[] = [];
  const draftOf = new Array<number>(actualRows.length);
  let doubtful = false;
  let last = 0;
  for (let i = 0; i < actualRows.length; i++) {
    const row = actualRows[i]!;
    const place = places.numbers[places.at[row]!]!;
    const group = groups.numbers[groups.at[row]!]!;
    if (place < 0 || group < 0 || periods.numbers[periods.at[row]!]! < 0) {
      doubtful = true;
      draftOf[i] = -1;
      continue;
    }
    const before = drafts[last];
    let draft = before?.next ?? 0;
    if (drafts[draft]?.group !== group || drafts[draft]?.place !== place) {
      const known = byPlaceAndGroup.get(place * width + group);
      draft = known ?? drafts.length;
      if (known === undefined) {
        byPlaceAndGroup.set(place * width + group, draft);
        drafts.push({ place, group, size: 0, from: 0, to: 0, rising: true, next: draft });
      }
      if (before) before.next = draft;
    }
    draftOf[i] = last = draft;
    drafts[draft]!.size++;
  }
  return { drafts, draftOf, doubtful };
}

/** Puts the entries of a series in the order of time, and leaves out those of a period that is there twice. */
function settle(draft: Draft, rows: number[], periods: number[], values: Float64Array): void {
  const entries = Array.from({ length: draft.size }, (_, i) => {
    const at = draft.from + i;
    return { row: rows[at]!, period: periods[at]!, value: values[at]! };
  }).sort((a, b) => a.period - b.period);
  draft.to = draft.from;
  for (const [i, { row, period, value }] of entries.entries()) {
    if (entries[i - 1]?.period === period || entries[i + 1]?.period === period) continue;
    const to = draft.to++;
    rows[to] = row;
    periods[to] = period;
    values[to] = value;
  }
}

function placesIn(drafts: readonly Draft[], periods: readonly number[], { once }: Checking): readonly PlaceSeries[] {
  const { years: firstYear } = once(timelineOf);
  const [{ names: placeNames }, { names: groupNames }] = [once(placesOf), once(groupsOf)];
  const places: { readonly place: string; readonly series: Series[] }[] = [];
  for (const draft of drafts) {
    const { from, to } = draft;
    if (to === from) continue;
    let years = to;
    while (years > from && periods[years - 1]! >= firstYear) years--;
    const place = placeNames[draft.place]!;
    const own = { place, group: groupNames[draft.group]!, from, years, to };
    const beside = places.find((each) => each.place === place);
    if (beside) beside.series.push(own);
    else places.push({ place, series: [own] });
  }
  return places;
}

/** What is read to know which periods are doubtful: a change there concerns every KPI. */
export const DOUBTFUL_PERIODS_READ: readonly Reads[] = [
  { sheet: "kpis", columns: ["code"] },
  { sheet: "actuals", columns: ["kpi", "period"] },
];

/** Periods of rows of Actuals whose KPI is not sound: what a KPI lacks may be in one of them. */
export const doubtfulPeriodsOf = lookUp(DOUBTFUL_PERIODS_READ, (checking): ReadonlySet<Period> => {
  const sound = checking.once(kpiCodes);
  const { names } = checking.once(timelineOf);
  const { at, numbers } = checking.once(periodsAt);
  const { codes, size, codeAt } = checking.once(KPI_ROWS.actuals);
  const found = new Set<Period>();
  if (codes.every((code) => code !== null && sound.has(code))) return found;
  for (let row = 0; row < size; row++) {
    const code = codeAt(row);
    const period = numbers[at[row]!]!;
    if (period >= 0 && (code === null || !sound.has(code))) found.add(names[period]!);
  }
  return found;
});

/** Whether two series have the same periods. */
export function isAlongside({ periods }: Observations, a: Series, b: Series): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  for (let i = 0; i < a.to - a.from; i++) if (periods[a.from + i] !== periods[b.from + i]) return false;
  return true;
}

/** The entry of a series for a period, by its number; -1 where there is none. What is asked for is mostly late. */
export function entryOf({ periods }: Observations, { from, to }: Series, period: number | undefined): number {
  for (let entry = to - 1; entry >= from; entry--) if (periods[entry] === period) return entry;
  return -1;
}

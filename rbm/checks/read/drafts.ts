import type { Checking } from "../check.ts";
import { groupsAt, groupsOf, periodsAt, placesAt, placesOf } from "./numbered.ts";
import type { Series } from "./observations.ts";

/** A series while its entries are counted and laid down. */
export interface Draft extends Series {
  from: number;
  years: number;
  to: number;
  size: number;
  /** Whether its rows stand in the order of time, none twice. */
  rising: boolean;
  readonly numbers: { readonly place: number; readonly group: number };
  /** The series of the row that came after its last: groups take turns, or each stands by itself. */
  next: number;
}

/** The series that rows belong to, as they come, and which of them each row does; -1 where it is not sound. */
export function draftsOf(
  actualRows: Int32Array,
  { once }: Checking,
): { drafts: Draft[]; draftOf: readonly number[]; doubtful: boolean } {
  const [periods, places, groups] = [once(periodsAt), once(placesAt), once(groupsAt)];
  const [{ names: placeNames }, { names: groupNames }] = [once(placesOf), once(groupsOf)];
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
    const guess = drafts[draft]?.numbers;
    if (guess?.group !== group || guess.place !== place) {
      const key = place * groupNames.length + group;
      const known = byPlaceAndGroup.get(key);
      draft = known ?? drafts.length;
      if (known === undefined) {
        byPlaceAndGroup.set(key, draft);
        drafts.push(emptySeries(placeNames[place]!, groupNames[group]!, { place, group }, draft));
      }
      if (before) before.next = draft;
    }
    draftOf[i] = last = draft;
    drafts[draft]!.size++;
  }
  return { drafts, draftOf, doubtful };
}

const emptySeries = (place: string, group: string, numbers: Draft["numbers"], next: number): Draft => ({
  place,
  group,
  from: 0,
  years: 0,
  to: 0,
  size: 0,
  rising: true,
  numbers,
  next,
});

/** Puts the entries of a series in the order of time, and leaves out those of a period that is there twice. */
export function settle(draft: Draft, rows: number[], periods: number[], values: Float64Array): void {
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

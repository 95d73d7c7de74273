import { whenReached } from "../../rbm/progress/index.ts";
import { type PublishedSeries, placeLabel, publishedCaption, seriesByPlace, targetOnline } from "../rows/published.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { numbers } from "../wording/numbers.ts";
import { word } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

/** When a target is reached at the pace of the last years. Years; null where it is not within the horizon. */
export interface ReachModel extends ModelCommon {
  readonly kind: "reach";
  /** The year it was to be reached in. */
  readonly due: number;
  /** The last year that is looked at. */
  readonly until: number;
  readonly rows: readonly {
    readonly place: string;
    readonly label: string;
    readonly lastYear: number;
    readonly last: number;
    /** Points a year. */
    readonly pace: number;
    readonly year: number | null;
    /** 80% interval. */
    readonly early: number | null;
    readonly late: number | null;
    /** At the pace of the best and of the weakest single year of the series. */
    readonly fastest: number | null;
    readonly slowest: number | null;
  }[];
}

/** Values the pace is taken from: the last four, so three yearly steps. */
const VALUES = 4;

const HORIZON = 40;

/** World and groups against the world's target: when the line of the last years crosses it, and how sure that is. */
export function reachModel({ locale }: Pick<ChartOptions, "locale">): ReachModel {
  const target = targetOnline();
  const aim = target.aim.value;
  const due = Number(target.aim.by);
  const { count } = numbers(locale);
  const series = seriesByPlace(VALUES);
  const last = Math.max(...series.map(({ values }) => values.at(-1)?.year ?? 0));
  const rows = series.map((one) => rowOf(one, aim)).sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
  const world = rows.find(({ place }) => place === "World");
  const slowest = rows.at(-1);
  const when = (row: ReachModel["rows"][number]) =>
    row.year === null ? `not before ${last + HORIZON}` : `about ${row.year}`;
  const title =
    slowest && world
      ? `At today’s pace the world reaches ${aim}% ${when(world)}, ${slowest.place.toLowerCase()} ${when(slowest)}`
      : `When ${aim}% is reached`;
  const range = (row: ReachModel["rows"][number]) =>
    row.year === null
      ? `not before ${last + HORIZON}`
      : `${row.year} (80%: ${row.early ?? ""} to ${row.late ?? "never"})`;
  return {
    kind: "reach",
    id: "reach",
    title,
    subtitle: `Year in which ${aim}% of people use the Internet if the pace of the last four values goes on. ○ straight line; band: its 80% interval; thin line: at the pace of the best and of the weakest single year.`,
    subtitleNarrow: `Year ${aim}% is reached at the pace of the last four values. ○ straight line; band: 80%; thin line: best and weakest single year.`,
    caption: publishedCaption(
      series.map(({ source }) => source),
      target,
      `${aim}% is the world’s target; none was set for groups. Method: least-squares line. The band holds only while the pace does: growth that levels off comes later.`,
    ),
    alt: `${title}. ${rows.map((row) => `${row.place}: ${count(row.last, 1)}% in ${row.lastYear}, ${count(row.pace, 1)} points a year, ${range(row)}`).join("; ")}.`,
    period: String(last),
    sample: false,
    provisional: false,
    locale: locale ?? "en",
    table: {
      columns: [
        { label: "Group", kind: "text" },
        { label: "Last year", kind: "text" },
        { label: "%", kind: "number", digits: 1 },
        { label: "Points a year", kind: "number", digits: 1 },
        { label: "Reached in", kind: "text" },
        { label: "80% from", kind: "text" },
        { label: "80% to", kind: "text" },
        { label: "At the best year’s pace", kind: "text" },
        { label: "At the weakest year’s pace", kind: "text" },
        { label: "That is", kind: "text" },
      ],
      rows: rows.map((row) => [
        row.place,
        String(row.lastYear),
        row.last,
        row.pace,
        ...[row.year, row.early, row.late, row.fastest, row.slowest].map((year) => year?.toString() ?? null),
        lateness(row.year, due),
      ]),
    },
    due,
    until: last + HORIZON,
    rows,
  };
}

/** `five years late`; null where no year can be said. */
export function lateness(year: number | null, due: number): string | null {
  if (year === null) return null;
  if (year <= due) return "in time";
  return `${word(year - due)} ${year - due === 1 ? "year" : "years"} late`;
}

function rowOf({ place, values }: PublishedSeries, target: number): ReachModel["rows"][number] {
  const last = values.at(-1) ?? { year: 0, value: 0 };
  const found = foundIn(values, target);
  const steps = values.slice(1).map(({ value }, i) => value - (values[i]?.value ?? 0));
  const at = (pace: number): number | null => {
    const year = pace > 0 ? Math.ceil(last.year + (target - last.value) / pace - 1e-9) : null;
    return year !== null && year - last.year <= HORIZON ? year : null;
  };
  return {
    place,
    label: placeLabel(place),
    lastYear: last.year,
    last: last.value,
    pace: found.pace ?? 0,
    year: yearOf(found.at),
    early: yearOf(found.early),
    late: yearOf(found.late),
    fastest: at(Math.max(...steps)),
    slowest: at(Math.min(...steps)),
  };
}

/** When yearly values reach a target at the pace of the last four; times are ends of years. */
export const foundIn = (values: PublishedSeries["values"], target: number) =>
  whenReached(
    values.slice(-VALUES).map(({ year, value }) => ({ time: year + 1, value })),
    { target, horizon: HORIZON },
  );

/** The first year whose figure, at its end, is there. */
export const yearOf = (time: number | null): number | null => (time === null ? null : Math.ceil(time - 1e-9) - 1);

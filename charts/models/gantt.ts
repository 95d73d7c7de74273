import type { MilestoneRow } from "../../pipelines/tables/index.ts";
import { grouped } from "../rows/grouped.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { numbers } from "../wording/numbers.ts";
import { capital, counted } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

export interface GanttItem {
  readonly code: string;
  readonly title: string;
  /** ISO dates; null where not said or not known. */
  readonly starts: string | null;
  readonly planned: string | null;
  readonly expected: string | null;
  readonly done: boolean;
  /** Days expected after planned. */
  readonly late: number;
  /** Days it can slip before what waits for it has to move; null where nothing dated waits. */
  readonly slack: number | null;
  readonly critical: boolean;
  readonly needs: readonly string[];
}

/** What is planned, reached and late on a line of time, and what waits for what. */
export interface GanttModel extends ModelCommon {
  readonly kind: "gantt";
  readonly today: string;
  readonly groups: readonly {
    readonly name: string;
    readonly items: readonly GanttItem[];
    /** Meetings, a row a group that meets. */
    readonly meetings: readonly {
      readonly name: string;
      readonly dates: readonly string[];
      readonly undated: number;
    }[];
  }[];
}

const DONE: ReadonlySet<string> = new Set(["Done", "Held"]);

/** Days to come in which a slip is worth a word. */
const SOON = 14;

export const itemOf = (row: MilestoneRow): GanttItem => ({
  code: row.code,
  title: row.title,
  starts: row.starts,
  planned: row.planned,
  expected: row.expected,
  done: DONE.has(row.status),
  late: Math.max(0, row.days_late ?? 0),
  slack: row.slack,
  critical: row.critical,
  needs: row.needs?.split(", ") ?? [],
});

export function ganttModel(rows: ChartRows, options: ChartOptions): GanttModel {
  const all = rows.milestones ?? [];
  const { date } = numbers(options.locale);
  const titles = new Map(all.map(({ code, title }) => [code, title]));
  const groups = [...grouped(all, ({ process }) => process ?? "")].map(([process, own]) => ({
    name: process ? (titles.get(process) ?? process).replace(/ in force$/, "") : "Beside the plans",
    items: own
      .filter(({ item }) => item !== "meeting")
      .map(itemOf)
      .sort((a, b) => ((a.expected ?? a.planned ?? "0") < (b.expected ?? b.planned ?? "0") ? -1 : 1)),
    meetings: [
      ...grouped(
        own.filter(({ item }) => item === "meeting"),
        ({ kind }) => kind ?? "",
      ),
    ].map(([name, held]) => ({
      name: name || "Meetings",
      dates: held.flatMap(({ expected, planned }) => expected ?? planned ?? []),
      undated: held.filter(({ expected, planned }) => !expected && !planned).length,
    })),
  }));
  const items = groups.flatMap((group) => group.items);
  const late = items.filter((item) => item.late > 0 && !item.done);
  const worst = [...late].sort((a, b) => b.late - a.late)[0];
  const open = items.filter(({ done }) => !done).length;
  const tight = items.filter(({ done, slack }) => !done && slack !== null && slack <= SOON).length;
  const sample = all.some((row) => row.sample);
  const title = worst
    ? `${worst.title} is ${worst.late} days late${late.length > 1 ? `; ${counted(late.length - 1, "other step is", "other steps are")} late as well` : ""}`
    : open === 0 && items.length
      ? `All ${counted(items.length, "step", "steps")} of the timetable are done`
      : items.length
        ? `${capital(counted(open, "step is", "steps are"))} still open, ${tight ? `${counted(tight, "of them has", "of them have")} under ${SOON} days of slack` : "none is late"}`
        : "The timetable";
  const unsure = all.some(({ confidence }) => confidence !== "Verified");
  const day = (iso: string | null) => (iso ? date(iso) : null);
  return {
    kind: "gantt",
    id: "gantt",
    title,
    subtitle:
      "Solid: done. Pale: to come. Hatched: later than planned. ◆ milestone. Short strokes: meetings. Lines: what waits for what; red where no slack is left. Bold: on the critical path.",
    subtitleNarrow:
      "Solid: done. Pale: to come. Hatched: late. ◆ milestone. Short strokes: meetings. Bold: on the critical path.",
    caption: `Source: ${all.some(({ submission }) => submission) ? "delivery workbooks accepted" : "public dates gathered"} by ${date(options.asOf)}.${sample ? " Sample figures." : ""}${unsure ? " Dates that are remembered are to be verified; the table says which." : ""}`,
    alt: `${title}. ${items.map((item) => `${item.title}: ${item.expected ? `${item.done ? "done" : "expected"} ${date(item.expected)}${item.late ? `, ${item.late} days late` : ""}` : "day not known"}`).join("; ")}.`,
    period: options.period || options.asOf.slice(0, 4),
    sample,
    provisional: false,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Code", kind: "text" },
        { label: "Title", kind: "text" },
        { label: "Planned", kind: "text" },
        { label: "Reached or expected", kind: "text" },
        { label: "Days late", kind: "number" },
        { label: "Slack, days", kind: "number" },
        { label: "Status", kind: "text" },
        { label: "Waits for", kind: "text" },
        { label: "Confidence", kind: "text" },
      ],
      rows: all.map((row) => [
        row.code,
        row.title,
        day(row.planned),
        day(row.expected),
        row.days_late,
        row.slack,
        row.status,
        row.needs,
        row.confidence,
      ]),
    },
    today: options.asOf.slice(0, 10),
    groups,
    ...(items.length
      ? {}
      : {
          empty: {
            title: "No timetable is known for this plan.",
            text: "It comes with the delivery workbook: milestones, meetings and deliverables.",
          },
        }),
  };
}

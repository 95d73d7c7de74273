import type { ProcessRow } from "../../pipelines/tables/index.ts";
import { grouped } from "../rows/grouped.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { numbers } from "../wording/numbers.ts";
import { word } from "../wording/words.ts";
import { type GanttItem, itemOf } from "./gantt.ts";
import type { ModelCommon } from "./model.ts";

/** How each plan was made, laid side by side by the days to its coming into force. */
export interface ProcessesModel extends ModelCommon {
  readonly kind: "processes";
  readonly rows: readonly {
    readonly name: string;
    readonly title: string;
    /** Days before the plan came into force, negative before. */
    readonly milestones: readonly (Pick<GanttItem, "code" | "critical"> & { readonly days: number })[];
    readonly meetings: readonly number[];
    readonly undated: number;
    readonly total: number | null;
  }[];
}

export function processesModel(rows: ChartRows, options: ChartOptions): ProcessesModel {
  const processes = rows.processes ?? [];
  const byProcess = grouped(rows.milestones ?? [], ({ process }) => process ?? "");
  const { count } = numbers(options.locale);
  const lines = processes.map((process: ProcessRow) => {
    const own = byProcess.get(process.process) ?? [];
    const dated = own.filter(({ days_to_plan }) => days_to_plan !== null);
    return {
      name: process.process,
      title: process.title.replace(/ in force$/, ""),
      milestones: dated
        .filter(({ item }) => item === "milestone")
        .map((row) => ({ code: itemOf(row).code, critical: row.critical, days: row.days_to_plan ?? 0 })),
      meetings: dated.filter(({ item }) => item === "meeting").map((row) => row.days_to_plan ?? 0),
      undated: process.undated,
      total: process.days,
    };
  });
  const known = lines.filter(({ total }) => total !== null);
  const [a, b] = [known.at(-1), known.at(-2)];
  const difference = a && b ? (a.total ?? 0) - (b.total ?? 0) : 0;
  const months = Math.round(Math.abs(difference) / 30.4);
  const before = (days: number) => `${Math.round(days / 30.4)} months`;
  const title =
    a && b
      ? `The first dated step to the ${a.title.toLowerCase()} came ${before(a.total ?? 0)} before it, ${months === 0 ? "as for the plan before" : `${word(months)} ${months === 1 ? "month" : "months"} ${difference > 0 ? "earlier" : "later"} than for the plan before`}`
      : "How the plans were made";
  const sample = processes.some((row) => row.sample);
  return {
    kind: "processes",
    id: "processes",
    title,
    subtitle:
      "Months before each plan comes into force. ◆ milestone. Short strokes: meetings. Only what has a day; the count of the others is at the right.",
    subtitleNarrow: "Months before each plan comes into force. ◆ milestone. Short strokes: meetings.",
    caption: `Source: public dates gathered by ${numbers(options.locale).date(options.asOf)}; some are remembered and to be verified. The meetings found are not all there were.${sample ? " Sample figures." : ""}`,
    alt: `${title}. ${lines.map((line) => `${line.title}: ${line.total === null ? "length not known" : `${count(line.total)} days`}, ${line.milestones.length} milestones and ${line.meetings.length} meetings with a day`).join("; ")}.`,
    period: options.period || options.asOf.slice(0, 4),
    sample,
    provisional: false,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Plan", kind: "text" },
        { label: "First dated step", kind: "text" },
        { label: "In force", kind: "text" },
        { label: "Days", kind: "number" },
        { label: "Milestones", kind: "number" },
        { label: "Meetings", kind: "number" },
        { label: "Without a day", kind: "number" },
        { label: "Critical path", kind: "text" },
      ],
      rows: processes.map((row) => [
        row.title,
        row.first,
        row.in_force,
        row.days,
        row.milestones,
        row.meetings,
        row.undated,
        row.critical_path,
      ]),
    },
    rows: lines,
    ...(lines.length
      ? {}
      : {
          empty: {
            title: "No plan's making is known.",
            text: "It comes with the delivery workbook: milestones that lead to a plan.",
          },
        }),
  };
}

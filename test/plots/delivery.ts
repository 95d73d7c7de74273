import { pageCharts } from "../../charts/index.ts";
import { milestones, processes, toRows } from "../../pipelines/index.ts";
import type { MilestoneRow, ProcessRow } from "../../pipelines/tables/index.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import { deliverySample } from "../../samples/delivery/index.ts";
import { options } from "./fixture.ts";

const table = () => milestones([], { framework: framework2020, asOf: options.asOf, calendar: deliverySample() });

/** The making of both plans as far as it is public. */
export const deliveryRows = () => ({
  milestones: toRows<MilestoneRow>(table()),
  processes: toRows<ProcessRow>(processes(table())),
});

/** Code, title, first day, planned, expected, status, waits for, slack, critical. */
const STEPS = [
  ["REVIEW", "Review of the results so far", "2022-01-10", "2022-05-13", "2022-05-27", "Done", null, 0, false],
  ["CONSULT", "Consultation of members", "2022-04-04", "2022-07-29", "2022-07-29", "Done", null, 4, false],
  ["DRAFT", "Draft framework", "2022-07-04", "2022-10-28", "2022-11-25", "In progress", "REVIEW, CONSULT", 0, true],
  ["BASE", "Baselines for new KPIs", "2022-09-05", "2023-01-27", "2023-03-10", "In progress", "DRAFT", 0, true],
  ["ADOPT", "Advisory group adopts KPIs", null, "2023-03-01", "2023-03-24", "Planned", "BASE", 12, true],
  ["PLAN", "Sample plan in force", null, "2024-01-01", "2024-01-01", "Planned", "ADOPT", null, true],
] as const;

const late = (): MilestoneRow[] =>
  STEPS.map(([code, title, starts, planned, expected, status, needs, slack, critical]) => ({
    ...{ item: "milestone" as const, code, title, kind: null, milestone: null, process: "PLAN" },
    ...{ starts, planned, expected, status, needs, slack, critical },
    actual: status === "Done" ? expected : null,
    late: planned < expected,
    days_late: Math.round((Date.parse(expected) - Date.parse(planned)) / 864e5),
    total_slack: slack,
    days_to_plan: Math.round((Date.parse(expected) - Date.parse("2024-01-01")) / 864e5),
    ...{ owner: null, place: null, comment: null, confidence: "Verified", source: "", submission: "s", sample: true },
  }));

export const gantt = () => pageCharts.gantt.model({ kpis: [], crossPriority: [], ...deliveryRows() }, options);
export const ganttLate = () => pageCharts.gantt.model({ kpis: [], crossPriority: [], milestones: late() }, options);
export const processesSideBySide = () =>
  pageCharts.processes.model({ kpis: [], crossPriority: [], ...deliveryRows() }, options);

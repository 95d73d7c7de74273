import type { Shape } from "../../addin/taskpane/icons.tsx";
import type { Framework } from "../../rbm/framework/framework.ts";
import { addQuarters, comparePeriods, periodEnd, periodStart, quartersBetween } from "../../rbm/framework/period.ts";
import { deadlineOf, type MoreTime } from "../../rbm/submission/deadline.ts";
import type { Draft, SubmissionSummary } from "../shell/api.ts";
import { date } from "../shell/date.ts";

/** The dates and the state of a quarter, as far as somebody set them. */
export interface Cycle {
  readonly period: string;
  readonly opens: string | null;
  readonly deadline: string | null;
  readonly meeting: string | null;
  readonly closes: string | null;
  readonly state: "open" | "closed";
  /** Id of the edition that closing it published last. */
  readonly edition: string | null;
  /** More time that priorities, or offices of them, were given. */
  readonly extensions: readonly (MoreTime & { readonly comment: string })[];
}

export type CellState =
  | "not started"
  | "draft checked"
  | "overdue"
  | "submitted"
  | "partly accepted"
  | "returned"
  | "accepted";

export interface MatrixCell {
  readonly priority: string;
  readonly period: string;
  readonly state: CellState;
  /** When, or how late: `13 Oct`, `by 3 days`; empty where there is nothing to say. */
  readonly when: string;
  /** Latest versions, one for each reporting office. */
  readonly heads: readonly SubmissionSummary[];
  /** Drafts that were checked since, one for each office at most. */
  readonly drafts: readonly Draft[];
}

export interface Column {
  readonly period: string;
  readonly cycle: Cycle | null;
  /** The quarter that is worked on: the only one with colour. */
  readonly current: boolean;
}

export interface Matrix {
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly priority: string; readonly cells: readonly MatrixCell[] }[];
}

/** Quarters shown side by side. */
const SHOWN = 4;

/** Which of several offices' states a cell shows: what waits for the reviewer first. */
const FIRST: readonly SubmissionSummary["status"][] = ["submitted", "returned", "partly accepted", "accepted"];

/** Quarters that can be looked at, oldest first: from the plan's first to the last that was opened or reported on. */
export function quartersOf(
  framework: Framework,
  heads: readonly Pick<SubmissionSummary, "period">[],
  cycles: readonly Cycle[],
): string[] {
  const known = [...heads, ...cycles].map(({ period }) => period).filter((period) => period.includes("-Q"));
  const last = known.sort(comparePeriods).at(-1) ?? quartersBetween(framework.from, framework.to)[0]!;
  return quartersBetween(framework.from, last);
}

/** What the server holds of one plan. */
interface Known {
  readonly heads: readonly SubmissionSummary[];
  readonly drafts: readonly Draft[];
  readonly cycles: readonly Cycle[];
}

/** Thematic priorities by quarter; `today` is an ISO date, and everything known is of the one plan. */
export function matrixOf(framework: Framework, { heads, drafts, cycles }: Known, to: string, today: string): Matrix {
  const from = addQuarters(to, 1 - SHOWN);
  const first = periodStart(from) < periodStart(framework.from) ? quartersBetween(framework.from, to)[0]! : from;
  const columns = quartersBetween(first, to).map((period) => {
    const cycle = cycles.find((each) => each.period === period) ?? null;
    return { period, cycle, current: periodEnd(period) === periodEnd(to) };
  });
  const names = new Set([...framework.priorities.map(({ name }) => name), ...heads.map(({ priority }) => priority)]);
  const rows = [...names].map((priority) => ({
    priority,
    cells: columns.map(({ period, cycle }) => {
      const here = (each: SubmissionSummary | Draft): boolean => each.priority === priority && each.period === period;
      const own = { heads: heads.filter(here), drafts: drafts.filter(here) };
      return { priority, period, ...own, ...stateOf(priority, own, cycle, today) };
    }),
  }));
  return { columns, rows };
}

function stateOf(
  priority: string,
  { heads, drafts }: Pick<MatrixCell, "heads" | "drafts">,
  cycle: Cycle | null,
  today: string,
): Pick<MatrixCell, "state" | "when"> {
  const due = cycle === null ? null : deadlineOf(cycle, priority);
  if (heads.length === 0) {
    const begun = drafts.length > 0 ? "draft checked" : "not started";
    if (due === null || cycle?.state === "closed") return { state: begun, when: "" };
    const late = daysBetween(due, today);
    return late > 0
      ? { state: "overdue", when: `by ${late} ${late === 1 ? "day" : "days"}` }
      : { state: begun, when: `due ${date(due)}` };
  }
  const state = FIRST.find((status) => heads.some((head) => head.status === status))!;
  const shown = heads.find((head) => head.status === state)!;
  const when = date(shown.decided && state !== "submitted" ? shown.decided.at : shown.at);
  const disagree = heads.some(({ conflicts }) => conflicts.length > 0);
  return { state, when: heads.length > 1 ? `${heads.length} offices${disagree ? " disagree" : ""}` : when };
}

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

const LOOKS: Readonly<Record<CellState, { readonly shape: Shape; readonly word: string; readonly counted: string }>> = {
  submitted: { shape: "submitted", word: "Submitted", counted: "to review" },
  overdue: { shape: "overdue", word: "Overdue", counted: "overdue" },
  returned: { shape: "returned", word: "Returned", counted: "returned" },
  "partly accepted": { shape: "partly", word: "Partly accepted", counted: "partly accepted" },
  "draft checked": { shape: "checked", word: "Draft checked", counted: "draft checked" },
  "not started": { shape: "none", word: "Not started", counted: "not started" },
  accepted: { shape: "accepted", word: "Accepted", counted: "accepted" },
};

/** A state's shape, its word, and the word after a number of them. */
export const lookOf = (state: CellState) => LOOKS[state];

/** How many priorities are in each state, in the order a reviewer works through them; those that there are. */
export function tallyOf(
  cells: readonly MatrixCell[],
): readonly { readonly state: CellState; readonly count: number }[] {
  return (Object.keys(LOOKS) as CellState[])
    .map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length }))
    .filter(({ count }) => count > 0);
}

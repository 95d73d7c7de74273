import type { QuarterlyReviewRow } from "../../pipelines/tables/index.ts";
import { addQuarters, comparePeriods, periodEndDate } from "../../rbm/framework/period.ts";
import { ask } from "../data/ask.ts";
import type { Query, TableMeta } from "../data/tables.ts";

/** An action on a KPI, as `/api/followups` gives it. */
export interface Action {
  readonly id: string;
  readonly priority: string;
  readonly office: string;
  readonly kpi: string;
  readonly cause: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string | null;
  /** Open, In progress or Closed. */
  readonly status: string;
  readonly closedAs: "done" | "dropped" | null;
  readonly comment: string | null;
  readonly opened: string;
  readonly period: string;
  readonly saidIn: "workbook" | "review";
  readonly sample: boolean;
}

/** What a quarter's meeting has on its table; null parts could not be read. */
export interface Meeting {
  readonly period: string;
  readonly framework: string;
  readonly review: readonly QuarterlyReviewRow[] | null;
  /** Agreed in the quarter, closed in it, or open when it began. */
  readonly actions: readonly Action[] | null;
  readonly mayReview: boolean;
}

/** Whether an action was past its day at the end of the quarter under review; what the server calls late is late today. */
export const lateIn = ({ status, due }: Pick<Action, "status" | "due">, period: string): boolean =>
  status !== "Closed" && due !== null && due <= periodEndDate(period);

/** The quarter before, whose actions the meeting looks at. */
export const fromBefore = (actions: readonly Action[], period: string): Action[] =>
  actions.filter(({ opened }) => comparePeriods(opened, period) < 0);

/** The quarter into whose workbooks decisions go. */
export const nextQuarter = (period: string): string => addQuarters(period, 1);

export async function meetingOf(
  { framework }: Pick<TableMeta, "framework">,
  { asOf, provisional }: Pick<Query, "asOf" | "provisional">,
  period: string,
): Promise<Meeting> {
  const asked = new URLSearchParams({ framework, period });
  const shown = new URLSearchParams({
    ...Object.fromEntries(asked),
    ...(asOf && { asof: asOf }),
    ...(provisional && { provisional: "true" }),
  });
  const [review, actions, me] = await Promise.all([
    read<{ rows: QuarterlyReviewRow[] }>(`/api/tables/quarterly-review.json?${shown}`),
    read<Action[]>(`/api/followups?${asked}&open=false`),
    read<{ mayReview: boolean }>("/api/me"),
  ]);
  return { period, framework, review: review?.rows ?? null, actions, mayReview: me?.mayReview ?? false };
}

const read = <T>(path: string): Promise<T | null> => ask<T>(path).catch(() => null);

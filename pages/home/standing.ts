import type { Shape } from "../../addin/taskpane/icons.tsx";
import type { CrossPriorityRow, KpiRow } from "../../pipelines/tables/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { Cycle } from "../review/matrix.ts";
import { ask, type Draft, draftsOf, type SubmissionSummary, submissionsOf } from "../shell/api.ts";
import { date } from "../shell/date.ts";

interface TableAnswer<Row> {
  readonly meta: { readonly asOf: string; readonly sample: boolean };
  readonly rows: readonly Row[];
}

/** What the home page shows: everything is counted from what the server holds. */
export interface Standing {
  readonly framework: Framework;
  readonly sample: boolean;
  /** The quarter that the plan is in: the latest that anything was pushed for. */
  readonly period: string | null;
  readonly cycles: readonly Cycle[];
  readonly heads: readonly SubmissionSummary[];
  readonly drafts: readonly Draft[];
  readonly latest: readonly SubmissionSummary[];
  /** The latest quarter with accepted figures. */
  readonly cross: readonly CrossPriorityRow[];
  readonly kpis: readonly KpiRow[];
}

export async function readStanding(): Promise<Standing> {
  const frameworks = await ask<{ id: string; current: boolean }[]>("/api/frameworks");
  const all = await submissionsOf({ head: "true" });
  const id = frameworks.find(({ current }) => current)?.id ?? frameworks[0]!.id;
  const [framework, cycles, drafts, health, cross, kpis] = await Promise.all([
    ask<Framework>(`/api/frameworks/${id}`),
    ask<Cycle[]>(`/api/periods?framework=${id}`),
    draftsOf(id),
    ask<{ sample: boolean }>("/api/health"),
    ask<TableAnswer<CrossPriorityRow>>(`/api/tables/cross-priority.json?framework=${id}`),
    ask<TableAnswer<KpiRow>>(`/api/tables/kpis.json?framework=${id}`),
  ]);
  const heads = all.filter((head) => head.framework === id);
  const period =
    heads
      .map((head) => head.period)
      .sort(comparePeriods)
      .at(-1) ?? null;
  const last = (rows: readonly { period: string }[]) =>
    rows
      .map((row) => row.period)
      .sort(comparePeriods)
      .at(-1);
  return {
    framework,
    sample: health.sample,
    period,
    cycles,
    heads,
    drafts,
    latest: [...heads].sort((a, b) => (b.decided?.at ?? b.at).localeCompare(a.decided?.at ?? a.at)).slice(0, 5),
    cross: cross.rows.filter((row) => row.period === last(cross.rows)),
    kpis: kpis.rows.filter((row) => row.period === last(kpis.rows)),
  };
}

/** A priority's place in the quarter, as a shape and a word. */
export function placeOf(head: SubmissionSummary | undefined): { readonly shape: Shape; readonly says: string } {
  if (!head) return { shape: "none", says: "Not started" };
  const when = date(head.decided?.at ?? head.at);
  switch (head.status) {
    case "accepted":
      return { shape: "accepted", says: `Accepted, ${when}` };
    case "partly accepted":
      return { shape: "partly", says: `Partly accepted, ${when}` };
    case "returned":
      return { shape: "returned", says: `Returned, ${when}` };
    case "submitted":
      return { shape: "submitted", says: `Submitted, ${date(head.at)}` };
  }
}

import { createHash } from "node:crypto";
import { type FollowUpRow, toRows } from "../../pipelines/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import { canonical } from "../../rbm/submission/canonical.ts";
import { CLOSED, type FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import type { Tables } from "../tables/tables.ts";

/** An action on a KPI as it stands, whoever said so last. */
export interface FollowUp extends Omit<FollowUpEvent, "due" | "by" | "comment"> {
  /** Of the action: the same whatever is said of it. */
  readonly id: string;
  readonly due: string | null;
  readonly by: string | null;
  readonly comment: string | null;
  /** The quarter it first appeared in; `period` is the last it was said anything of. */
  readonly opened: string;
  readonly quarters: number;
  readonly late: boolean;
  readonly saidIn: "workbook" | "review";
  readonly submission: string | null;
}

/** What names an action. */
export type ActionKey = Pick<FollowUpEvent, "framework" | "priority" | "kpi" | "action">;

export const followUpId = ({ framework, priority, kpi, action }: ActionKey): string =>
  createHash("sha256")
    .update(canonical([framework, priority, kpi, action]))
    .digest("hex")
    .slice(0, 12);

/**
 * Every action of a plan as it stands. With a quarter, those on the table of its review: agreed in it, closed in it, or open
 * when it began, as they stood in it.
 */
export async function followUpsOf(tables: Tables, framework: Framework, period?: string): Promise<FollowUp[]> {
  const query = { framework, provisional: false, ...(period && { through: period }) };
  const table = await (await tables.get("followups", query)).table();
  return toRows<FollowUpRow>(table)
    .filter((row) => period === undefined || row.status !== CLOSED || comparePeriods(row.period, period) === 0)
    .map((row) => followUpOf(row, framework.id));
}

function followUpOf(row: FollowUpRow, framework: string): FollowUp {
  const { closed_as: closedAs, said_in: saidIn, ...rest } = row;
  return { id: followUpId({ framework, ...row }), framework, ...rest, closedAs, saidIn };
}

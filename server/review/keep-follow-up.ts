import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import { problems } from "../problems.ts";
import type { Store } from "../store/store.ts";
import type { Archive } from "../tables/archive.ts";
import type { Tables } from "../tables/tables.ts";
import { type ActionKey, type FollowUp, followUpId, followUpsOf } from "./follow-ups.ts";

/** How an action stands; `kept` is false where it stood like that already. */
export type FollowUpKept = FollowUp & { readonly kept: boolean };

interface Kept {
  readonly store: Store;
  readonly archive: Archive;
  readonly tables: Tables;
}

const PARTS = ["office", "cause", "owner", "due", "status", "closedAs"] as const;

/**
 * Keeps what is said of an action unless it stands like that already. `said` is told how it stands, and told again where a review
 * said something of it meanwhile: nothing that was said is lost, or kept twice.
 */
export async function keepFollowUp(
  { store, archive, tables }: Kept,
  framework: Framework,
  action: ActionKey,
  said: (before: FollowUp | undefined) => FollowUpEvent,
): Promise<FollowUpKept> {
  const id = followUpId(action);
  const standing = async () => (await followUpsOf(tables, framework)).find((each) => each.id === id);
  // Actions go on from quarter to quarter: they are of the plan as a whole.
  const plan = { framework: framework.id, period: "" };
  for (;;) {
    const { followUps } = await archive.holdings();
    const times = followUps.filter((each) => followUpId(each) === id).length;
    const before = await standing();
    const event = said(before);
    if (before && comparePeriods(event.period, before.period) < 0)
      throw problems.saidLater(event.period, before.period);
    if (before && PARTS.every((part) => event[part] === before[part])) return { ...before, kept: false };
    const kept = await store.together(async (inside) => {
      if ((await inside.followUps(action)).length !== times) return false;
      await inside.follow(event);
      return true;
    }, plan);
    if (kept) return { ...(await standing())!, kept };
  }
}

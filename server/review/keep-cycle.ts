import type { Framework } from "../../rbm/framework/framework.ts";
import { problems } from "../problems.ts";
import type { Store } from "../store/store.ts";
import type { Archive } from "../tables/archive.ts";
import { type Cycle, type CycleDates, type CycleEvent, type CycleState, cycleOf, inOrder } from "./cycle.ts";
import { type Edition, editionOf } from "./editions.ts";
import { reported } from "./reported.ts";
import { standings } from "./standings.ts";

/** What somebody says of a quarter: a date that is absent, and the state where it is, stay as they are. */
export interface CycleSaid {
  readonly dates: { readonly [Date in keyof CycleDates]?: string | null | undefined };
  readonly state: CycleState | undefined;
  readonly comment: string;
  /** Close although some priorities are not accepted. */
  readonly anyway: boolean;
  readonly by: string;
  /** ISO 8601 with time, UTC. */
  readonly at: string;
}

export interface CycleKept {
  readonly event: Cycle;
  /** The edition that closing it published. */
  readonly edition: Edition | null;
  /** False where it was so already. */
  readonly kept: boolean;
}

/** Keeps the dates and the state of a quarter, and publishes an edition where that closes it. Throws a Problem where it cannot be so. */
export const keepCycle = (
  { store, archive }: { readonly store: Store; readonly archive: Archive },
  framework: Framework,
  period: string,
  said: CycleSaid,
): Promise<CycleKept> =>
  store.together(
    async (inside) => {
      const before = cycleOf(await inside.cycles(), framework.id, period);
      const event = cycleAfter(before, said);
      if (!inOrder(event)) throw problems.badRequest("The dates have to come in this order: opens, deadline, closes.");
      if (isSame(event, before) && before.at !== null) return { event: before, edition: null, kept: false };
      if (before.state === "closed" && event.state === "open" && event.comment === "")
        throw problems.commentNeeded("open a closed quarter");
      await inside.schedule(event);
      const closes = event.state === "closed" && before.state !== "closed";
      const edition = closes ? await close(inside, archive, event, { framework, anyway: said.anyway }) : null;
      return { event, edition, kept: true };
    },
    { framework: framework.id, period },
  );

function cycleAfter(before: Cycle, { dates, state, comment, by, at }: CycleSaid): CycleEvent {
  const date = (name: keyof CycleDates): string | null => {
    const said = dates[name];
    return said === undefined ? before[name] : said;
  };
  return {
    framework: before.framework,
    period: before.period,
    state: state ?? before.state,
    opens: date("opens"),
    deadline: date("deadline"),
    meeting: date("meeting"),
    closes: date("closes"),
    comment: comment.trim(),
    by,
    at,
  };
}

const isSame = (one: Cycle, other: Cycle): boolean =>
  (["state", "opens", "deadline", "meeting", "closes"] as const).every((part) => one[part] === other[part]);

/** Publishes what was accepted by now. Throws where a priority is not accepted, unless that is meant. */
async function close(
  store: Store,
  archive: Archive,
  event: CycleEvent,
  { framework, anyway }: { readonly framework: Framework; readonly anyway: boolean },
): Promise<Edition> {
  const submissions = await archive.listed(await store.entries({ framework: framework.id }), store);
  const decisions = await store.decisions();
  const drafts = await store.drafts();
  const waiting = standings(framework, event.period, { submissions, decisions, drafts })
    .filter(({ state }) => state !== "accepted")
    .map(({ priority, state }) => ({ priority, state }));
  if (waiting.length > 0 && !anyway) throw problems.notAllAccepted(event.period, waiting);
  const about = { framework: framework.id, period: event.period, asOf: event.at, by: event.by };
  const edition = editionOf(reported(submissions, decisions), about, await store.editions());
  await store.publish(edition);
  return edition;
}

import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { Decision } from "../../rbm/submission/submission.ts";
import { type Draft, openDrafts } from "./drafts.ts";
import type { ListedSubmission } from "./listed.ts";
import { headsOf } from "./offices.ts";
import { overall, reviewOf } from "./state.ts";

export type StandingState = "not started" | "draft checked" | ReturnType<typeof overall>;

/** Where one reporting office of a thematic priority stands in a quarter. */
export interface OfficeStanding {
  readonly office: string;
  readonly state: StandingState;
  /** What was returned last and why, where it waits for a new version. */
  readonly returned: Decision | null;
  /** The draft that was checked last, where nothing was pushed since. */
  readonly draft: Draft | null;
}

/** Where a thematic priority stands in a quarter, over its reporting offices. */
export interface Standing {
  readonly priority: string;
  readonly state: StandingState;
  /** Of the offices that pushed or checked something for the quarter, or reported the last one before it. None where nobody did. */
  readonly offices: readonly OfficeStanding[];
}

/** Which of several offices' states a priority is in: what keeps it from being done first. */
const FIRST = ["returned", "submitted", "partly accepted", "accepted", "draft checked"] as const;

/** What is known of a plan: everything in the order it came; what is of other plans is left out. */
interface Known {
  readonly submissions: readonly ListedSubmission[];
  readonly decisions: readonly Decision[];
  readonly drafts: readonly Draft[];
}

export function standings(framework: Framework, period: string, known: Known): Standing[] {
  const ofPlan = known.submissions.filter(({ identity }) => identity.framework === framework.id);
  const heads = headsOf(ofPlan.filter(({ identity }) => identity.period === period));
  const drafts = openDrafts(known.drafts, ofPlan).filter(
    (draft) => draft.framework === framework.id && draft.period === period,
  );
  const stood = (head: ListedSubmission | undefined, office: string, draft: Draft | null): OfficeStanding => {
    if (!head) return { office, state: draft ? "draft checked" : "not started", returned: null, draft };
    const review = reviewOf(known.decisions.filter(({ submission }) => submission === head.id));
    const state = overall(review, head.kpis);
    return { office, state, returned: state === "returned" ? review.last : null, draft };
  };
  return framework.priorities.map(({ name }) => {
    const own = heads.filter(({ identity }) => identity.priority === name);
    const checked = drafts.filter(({ priority }) => priority === name);
    const offices = new Set([
      ...own.map(({ identity }) => identity.office),
      ...checked.map(({ office }) => office),
      ...officesBefore(ofPlan, name, period),
    ]);
    const standing = [...offices].map((office) =>
      stood(
        own.find(({ identity }) => identity.office === office),
        office,
        checked.find((draft) => draft.office === office) ?? null,
      ),
    );
    const state = FIRST.find((each) => standing.some((office) => office.state === each)) ?? "not started";
    return { priority: name, state, offices: standing };
  });
}

/** The offices that reported a priority in the last quarter before one that anybody did: they are expected to again. */
function officesBefore(submissions: readonly ListedSubmission[], priority: string, period: string): string[] {
  const earlier = submissions
    .map(({ identity }) => identity)
    .filter((each) => each.priority === priority && comparePeriods(each.period, period) < 0);
  const last = earlier
    .map((each) => each.period)
    .sort(comparePeriods)
    .at(-1);
  return earlier.filter((each) => each.period === last).map(({ office }) => office);
}

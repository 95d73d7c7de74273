import { type Plans, plansOf } from "../rbm/framework/plans.ts";
import type { FollowUpEvent } from "../rbm/submission/follow-up.ts";
import type { Decision, Submission } from "../rbm/submission/submission.ts";
import type { CycleEvent, Extension } from "./review/cycle.ts";
import type { Draft } from "./review/drafts.ts";
import type { Edition } from "./review/editions.ts";
import type { Store } from "./store/store.ts";

/** Everything pushed, decided and published, as of one revision of the store. */
export interface Holdings {
  readonly revision: string;
  /** Oldest first. */
  readonly submissions: readonly Submission[];
  readonly decisions: readonly Decision[];
  /** What was said of quarters, in the order it was. */
  readonly cycles: readonly CycleEvent[];
  /** More time that was given, in the order it was. */
  readonly extensions: readonly Extension[];
  /** That drafts were checked, in the order they were. */
  readonly drafts: readonly Draft[];
  /** What performance reviews said of actions, in the order they did. */
  readonly followUps: readonly FollowUpEvent[];
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** What ships with the project, and what was published since. */
  readonly plans: Plans;
}

/** Holdings of a store, read once a revision. Submissions never change, so each is read once. */
export class Archive {
  readonly #store: Store;
  readonly #known = new Map<string, Submission>();
  #holdings: Promise<Holdings> | null = null;
  #revision = "";

  constructor(store: Store) {
    this.#store = store;
  }

  async holdings(): Promise<Holdings> {
    const revision = await this.#store.revision();
    if (this.#holdings === null || revision !== this.#revision) {
      this.#revision = revision;
      this.#holdings = this.#read(revision);
      this.#holdings.catch(() => {
        this.#holdings = null;
      });
    }
    return this.#holdings;
  }

  async #read(revision: string): Promise<Holdings> {
    const entries = await this.#store.entries();
    const missing = entries.filter(({ id }) => !this.#known.has(id)).map(({ id }) => id);
    for (const submission of await this.#store.submissions(missing)) this.#known.set(submission.id, submission);
    const decisions = await this.#store.decisions();
    const [cycles, editions] = [await this.#store.cycles(), await this.#store.editions()];
    const submissions = entries.map(({ id }) => this.#known.get(id)!);
    const [extensions, followUps] = [await this.#store.extensions(), await this.#store.followUps()];
    const [drafts, plans] = [await this.#store.drafts(), plansOf(await this.#store.plans())];
    return { revision, submissions, decisions, cycles, extensions, drafts, followUps, editions, plans };
  }
}

type Known = Pick<Holdings, "submissions" | "decisions">;

/** What was known at the end of a day (ISO date), or everything. */
export function knownBy({ submissions, decisions }: Known, day: string | undefined): Known {
  if (day === undefined) return { submissions, decisions };
  const then = ({ at }: { readonly at: string }): boolean => at.slice(0, day.length) <= day;
  return { submissions: submissions.filter(then), decisions: decisions.filter(then) };
}

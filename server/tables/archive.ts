import { type Plans, plansOf } from "../../rbm/framework/plans.ts";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import type { Decision, Submission } from "../../rbm/submission/submission.ts";
import type { CycleEvent, Extension } from "../review/cycle.ts";
import type { Draft } from "../review/drafts.ts";
import type { Edition } from "../review/editions.ts";
import { rememberedKpis } from "../review/state.ts";
import type { Store } from "../store/store.ts";

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
  /** Codes of the KPIs a content reports on. */
  readonly kpisOf = rememberedKpis();

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

  /** Takes a submission that was just kept: it need not be read again. */
  learn(submission: Submission): void {
    if (!this.#known.has(submission.id)) this.#known.set(submission.id, submission);
  }

  async submission(id: string): Promise<Submission | null> {
    return (await this.submissions([id]))[0] ?? null;
  }

  /** In no order; ids that are not there are left out. Inside a transaction its store is asked for what is not known. */
  async submissions(ids: readonly string[], store: Store = this.#store): Promise<Submission[]> {
    const missing = ids.filter((id) => !this.#known.has(id));
    if (missing.length > 0) for (const submission of await store.submissions(missing)) this.learn(submission);
    return ids.flatMap((id) => this.#known.get(id) ?? []);
  }

  async #read(revision: string): Promise<Holdings> {
    const entries = await this.#store.entries();
    const submissions = await this.submissions(entries.map(({ id }) => id));
    const decisions = await this.#store.decisions();
    const [cycles, editions] = [await this.#store.cycles(), await this.#store.editions()];
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

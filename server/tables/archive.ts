import type { Reported } from "../../pipelines/tables/index.ts";
import { type Plans, plansOf } from "../../rbm/framework/plans.ts";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import type { Decision, Submission } from "../../rbm/submission/submission.ts";
import { othersTurn } from "../others-turn.ts";
import type { CycleEvent, Extension } from "../review/cycle.ts";
import type { Draft } from "../review/drafts.ts";
import type { Edition } from "../review/editions.ts";
import type { ListedSubmission } from "../review/listed.ts";
import type { ReportedListing } from "../review/reported.ts";
import { kpisOf } from "../review/state.ts";
import type { Store, SubmissionEntry } from "../store/store.ts";
import { KeptSubmissions } from "./kept-submissions.ts";

/** Everything pushed, decided and published, as of one revision of the store. */
export interface Holdings {
  readonly revision: string;
  /** Oldest first. */
  readonly submissions: readonly ListedSubmission[];
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

/** How many submissions are read at a time. */
const AT_ONCE = 16;

/** Holdings of a store, listed once a revision. Submissions never change: their contents are kept as far as there is room, else read again. */
export class Archive {
  readonly #store: Store;
  readonly #kept: KeptSubmissions;
  readonly #kpis = new Map<string, readonly string[]>();
  #holdings: Promise<Holdings> | null = null;
  #revision = "";

  constructor(store: Store, kept = new KeptSubmissions()) {
    this.#store = store;
    this.#kept = kept;
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
    this.#learned(submission);
  }

  async submission(id: string): Promise<Submission | null> {
    return (await this.submissions([id]))[0] ?? null;
  }

  /** In the order asked for; ids that are not there are left out. Inside a transaction its store is asked for what is not at hand. */
  async submissions(ids: readonly string[], store: Store = this.#store): Promise<Submission[]> {
    const found = new Map<string, Submission>();
    await this.#each(ids, store, (submission) => found.set(submission.id, submission));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** The submissions of these entries, without their contents. */
  async listed(entries: readonly SubmissionEntry[], store: Store = this.#store): Promise<ListedSubmission[]> {
    const unknown = entries.flatMap(({ id }) => (this.#kpis.has(id) ? [] : [id]));
    await this.#each(unknown, store, () => {});
    return entries.map((entry) => ({ ...entry, kpis: this.#kpis.get(entry.id) ?? [] }));
  }

  /** What is reported, with the contents it is reported in. */
  async withContents(reported: readonly ReportedListing[]): Promise<Reported[]> {
    const submissions = await this.submissions(reported.map(({ submission }) => submission.id));
    const byId = new Map(submissions.map((submission) => [submission.id, submission]));
    return reported.map((each) => ({ ...each, submission: byId.get(each.submission.id)! }));
  }

  /** Some at a time, so that no more of them are in memory at once than `use` holds on to, and others get their turn. */
  async #each(ids: readonly string[], store: Store, use: (submission: Submission) => void): Promise<void> {
    const missing: string[] = [];
    for (const id of ids) {
      const kept = this.#kept.get(id);
      if (kept) use(kept);
      else missing.push(id);
    }
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      if (from > 0) await othersTurn();
      for (const submission of await store.submissions(missing.slice(from, from + AT_ONCE)))
        use(this.#learned(submission));
    }
  }

  #learned(submission: Submission): Submission {
    if (!this.#kpis.has(submission.id)) this.#kpis.set(submission.id, kpisOf(submission.content));
    return this.#kept.add(submission);
  }

  async #read(revision: string): Promise<Holdings> {
    const submissions = await this.listed(await this.#store.entries());
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

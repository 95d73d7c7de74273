import type { Conflict } from "../../rbm/submission/merge.ts";
import type { Decision } from "../../rbm/submission/submission.ts";
import type { ListedSubmission } from "../review/listed.ts";
import { conflictsBetween, headsOf, reportedTogether } from "../review/offices.ts";
import { kpisIn, overall, reviewOf } from "../review/state.ts";
import type { Archive, Holdings } from "../tables/archive.ts";

/** A submission in lists: where it stands, KPI by KPI. */
export type Summary = ReturnType<typeof summaryOf>;

/** Cells that another office's latest version has otherwise, by submission. */
type Conflicts = ReadonlyMap<string, readonly Conflict[]>;

/** Summaries of all submissions, worked out once a revision. */
export class Summaries {
  readonly #archive: Archive;
  readonly #known = new WeakMap<Holdings, Promise<readonly Summary[]>>();
  /** By the ids of the latest versions they are between. */
  #conflicts = new Map<string, Conflicts>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Oldest first. */
  async all(): Promise<readonly Summary[]> {
    const holdings = await this.#archive.holdings();
    const summaries = this.#known.get(holdings) ?? this.#of(holdings);
    this.#known.set(holdings, summaries);
    summaries.catch(() => this.#known.delete(holdings));
    return summaries;
  }

  async #of({ submissions, decisions }: Holdings): Promise<readonly Summary[]> {
    const own = new Map<string, Decision[]>();
    for (const decision of decisions) {
      const those = own.get(decision.submission);
      if (those) those.push(decision);
      else own.set(decision.submission, [decision]);
    }
    const heads = headsOf(submissions);
    const ids = new Set(heads.map(({ id }) => id));
    const conflicts = await this.#conflictsAmong(heads);
    return submissions.map((submission) =>
      summaryOf(submission, {
        decisions: own.get(submission.id) ?? [],
        head: ids.has(submission.id),
        conflicts: conflicts.get(submission.id) ?? [],
      }),
    );
  }

  /** Only of those offices that pushed since is it worked out anew. */
  async #conflictsAmong(heads: readonly ListedSubmission[]): Promise<Conflicts> {
    const known = new Map<string, Conflicts>();
    for (const offices of reportedTogether(heads)) {
      const ids = offices.map(({ id }) => id);
      const key = ids.join();
      known.set(key, this.#conflicts.get(key) ?? conflictsBetween(await this.#archive.submissions(ids)));
    }
    this.#conflicts = known;
    return new Map([...known.values()].flatMap((each) => [...each]));
  }
}

interface Known {
  readonly decisions: readonly Decision[];
  /** Whether it is the latest version of its scope. */
  readonly head: boolean;
  readonly conflicts: readonly Conflict[];
}

function summaryOf(submission: ListedSubmission, { decisions, head, conflicts }: Known) {
  const { id, version, identity, parent, by, at, sample, note = null, kpis } = submission;
  const review = reviewOf(decisions);
  const { template, framework, priority, office, period } = identity;
  return {
    id,
    version,
    template,
    framework,
    priority,
    office,
    period,
    parent,
    by,
    at,
    sample,
    note,
    head,
    status: overall(review, kpis),
    kpis: {
      submitted: kpisIn(kpis, review, "submitted"),
      accepted: kpisIn(kpis, review, "accepted"),
      returned: kpisIn(kpis, review, "returned"),
    },
    /** Codes of KPIs of which another office's latest version says something else. */
    conflicts: [...new Set(conflicts.flatMap(({ kpi }) => kpi ?? []))],
    decided: review.last && { decision: review.last.decision, by: review.last.by, at: review.last.at },
  };
}

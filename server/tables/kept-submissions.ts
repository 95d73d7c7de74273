import type { Submission } from "../../rbm/submission/submission.ts";
import type { Content } from "../../rbm/template/content.ts";

/** Rows of workbooks that are kept in memory where nobody says how many: some 100 MB. */
const KEPT_ROWS = 400_000;

/**
 * Submissions by id, those asked for last, up to so many rows of all their sheets. One that had to go is still found while somebody
 * else uses it, so that no workbook is in memory twice.
 */
export class KeptSubmissions {
  readonly #most: number;
  readonly #last = new Map<string, { readonly submission: Submission; readonly rows: number }>();
  readonly #used = new Map<string, WeakRef<Submission>>();
  readonly #unused = new FinalizationRegistry<string>((id) => {
    if (this.#used.get(id)?.deref() === undefined) this.#used.delete(id);
  });
  #rows = 0;

  constructor(most = KEPT_ROWS) {
    this.#most = most;
  }

  /** Rows that are kept. */
  get rows(): number {
    return this.#rows;
  }

  get(id: string): Submission | undefined {
    const submission = this.#last.get(id)?.submission ?? this.#used.get(id)?.deref();
    if (submission) this.#keep(submission);
    return submission;
  }

  /** Keeps it, unless it is there already: who asks always gets the same one. */
  add(submission: Submission): Submission {
    const known = this.get(submission.id);
    if (known) return known;
    this.#used.set(submission.id, new WeakRef(submission));
    this.#unused.register(submission, submission.id);
    this.#keep(submission);
    return submission;
  }

  #keep(submission: Submission): void {
    const { id } = submission;
    const rows = this.#last.get(id)?.rows ?? rowsOf(submission.content);
    if (!this.#last.delete(id)) this.#rows += rows;
    this.#last.set(id, { submission, rows });
    for (const [oldest, kept] of this.#last) {
      if (this.#rows <= this.#most) break;
      this.#last.delete(oldest);
      this.#rows -= kept.rows;
    }
  }
}

/** One where there is none: an empty one takes room as well. */
const rowsOf = ({ sheets }: Content): number =>
  Math.max(
    1,
    Object.values(sheets).reduce((sum, rows) => sum + rows.length, 0),
  );

import type { Kysely } from "kysely";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import type { Decision, Submission } from "../../rbm/submission/submission.ts";
import type { CycleEvent, Extension } from "../review/cycle.ts";
import type { Draft } from "../review/drafts.ts";
import type { Edition } from "../review/editions.ts";
import type { ActionKey } from "../review/follow-ups.ts";
import { cyclesIn, extended, extensionsIn, isClosed, scheduled } from "./cycles.ts";
import { decided, decisionsIn } from "./decisions.ts";
import { written } from "./digest.ts";
import { draftNoted, draftsIn } from "./drafts.ts";
import { editionsIn, published } from "./editions.ts";
import { followed, followUpsIn } from "./follow-ups.ts";
import { planKept, plansIn } from "./plans.ts";
import { holdQuarter } from "./quarter-lock.ts";
import { TABLES, type Tables } from "./schema.ts";
import { type Sessions, sessionsIn } from "./sessions.ts";
import type { PublishedPlan, Push, PushOutcome, Quarter, Scope, Store, SubmissionFilter } from "./store.ts";
import { entriesIn, headOf, submissionsIn, submitted } from "./submissions.ts";
import { isUniqueViolation } from "./unique.ts";

/** How often what lost a race for the next number is tried. */
const ATTEMPTS = 5;

/** The one set of queries, over whichever engine. */
export class QueryStore implements Store {
  readonly #db: Kysely<Tables>;
  /** Asked with every request, so it is put together once. */
  #counts: ReturnType<ReturnType<typeof countsIn>["compile"]> | null = null;

  readonly sessions: Sessions;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
    this.sessions = sessionsIn(db);
  }

  async submit(push: Push): Promise<PushOutcome> {
    const kept = written(push.content);
    return this.#inTurn(async (db): Promise<PushOutcome> => {
      await holdQuarter(db, push.content.identity, "beside");
      return (await isClosed(db, push.content.identity)) ? { outcome: "closed" } : submitted(db, push, kept);
    });
  }

  entries = (filter: SubmissionFilter = {}) => entriesIn(this.#db, filter);

  async submission(id: string): Promise<Submission | null> {
    return (await this.submissions([id]))[0] ?? null;
  }

  submissions = (ids: readonly string[]) => submissionsIn(this.#db, ids);

  async bytes(id: string): Promise<Uint8Array | null> {
    const row = await this.#db.selectFrom("submissions").select("bytes").where("id", "=", id).executeTakeFirst();
    return row?.bytes ?? null;
  }

  head = (scope: Scope) => headOf(this.#db, scope);

  decide = (decision: Decision) => this.#inTransaction((db) => decided(db, decision));

  decisions = (submissions?: readonly string[]) => decisionsIn(this.#db, submissions);

  schedule = (event: CycleEvent) => this.#inTransaction((db) => scheduled(db, event));

  cycles = () => cyclesIn(this.#db);

  extend = (extension: Extension) => this.#inTransaction((db) => extended(db, extension));

  extensions = () => extensionsIn(this.#db);

  noteDraft = (draft: Draft) => this.#inTransaction((db) => draftNoted(db, draft));

  drafts = (scope?: Scope) => draftsIn(this.#db, scope);

  follow = (event: FollowUpEvent) => this.#inTransaction((db) => followed(db, event));

  followUps = (action?: ActionKey) => followUpsIn(this.#db, action);

  publish = (edition: Edition) => this.#inTransaction((db) => published(db, edition));

  editions = () => editionsIn(this.#db);

  async publishPlan(plan: PublishedPlan): Promise<boolean> {
    try {
      await this.#inTransaction((db) => planKept(db, plan));
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  plans = () => plansIn(this.#db);

  async revision(): Promise<string> {
    this.#counts ??= countsIn(this.#db).compile();
    const { rows: counts } = await this.#db.executeQuery(this.#counts);
    return [...counts]
      .sort((a, b) => a.at - b.at)
      .map(({ rows, last }) => `${rows}.${last ?? 0}`)
      .join("-");
  }

  together<T>(work: (store: Store) => Promise<T>, quarter?: Quarter): Promise<T> {
    return this.#inTurn(async (db) => {
      if (quarter) await holdQuarter(db, quarter, "alone");
      return work(new QueryStore(db));
    });
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  /** Where two servers aim at one number at once, the unique constraint lets one through; the other looks again. */
  async #inTurn<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#inTransaction(work);
      } catch (error) {
        if (this.#db.isTransaction || attempt === ATTEMPTS || !isUniqueViolation(error)) throw error;
      }
    }
  }

  #inTransaction<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#db.isTransaction ? work(this.#db) : this.#db.transaction().execute(work);
  }
}

/** How many rows each table has, and which came last. */
function countsIn(db: Kysely<Tables>) {
  const [first, ...others] = TABLES.map((table, at) =>
    db.selectNoFrom(({ lit, selectFrom }) => [
      lit(at).as("at"),
      selectFrom(table)
        .select(({ fn }) => fn.countAll().as("rows"))
        .$asScalar()
        .as("rows"),
      selectFrom(table)
        .select(({ fn }) => fn.max("seq").as("last"))
        .$asScalar()
        .as("last"),
    ]),
  );
  return others.reduce((all, one) => all.unionAll(one), first!);
}

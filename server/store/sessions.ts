import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";

/** Somebody signed in. The one thing kept that is not for ever. */
export interface Session {
  /** Digest of what the browser holds: who reads the store cannot sign in with it. */
  readonly id: string;
  /** `browser`, `pane`, or what a code is to be exchanged with. */
  readonly kind: string;
  /** What the provider said of them. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** ISO 8601 with time, UTC. */
  readonly expires: string;
}

/** Sessions are in the store, so that every server knows them and signing out ends them everywhere. */
export interface Sessions {
  /** Drops those that ended before `at`. */
  keep(session: Session, at: string): Promise<void>;
  /** Null where there is none, or it ended before `at`. */
  find(id: string, at: string): Promise<Session | null>;
  /** Ends it; what it was, where it had not ended before `at`. Of two that ask at once one gets it. */
  end(id: string, at: string): Promise<Session | null>;
}

export const sessionsIn = (db: Kysely<Tables>): Sessions => ({
  async keep({ id, kind, claims, expires }, at) {
    await db.deleteFrom("sessions").where("expires", "<=", at).execute();
    await db
      .insertInto("sessions")
      .values({ id, kind, claims: JSON.stringify(claims), expires })
      .execute();
  },
  async find(id, at) {
    const row = await db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirst();
    return row && row.expires > at ? sessionOf(row) : null;
  },
  async end(id, at) {
    const row = await db.deleteFrom("sessions").where("id", "=", id).returningAll().executeTakeFirst();
    return row && row.expires > at ? sessionOf(row) : null;
  },
});

const sessionOf = (row: { id: string; kind: string; claims: string; expires: string }): Session => ({
  ...row,
  claims: JSON.parse(row.claims) as Session["claims"],
});

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bus, type ServerEvent } from "../../../server/http/bus.ts";
import { relay } from "../../../server/http/relay.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

let postgres: TestPostgres;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.database();
});
afterAll(() => postgres.stop());

const tables = (revision: string): ServerEvent => ({ event: "tables", data: { revision } });

/** A server's end of the relay, and what its pages hear. */
function server(instance: string) {
  const bus = new Bus();
  const heard: ServerEvent[] = [];
  bus.listen({ hear: (event) => heard.push(event), end() {} });
  const { close } = relay({ bus, url, instance, revision: async () => "again", log: () => {} });
  return { bus, heard, close };
}

async function listening(count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query =
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and query = 'listen resultbook'";
  await expect.poll(async () => (await client.query<{ n: number }>(query)).rows[0]!.n).toBe(count);
  await client.end();
}

describe("servers on one PostgreSQL", () => {
  it("hear what another said, once, and nothing twice that they said themselves", async () => {
    const [one, two] = [server("one"), server("two")];
    await listening(2);
    one.bus.tell(tables("1"));
    await expect.poll(() => two.heard).toEqual([tables("1")]);
    two.bus.tell(tables("2"));
    await expect.poll(() => one.heard).toEqual([tables("1"), tables("2")]);
    expect(two.heard).toEqual([tables("1"), tables("2")]);
    await Promise.all([one.close(), two.close()]);
  });

  it("catch up when the database was away", async () => {
    const one = server("three");
    await listening(1);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen resultbook'");
    await admin.end();
    await expect.poll(() => one.heard, { timeout: 20_000 }).toEqual([tables("again")]);
    await one.close();
  });
});

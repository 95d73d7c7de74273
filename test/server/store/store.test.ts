import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../../server/store/open.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { A, type Place, push } from "./contract/fixtures.ts";
import { pushes } from "./contract/pushes.ts";
import { quarters } from "./contract/quarters.ts";
import { sessions } from "./contract/sessions.ts";
import { writes } from "./contract/writes.ts";

/** Everything that a store promises, on whichever engine. */
function contract(engine: string, place: Place): void {
  describe(`the store on ${engine}`, () => {
    for (const part of [pushes, sessions, quarters, writes]) part(place);
  });
}

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-store-"));
  folders.push(folder);
  return join(folder, "data");
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

contract("SQLite", async () => ({ folder: newFolder() }));

describe("the SQLite store's files", () => {
  it("are for nobody else", async () => {
    const folder = newFolder();
    const store = await openStore({ folder });
    await store.submit(push(A));
    const mode = (file: string): number => statSync(file).mode & 0o777;
    expect(mode(folder)).toBe(0o700);
    for (const file of ["resultbook.sqlite", "resultbook.sqlite-wal"]) expect(mode(join(folder, file))).toBe(0o600);
    await store.close();
  });
});

describe("PostgreSQL", () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  contract("PostgreSQL", async () => ({ url: await postgres.database() }));
});

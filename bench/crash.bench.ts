import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Submission } from "../rbm/submission/submission.ts";
import { submissionId } from "../server/store/digest.ts";
import { reportWith } from "../test/server/support/content.ts";
import { type MortalPostgres, startOwnPostgres } from "../test/server/support/postgres.ts";
import { post, type Running, serve } from "./server/serve.ts";

// node bench/run.mjs crash [kills a store] [PostgreSQL, for that alone]: kill -9 at random moments while several people push and decide.

const KILLS = Number(process.argv[2] ?? 60);
const WRITERS = 4;
const PRIORITIES = ["Digital Inclusion", "Cybersecurity", "Environment", "Statistics"];

/** What the server said it kept. */
interface Acknowledged {
  readonly pushes: { readonly id: string; readonly version: number; readonly scope: string }[];
  readonly decisions: { readonly id: string; readonly decision: string; readonly at: string }[];
}

/** Pushes version after version of its priority and decides on each, until the server is gone. */
async function write(address: string, writer: number, round: number, kept: Acknowledged): Promise<void> {
  const period = `${2020 + (round % 4)}-Q${1 + ((round >> 2) % 4)}`;
  const identity = { priority: PRIORITIES[writer % PRIORITIES.length]!, period };
  const scope = `${identity.priority} ${period}`;
  let parent = kept.pushes.filter((push) => push.scope === scope).at(-1)?.id ?? null;
  try {
    const heads = `${address}/api/submissions?head=true&priority=${encodeURIComponent(identity.priority)}&period=${period}`;
    const [head] = (await (await fetch(heads)).json()) as { id: string }[];
    parent = head?.id ?? parent;
    for (let value = 0; ; value++) {
      const content = reportWith({ identity, values: { "DI-01": 11 + value + round / 1000 } });
      const pushed = await post(`${address}/api/submissions?parent=${parent ?? ""}`, content);
      if (!pushed) return;
      const { id, version } = pushed as { id: string; version: number };
      kept.pushes.push({ id, version, scope });
      parent = id;
      const decision = value % 2 === 0 ? "return" : "accept";
      const decided = await post(`${address}/api/submissions/${id}/reviews`, { decision, comment: "Which countries?" });
      if (!decided) return;
      kept.decisions.push({ id, decision, at: (decided as { at: string }).at });
    }
  } catch {
    // The server is gone: what was not answered was not acknowledged.
  }
}

/** Every acknowledged write is there, every version whole and after the one before it. */
async function verified(address: string, kept: Acknowledged): Promise<void> {
  const all = (await (await fetch(`${address}/api/submissions`)).json()) as Submission[];
  const there = new Map(all.map((submission) => [submission.id, submission]));
  const lost = kept.pushes.filter(({ id }) => !there.has(id));
  if (lost.length > 0) throw new Error(`lost: ${lost.length} acknowledged pushes`);
  for (const { id } of all.slice(-40)) {
    const { content, parent } = (await (await fetch(`${address}/api/submissions/${id}`)).json()) as Submission;
    if (submissionId(content, parent) !== id) throw new Error(`half-written: ${id}`);
  }
  const versions = new Map<string, number>();
  for (const { priority, office, period, version } of all as unknown as Record<string, never>[]) {
    const scope = [priority, office, period].join("|");
    if (version !== (versions.get(scope) ?? 0) + 1) throw new Error(`version ${version} of ${scope} out of order`);
    versions.set(scope, version);
  }
  for (const { id, decision, at } of kept.decisions.slice(-40)) {
    const { decisions } = (await (await fetch(`${address}/api/submissions/${id}`)).json()) as {
      decisions: { decision: string; at: string }[];
    };
    if (!decisions.some((each) => each.decision === decision && each.at === at))
      throw new Error(`lost: a decision on ${id}`);
  }
}

async function killed(running: Running, postgres: MortalPostgres | null, round: number): Promise<void> {
  // Every other time the database goes first, under the server's feet.
  if (postgres && round % 2 === 1) {
    await postgres.kill();
    await postgres.start();
  }
  running.child.kill("SIGKILL");
  if (running.child.signalCode === null && running.child.exitCode === null) await once(running.child, "exit");
}

async function crash(engine: "SQLite" | "PostgreSQL"): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-crash-"));
  const postgres = engine === "PostgreSQL" ? await startOwnPostgres() : null;
  const env: Record<string, string> = postgres ? { DATABASE_URL: await postgres.database() } : {};
  const kept: Acknowledged = { pushes: [], decisions: [] };
  const starts: number[] = [];
  try {
    let running = await serve({ data: folder, env });
    for (let round = 0; round < KILLS; round++) {
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(running.address, writer, round, kept));
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 900));
      await killed(running, postgres, round);
      await Promise.all(writers);
      running = await serve({ data: folder, env });
      starts.push(running.took);
      await verified(running.address, kept);
    }
    running.child.kill("SIGTERM");
    await once(running.child, "exit");
    starts.sort((a, b) => a - b);
    const at = (share: number): string => `${Math.round(starts[Math.floor(share * (starts.length - 1))]!)} ms`;
    console.log(
      `${engine}: ${KILLS} kills; ${kept.pushes.length} pushes and ${kept.decisions.length} decisions acknowledged, all there and whole; ` +
        `ready again after ${at(0.5)} (median), ${at(1)} (longest)`,
    );
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[3] !== "PostgreSQL") await crash("SQLite");
await crash("PostgreSQL");

import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { framework2020 } from "../rbm/framework/index.ts";
import { priorityTemplate } from "../rbm/template/priority/index.ts";
import { writeXlsx } from "../rbm/workbook/xlsx/index.ts";
import { XLSX } from "../server/media-types.ts";
import { contentOf, flawless } from "./focal-points.data.ts";
import { serve } from "./server/serve.ts";

// node bench/run.mjs waiting [workbooks] [rows]: how long others wait while workbooks are pushed and tables made of them.

const [WORKBOOKS = 6, ROWS = 10_000] = process.argv.slice(2, 4).map(Number);
const TABLES = [
  "observations",
  "kpis",
  "cross-priority",
  "series",
  "regions",
  "readiness",
  "results-chain",
  "forecasts",
];

const folder = mkdtempSync(join(tmpdir(), "resultbook-waiting-"));
const { address, child } = await serve({ data: folder });

/** The longest that somebody waited who asks all the while whether the server is there. */
async function longestWait(work: () => Promise<void>): Promise<{ readonly took: number; readonly longest: number }> {
  let done = false;
  let longest = 0;
  const reader = (async () => {
    while (!done) {
      const asked = performance.now();
      await (await fetch(`${address}/api/health`)).arrayBuffer();
      longest = Math.max(longest, performance.now() - asked);
    }
  })();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  done = true;
  await reader;
  return { took, longest };
}

async function send(path: string, init: RequestInit): Promise<{ readonly id?: string }> {
  const response = await fetch(`${address}${path}`, { method: "POST", ...init });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer).slice(0, 300)}`);
  return answer as { readonly id?: string };
}

const say = (what: string, { took, longest }: { readonly took: number; readonly longest: number }): void =>
  console.log(`| ${what} | ${took.toFixed(0)} ms | ${longest.toFixed(0)} ms |`);

try {
  console.log(`${WORKBOOKS} workbooks of ${ROWS} rows each; the server in a process of its own`);
  console.log("| what is done | took | somebody else waited at most |\n|---|---|---|");
  const large = flawless(ROWS);
  for (let point = 0; point < WORKBOOKS; point++) {
    const content = contentOf(point, large);
    const workbook = await writeXlsx({ template: priorityTemplate, framework: framework2020, content });
    const pushed = await longestWait(async () => {
      const { id } = await send("/api/submissions", {
        headers: { "Content-Type": XLSX },
        body: new Uint8Array(workbook),
      });
      const body = JSON.stringify({ decision: "accept", comment: "" });
      await send(`/api/submissions/${id}/reviews`, { headers: { "Content-Type": "application/json" }, body });
    });
    if (point === WORKBOOKS - 1) say("the last workbook pushed and accepted", pushed);
  }
  for (const name of TABLES)
    say(
      `${name}.json, made of all`,
      await longestWait(async () => {
        const response = await fetch(`${address}/api/tables/${name}.json`);
        if (!response.ok) throw new Error(`${name}: ${response.status}`);
        await response.arrayBuffer();
      }),
    );
  say(
    "submissions listed",
    await longestWait(async () => void (await (await fetch(`${address}/api/submissions`)).arrayBuffer())),
  );
} finally {
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  rmSync(folder, { recursive: true, force: true });
}

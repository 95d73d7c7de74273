import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportWith } from "../test/server/support/content.ts";
import { post, serve } from "./server/serve.ts";

// node bench/run.mjs fsync [pushes]: traces the server's system calls; each 201 has to come after the disk was told to keep the push.

const PUSHES = Number(process.argv[2] ?? 20);
if (spawnSync("strace", ["-V"]).status !== 0) {
  console.error("Not measured: strace is not on this machine.");
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "resultbook-fsync-"));
const trace = join(folder, "trace");
const data = join(folder, "data");
const { address, child } = await serve({
  data,
  under: ["strace", "-f", "-y", "-s", "40", "-e", "trace=fsync,fdatasync,write,writev,sendto,sendmsg", "-o", trace],
});
let parent = "";
for (let value = 0; value < PUSHES; value++) {
  const pushed = await post(
    `${address}/api/submissions?parent=${parent}`,
    reportWith({ values: { "DI-01": 11 + value } }),
  );
  if (!pushed) throw new Error("a push was not taken");
  parent = (pushed as { id: string }).id;
}
// strace keeps a signal to itself: the server is told by the pid it wrote.
process.kill((JSON.parse(readFileSync(join(data, "server.json"), "utf8")) as { pid: number }).pid, "SIGTERM");
await once(child, "exit");

let synced = 0;
let answered = 0;
let early = 0;
for (const line of readFileSync(trace, "utf8").split("\n")) {
  if (
    /\b(fsync|fdatasync)\(.*resultbook\.sqlite.*\)\s+= 0/.test(line) ||
    /<\.\.\. (fsync|fdatasync) resumed>.*= 0/.test(line)
  )
    synced++;
  if (!/HTTP\/1\.1 201/.test(line)) continue;
  answered++;
  if (synced === 0) early++;
  synced = 0;
}
rmSync(folder, { recursive: true, force: true });
console.log(
  `${answered} answers of 201 to ${PUSHES} pushes; ${answered - early} after an fsync of the store, ${early} before`,
);
process.exitCode = answered === PUSHES && early === 0 ? 0 : 1;

// node bench/pipelines.run.mjs [observations...]    bundles the bench and runs it in a process of its own
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const out = mkdtempSync(join(tmpdir(), "resultbook-bench-"));
await build({
  configFile: false,
  logLevel: "error",
  root: join(import.meta.dirname, ".."),
  ssr: { noExternal: true },
  build: { ssr: join(import.meta.dirname, "pipelines.bench.ts"), outDir: out, target: "node20", minify: false },
});
const node = ["--expose-gc", "--max-old-space-size=8000", join(out, "pipelines.bench.js"), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, node, { stdio: "inherit" });
rmSync(out, { recursive: true });
process.exitCode = status ?? 1;

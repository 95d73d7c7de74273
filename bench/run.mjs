// node bench/run.mjs NAME [arguments...]    bundles bench/NAME.bench.ts and runs it in a process of its own
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const [name = "", ...rest] = process.argv.slice(2);
const entry = join(import.meta.dirname, `${name}.bench.ts`);
if (!existsSync(entry)) throw new Error(`unknown bench: ${name}`);
const out = mkdtempSync(join(tmpdir(), "resultbook-bench-"));
await build({
  configFile: false,
  logLevel: "error",
  root: join(import.meta.dirname, ".."),
  ssr: { noExternal: true },
  build: { ssr: entry, outDir: out, target: "node20", minify: false },
});
const node = ["--expose-gc", "--max-old-space-size=8000", join(out, `${name}.bench.js`), ...rest];
const { status } = spawnSync(process.execPath, node, { stdio: "inherit" });
rmSync(out, { recursive: true });
process.exitCode = status ?? 1;

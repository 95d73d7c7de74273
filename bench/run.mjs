// node bench/run.mjs NAME [arguments...]    bundles bench/NAME.bench.ts and runs it in a process of its own
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** Packages with native code, and those a bench only steers. */
const NATIVE = [
  "@duckdb/node-api",
  "@photostructure/sqlite",
  "@resvg/resvg-js",
  "pg-native",
  "playwright-core",
  "vite",
];

const [name = "", ...rest] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const entry = join(import.meta.dirname, `${name}.bench.ts`);
if (!existsSync(entry)) throw new Error(`unknown bench: ${name}`);
// Below node_modules, so that packages with native code are found from there.
const out = mkdtempSync(join(root, "node_modules", ".resultbook-bench-"));
try {
  await build({
    configFile: false,
    logLevel: "error",
    root,
    ssr: { noExternal: true, external: NATIVE },
    build: { ssr: entry, outDir: out, target: "node20", minify: false },
  });
  const node = ["--expose-gc", "--max-old-space-size=8000", join(out, `${name}.bench.js`), ...rest];
  // Vite says production here; what a bench starts is to be as anybody would start it.
  const { NODE_ENV: _, ...env } = process.env;
  process.exitCode = spawnSync(process.execPath, node, { cwd: root, env, stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}

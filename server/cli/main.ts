import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const home = fileURLToPath(new URL("../../", import.meta.url));

/** Whoever reads may stop early, as `| head` does. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  input: () => readFileSync(process.stdin.fd),
  err: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  home,
});

import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const home = fileURLToPath(new URL("../../", import.meta.url));

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  home,
});

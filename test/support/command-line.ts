import { run } from "../../server/cli/run.ts";

/** Runs a command in this very process. */
export async function commandLine(folder: string, ...args: string[]) {
  const said = { out: "", err: "" };
  const io = {
    out(text: string) {
      said.out += text;
    },
    err(text: string) {
      said.err += text;
    },
    cwd: folder,
    env: {},
    home: folder,
  };
  return { code: await run(args, io), ...said };
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");
const program = resolve(root, "bin/resultbook.mjs");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line to its end; builds it first where it is not that of the sources. `heard` gets what it says so far. */
export async function resultbook(
  args: readonly string[],
  env: Record<string, string> = {},
  heard: (out: string) => void = () => {},
): Promise<Ran> {
  const child = started(args, env);
  let [out, err] = ["", ""];
  child.stdout!.on("data", (chunk: Buffer) => {
    out += chunk;
    heard(out);
  });
  child.stderr!.on("data", (chunk: Buffer) => {
    err += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err: err.replace(/^Building [\s\S]*?…\n/, "") };
}

export interface Served {
  readonly address: string;
  readonly child: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts `resultbook serve` and waits for the address it prints. `loud`: with its log, on standard error. */
export async function served(args: readonly string[], env: Record<string, string> = {}, loud = false): Promise<Served> {
  const child = started(["serve", "--port", "0", ...(loud ? [] : ["--quiet"]), ...args], env);
  let said = "";
  child.stderr!.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  const address = await new Promise<string>((found, failed) => {
    let out = "";
    child.stdout!.on("data", (chunk: Buffer) => {
      out += chunk;
      const printed = /^https?:\/\/\S+/m.exec(out);
      if (printed && out.includes("\n")) found(printed[0]);
    });
    child.on("exit", (code) => failed(new Error(`serve ended with ${code}: ${said}`)));
  });
  return {
    address,
    child,
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, "exit");
    },
  };
}

const started = (args: readonly string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: "",
      OIDC_ISSUER: "",
      OIDC_AUDIENCE: "",
      RESULTBOOK_DATA: "",
      RESULTBOOK_TOKEN: "",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });

import { type ChildProcess, spawn } from "node:child_process";

export interface Running {
  readonly address: string;
  readonly child: ChildProcess;
  /** Milliseconds from start until it answered that it is ready. */
  readonly took: number;
}

export interface ServeOptions {
  /** Folder of its store. */
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A program to run it under, with its arguments. */
  readonly under?: readonly string[];
}

/** The built server, in a process of its own, once it is ready. */
export async function serve({ data, env = {}, under = [] }: ServeOptions): Promise<Running> {
  const began = performance.now();
  const command = [
    ...under,
    process.execPath,
    "bin/resultbook.mjs",
    "serve",
    "--empty",
    "--quiet",
    "--port",
    "0",
    "--data",
    data,
  ];
  const child = spawn(command[0]!, command.slice(1), {
    env: { ...process.env, DATABASE_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr!.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  const address = await new Promise<string>((found, failed) => {
    let out = "";
    child.stdout!.on("data", (chunk: Buffer) => {
      out += chunk;
      const printed = /^https?:\/\/\S+(?=\n)/m.exec(out);
      if (printed) found(printed[0]);
    });
    child.once("exit", (code) => failed(new Error(`serve ended with ${code}: ${said}`)));
  });
  if (!(await fetch(`${address}/api/ready`)).ok) throw new Error("not ready");
  return { address, child, took: performance.now() - began };
}

/** Posts JSON; null where it was not taken. */
export async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return response.ok ? await response.json() : null;
}

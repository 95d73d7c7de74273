import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CommandError, type Io } from "./command.ts";

/** Writes what was asked for, its folder first; gives the path. Throws a sentence where it cannot. */
export function writeOutput(name: string, bytes: Uint8Array | string, io: Io): string {
  const path = resolve(io.cwd, name);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (error) {
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  return path;
}

/** Notes that an answer carries in its header: where, and what. */
export function notesIn(response: Response): { readonly where: string; readonly what: string }[] {
  const header = response.headers.get("X-Resultbook-Notes");
  return header === null ? [] : JSON.parse(decodeURIComponent(header));
}

import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { BODY_LIMIT } from "../media-types.ts";
import { problems } from "../problems.ts";
import { CommandError, type Io } from "./command.ts";

export interface GivenFile {
  /** As it was given. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file given on the command line, of no more than `most` bytes: as many as the server takes by default. Throws a sentence where it cannot be read. */
export function readGiven(
  name: string,
  io: Io,
  most = BODY_LIMIT,
  tooLarge: (most: number) => Error = problems.tooLarge,
): GivenFile {
  const path = resolve(io.cwd, name);
  try {
    const { size } = statSync(path);
    if (size > most) throw tooLarge(most);
    return { name, path, bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") throw new CommandError(`There is no file ${name}.`);
    if (code === "EISDIR")
      throw new CommandError(`${name} is a folder. Name the workbooks in it: ${basename(name)}/*.xlsx`);
    if (code === "EACCES") throw new CommandError(`${name} may not be read. Ask whoever owns it.`);
    throw error;
  }
}

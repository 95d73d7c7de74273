import { readFileSync, statSync } from "node:fs";
import * as z from "zod";
import type { RoleFile } from "./claims.ts";

const roles = z.record(z.string(), z.array(z.string()));
const file = z.strictObject({ people: roles.optional(), groups: roles.optional() });

/**
 * Reads the file of roles, and again whenever it changed. Throws a sentence where it cannot be read at first; a later slip of its
 * editor leaves things as they were.
 */
export function roleFile(path: string, trouble: (message: string) => void): () => RoleFile {
  let read = reading(path);
  let at = statSync(path).mtimeMs;
  return () => {
    const now = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? at;
    if (now === at) return read;
    at = now;
    try {
      read = reading(path);
    } catch (error) {
      trouble(error instanceof Error ? error.message : String(error));
    }
    return read;
  };
}

function reading(path: string): RoleFile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Error(`the file of roles is no JSON that can be read: ${path}`);
  }
  const { success, data, error } = file.safeParse(json);
  if (success) {
    return { ...(data.people && { people: data.people }), ...(data.groups && { groups: data.groups }) };
  }
  throw new Error(`the file of roles has ${error.issues[0]!.message} at ${error.issues[0]!.path.join(".")}: ${path}`);
}

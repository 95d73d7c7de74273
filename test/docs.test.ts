import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { whoOf } from "../server/sign-in/claims.ts";

const root = resolve(import.meta.dirname, "..");
const running = readFileSync(join(root, "docs/running.md"), "utf8");

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith(".ts") ? [path] : [];
  });

/** Variables of our own that the server and the command line read. */
const read = new Set(
  sources(join(root, "server")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\b((?:OIDC|RESULTBOOK)_[A-Z_]+|DATABASE_URL|PORT)\b/g)].map(
      ([, name]) => name!,
    ),
  ),
);

describe("docs/running.md", () => {
  it("names every variable that is read, and no other", () => {
    const named = [...running.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
    expect(named.sort()).toEqual([...read].sort());
  });

  it("names roles that are roles", () => {
    const roles = [...running.matchAll(/^\| `([a-z]+(?::\w+)?)` \|/gm)].map(([, role]) => role!);
    expect(roles).toHaveLength(5);
    for (const role of roles) expect([role, whoOf({ sub: "a", roles: [role] }).mayRead]).toEqual([role, true]);
    expect(whoOf({ sub: "a", roles: ["editor:Digital_Inclusion"] }).mayPush).toEqual(["Digital Inclusion"]);
  });
});

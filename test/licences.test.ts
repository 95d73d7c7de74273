import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isAllowed, packages, page } from "../bin/licences.mjs";

const root = resolve(import.meta.dirname, "..");
const lockfile = JSON.parse(readFileSync(resolve(root, "package-lock.json"), "utf8"));

describe("what we depend on", () => {
  it("is under licences that may be passed on", () => {
    expect(packages(lockfile).filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it("is listed in docs/licences.md as it is: node bin/licences.mjs writes it anew", () => {
    expect(readFileSync(resolve(root, "docs/licences.md"), "utf8")).toBe(page(lockfile));
  });

  it.each(["GPL-3.0-only", "AGPL-3.0", "MIT AND GPL-2.0", "not said", "UNLICENSED", "SSPL-1.0", ""])(
    "would be found under %j",
    (licence) => expect(isAllowed(licence)).toBe(false),
  );

  it("may leave a choice", () => expect(isAllowed("(MIT OR GPL-3.0-or-later)")).toBe(true));
});

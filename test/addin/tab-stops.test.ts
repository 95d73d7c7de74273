import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = readdirSync("addin", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));

describe("the tab stops of the pane", () => {
  it("are all known to Excel on the web: a summary says its own, since the client's list has none", () => {
    const bare = files.filter((file) => /<summary(?![^>]*tabIndex=\{0\})/.test(readFileSync(`addin/${file}`, "utf8")));
    expect(files.length).toBeGreaterThan(20);
    expect(bare).toEqual([]);
  });
});

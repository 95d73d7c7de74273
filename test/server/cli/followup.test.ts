import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../server/store/open.ts";
import { commandLine } from "../../support/command-line.ts";
import { reportWith } from "../support/content.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-followup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("resultbook followup", { timeout: 60_000 }, () => {
  const run = (...args: string[]) => commandLine(folder, ...args, "--data", join(folder, "data"));
  const add = (...more: string[]) =>
    run(
      ...["followup", "add", "--priority", "DI", "--period", "2021-Q3", "--kpi", "DI-01", "--cause", "Funding"],
      ...["--action", "Find a second donor", "--owner", "Head of division", "--due", "2022-01-31", ...more],
    );

  it("adds what a meeting agreed, lists it while it is open, closes it with a reason and opens it again", async () => {
    const store = await openStore({ folder: join(folder, "data") });
    await store.submit({
      content: reportWith(),
      bytes: null,
      by: "focal point",
      at: "2021-10-10T09:00:00Z",
      sample: false,
    });
    await store.close();
    const added = await add();
    expect(added).toMatchObject({ code: 0, out: expect.stringContaining("Kept: DI-01 of Digital Inclusion") });
    const id = added.out.trim().split("\n").at(-1)!;
    expect((await add()).out).toContain("There already");
    expect((await run("followup", "list", "2021-Q3")).out).toMatch(
      new RegExp(
        `${id.slice(0, 8)} +DI-01 +Open +due 2022-01-31.* Head of division +Find a second donor \\(Funding\\)`,
      ),
    );
    expect((await run("followup", "close", id, "--done")).err).toContain("Say why in --comment.");
    expect((await run("followup", "close", id, "--comment", "Signed")).err).toContain("Say --done or --dropped.");
    expect(await run("followup", "close", id, "--done", "--comment", "Signed")).toMatchObject({ code: 0 });
    expect((await run("followup", "list")).out).toBe("There are no follow-ups.\n");
    expect((await run("followup", "list", "--all")).out).toContain("Closed, done");
    expect((await run("followup", "reopen", id.slice(0, 6), "--comment", "They left")).out).toContain("Open again");
  });

  it("names what does not fit", async () => {
    const refused = await add();
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("Digital Inclusion does not report on DI-01.");
    expect((await run("followup", "sing")).err).toContain("Say what to do: list, add, close, reopen.");
  });
});

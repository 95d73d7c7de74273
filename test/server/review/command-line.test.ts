import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandLine } from "../../support/command-line.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-period-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a quarter on the command line", { timeout: 60_000 }, () => {
  const run = (...args: string[]) => commandLine(folder, ...args, "--data", join(folder, "data"));

  it("is opened with its dates, reminded of, and closed with an edition", async () => {
    expect(await run("reminders")).toMatchObject({
      code: 0,
      out: expect.stringContaining("No quarter has a deadline"),
    });
    expect(await run("open", "2021-Q3", "--deadline", "2021-10-15")).toMatchObject({
      code: 0,
      out: "2021-Q3 is open: deadline 2021-10-15.\n",
    });
    const reminded = await run("reminders");
    expect(reminded.code).toBe(0);
    expect(reminded.out.match(/has not pushed 2021-Q3 yet\. It was due on 15 Oct 2021/g)).toHaveLength(10);
    const refused = await run("close", "2021-Q3");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("10 priorities are not accepted in 2021-Q3 yet.");
    expect(await run("close", "2021-Q3", "--anyway")).toMatchObject({
      code: 0,
      out: "2021-Q3 is closed. Edition 2021-Q3.1.\n",
    });
    expect(await run("reminders", "2021-Q3")).toMatchObject({ code: 0, out: "Nobody is to be reminded.\n" });
  });

  it("is not opened again without a reason", async () => {
    await run("close", "2021-Q3", "--anyway");
    expect(await run("open", "2021-Q3")).toMatchObject({ code: 2, err: expect.stringContaining("needs a comment") });
    expect(await run("open", "2021-Q3", "--comment", "Recount")).toMatchObject({ code: 0 });
  });

  it("is named as a period", async () => {
    expect((await run("open", "soon")).err).toContain("Give a period such as 2021-Q3.");
  });
});

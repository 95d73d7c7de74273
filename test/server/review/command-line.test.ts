import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Content } from "../../../rbm/template/content.ts";
import { openStore } from "../../../server/store/open.ts";
import { commandLine } from "../../support/command-line.ts";
import { reportWith } from "../support/content.ts";

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

  it("gives one priority more time, with a reason", async () => {
    await run("open", "2021-Q3", "--deadline", "2021-10-15");
    const more = ["extend", "2021-Q3", "--priority", "CY", "--deadline", "2021-10-22"];
    expect(await run(...more)).toMatchObject({ code: 2, err: expect.stringContaining("comment") });
    expect(await run(...more, "--comment", "Late register")).toMatchObject({
      code: 0,
      out: "Cybersecurity has until 2021-10-22 for 2021-Q3.\n",
    });
    expect((await run("reminders")).out).toContain("Cybersecurity has not pushed 2021-Q3 yet. It was due on 22 Oct");
  });

  it("gives one reporting office of it more time still", async () => {
    await run("open", "2021-Q3", "--deadline", "2021-10-15");
    const more = ["extend", "2021-Q3", "--priority", "CY", "--office", "Regional Office for Africa"];
    expect((await run(...more, "--deadline", "2021-10-22", "--comment", "Late register")).out).toBe(
      "Cybersecurity, Regional Office for Africa has until 2021-10-22 for 2021-Q3.\n",
    );
    expect((await run(...more, "--none", "--comment", "Not needed")).out).toBe(
      "Cybersecurity, Regional Office for Africa has until the priority's own deadline for 2021-Q3.\n",
    );
  });

  it("shows what changed between two submissions, who disagrees, and the record of changes", async () => {
    const store = await openStore({ folder: join(folder, "data") });
    const push = async (content: Content, parent: string | null = null): Promise<string> => {
      const at = "2021-10-10T09:00:00.000Z";
      const outcome = await store.submit({ content, parent, bytes: null, by: "focal point", at, sample: false });
      if (!("submission" in outcome)) throw new Error("stale");
      return outcome.submission.id;
    };
    const first = await push(reportWith({ values: { "DI-01": 50 } }));
    const second = await push(reportWith({ values: { "DI-01": 52 } }), first);
    await push(reportWith({ values: { "DI-01": 53 }, identity: { office: "Regional Office for Africa" } }));
    await store.close();
    expect((await run("changes", first.slice(0, 10), second.slice(0, 10))).out).toBe(
      `Digital Inclusion 2021-Q3, Headquarters, version 2: 1 cell since ${first.slice(0, 12)}.\n` +
        "  Actuals!G5, DI-01 · 2021-Q3 · World · Total, Value: 50 → 52\n",
    );
    expect((await run("status")).out).toContain(
      "Digital Inclusion: Headquarters and Regional Office for Africa disagree on DI-01.",
    );
    const file = join(folder, "record.csv");
    expect(await run("export", "changes", "-o", file)).toMatchObject({ code: 0 });
    expect(readFileSync(file, "utf8")).toContain("DI-01 · 2021-Q3 · World · Total,Value,50,52");
  });

  it("is named as a period", async () => {
    expect((await run("open", "soon")).err).toContain("Give a period such as 2021-Q3.");
  });
});

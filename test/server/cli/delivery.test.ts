import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { deliveryTemplate } from "../../../rbm/template/delivery/index.ts";
import { readXlsx, writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { withEdits } from "../../support/rules.ts";
import { resultbook } from "../support/program.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-delivery-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("milestones and meetings on the command line", { timeout: 120_000 }, () => {
  const run = (...args: string[]) => resultbook([...args, "--data", join(folder, "data")]);
  const file = (): string => join(folder, "dates.xlsx");

  /** Moves the end of the third meeting of the working group, as somebody would in Excel. */
  async function move(ends: string): Promise<void> {
    const content = contentOf(bind(await readXlsx(new Uint8Array(readFileSync(file()))), deliveryTemplate));
    const row = content.sheets.meetings!.findIndex(({ code }) => code === "CWG-SFP-3");
    const edited = withEdits(content, deliveryTemplate, [{ sheet: "meetings", row, set: { ends } }]);
    writeFileSync(file(), await writeXlsx({ template: deliveryTemplate, framework: framework2020, content: edited }));
  }

  it("are handed out, pushed, accepted, and handed out again to go on from there", async () => {
    const handOut = ["template", "delivery", "--framework", "2020-2023", "-o", file()];
    expect(await run(...handOut)).toMatchObject({ code: 0, err: "" });
    await move("2018-01-19");
    const pushed = await run("push", file());
    expect(pushed).toMatchObject({ code: 0, err: "" });
    expect(pushed.out).toContain("dates.xlsx: pushed as version 1 of 2020-2023 · delivery");
    const id = pushed.out.trim().split("\n")[1]!;
    expect((await run("status")).out).toMatch(
      /Milestones and meetings of 2020-2023 {2}submitted {2}version 1, \S+ {2}[0-9a-f]{12}/,
    );
    expect(await run("accept", id)).toMatchObject({
      code: 0,
      out: "Accepted: Milestones and meetings of 2020-2023, version 1.\n",
    });
    expect(await run(...handOut)).toMatchObject({ code: 0 });
    await move("2018-01-18");
    expect((await run("push", file())).out).toContain("pushed as version 2");
    expect((await run("status")).out).toContain("submitted");
  });
});

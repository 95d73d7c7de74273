import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { deliveryTemplate } from "../../../rbm/template/delivery/index.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { deliverySample } from "../../../samples/delivery/index.ts";
import { commandLine } from "../../support/command-line.ts";
import { withEdits } from "../../support/rules.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-calendar-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("resultbook calendar", { timeout: 60_000 }, () => {
  it("writes the dates of a workbook it handed out", async () => {
    expect((await commandLine(folder, "template", "delivery", "-o", "dates.xlsx")).code).toBe(0);
    const { code, out, err } = await commandLine(folder, "calendar", "dates.xlsx", "-o", "dates.ics");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/dates\.ics: \d\d events\.\n$/);
    const ics = readFileSync(join(folder, "dates.ics"), "utf8");
    expect(ics).toContain("UID:meetings.CWG-SFP-3.2020-2023@resultbook\r\n");
    expect(ics).toContain("DTSTART;VALUE=DATE:20180115\r\nDTEND;VALUE=DATE:20180117\r\n");
  });

  it("writes nothing where a date is wrong, and says which", async () => {
    const edits = [{ sheet: "meetings", row: 1, set: { ends: "2016-09-12" } }];
    const content = withEdits(deliverySample(), deliveryTemplate, edits);
    const bytes = await writeXlsx({ template: deliveryTemplate, framework: framework2020, content });
    writeFileSync(join(folder, "wrong.xlsx"), bytes);
    const { code, err } = await commandLine(folder, "calendar", "wrong.xlsx", "-o", "wrong.ics");
    expect(code).toBe(1);
    expect(err).toContain(
      "Meetings!E6 (CWG-SFP-2, Ends): “2016-09-12 (starts 2017-09-11)”, expected 2017-09-11 or later",
    );
    expect(() => readFileSync(join(folder, "wrong.ics"))).toThrow();
  });
});

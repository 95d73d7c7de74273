import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { readXlsx, writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { commandLine } from "../../support/command-line.ts";
import { contentWith } from "../../support/content.ts";

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-carry-"));
  const content = contentWith(
    priorityTemplate,
    {},
    {
      results: [{ code: "DI-OC1", level: "Outcome", title: "More skills" }],
      links: [{ result: "DI-OC1", supports: "2.10" }],
      kpis: [{ code: "DI-01", result: "DI-OC1", title: "People trained" }],
      actuals: [{ kpi: "DI-01", period: "2023-Q4", place: "World", disaggregation: "Total", value: 9 }],
    },
  );
  const bytes = await writeXlsx({ template: priorityTemplate, framework: framework2020, content });
  writeFileSync(join(folder, "old.xlsx"), bytes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("resultbook carry-over", { timeout: 60_000 }, () => {
  it("writes a workbook of the next plan and lists what was left out", async () => {
    const args = ["carry-over", "old.xlsx", "--priority", "DT", "-o", "new.xlsx"];
    const { code, out, err } = await commandLine(folder, ...args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("5 rows for 2024-2027: 1 carried, 3 changed, 1 left out. Filled cells: ");
    expect(out).toContain("  Actuals: 2023-Q4 is not a period of 2024-2027.");
    const bytes = new Uint8Array(readFileSync(join(folder, "new.xlsx")));
    const { identity, sheets } = contentOf(bind(await readXlsx(bytes), priorityTemplate));
    expect(identity).toMatchObject({ framework: "2024-2027", priority: "Digital transformation", period: "2024-Q1" });
    expect(sheets.links).toContainEqual({ result: "DI-OC1", supports: "2.3", share: null });
    expect(sheets.kpis).toMatchObject([{ code: "DI-01", result: "DI-OC1" }]);
  });

  it("says which row each change is about", async () => {
    const { out } = await commandLine(folder, "carry-over", "old.xlsx", "--priority", "DT", "-o", "new.xlsx");
    expect(out).toMatch(/^ {2}Result links: .* \(DI-OC1 · 2\.10\)$/m);
    expect(out).toMatch(/^ {2}Actuals: .* \(DI-01 · 2023-Q4 · World · Total\)$/m);
  });

  it("says of a workbook of the last plan, and of another template, why nothing was written", async () => {
    await commandLine(folder, "carry-over", "old.xlsx", "--priority", "DT", "-o", "new.xlsx");
    const last = await commandLine(folder, "carry-over", "new.xlsx", "-o", "newer.xlsx");
    expect([last.code, last.err]).toEqual([
      2,
      expect.stringContaining("new.xlsx is of 2024-2027, and no plan after it is known. Nothing was written."),
    ]);
    await commandLine(folder, "template", "framework", "--framework", "2020-2023", "-o", "plan.xlsx");
    const plan = await commandLine(folder, "carry-over", "plan.xlsx", "-o", "newer.xlsx");
    expect([plan.code, plan.err]).toEqual([
      2,
      expect.stringContaining("plan.xlsx is not a workbook of a thematic priority. Nothing was written."),
    ]);
  });

  it("asks which priority reports where the next plan has none of that name", async () => {
    const { code, err } = await commandLine(folder, "carry-over", "old.xlsx", "-o", "new.xlsx");
    expect(code).toBe(2);
    expect(err).toContain("2024-2027 has no thematic priority “Digital Inclusion”.");
    expect(err).toContain("  DT  Digital transformation");
  });
});

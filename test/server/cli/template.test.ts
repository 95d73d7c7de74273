import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { commandLine } from "../../support/command-line.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-template-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("resultbook template priority", { timeout: 120_000 }, () => {
  it("writes a workbook of a priority for every reporting office, each with its own identity", async () => {
    const args = ["--priority", "DI", "--offices", "--period", "2021-Q3", "--framework", "2020-2023", "-o", "out"];
    const { code, err, out } = await commandLine(folder, "template", "priority", ...args);
    expect([code, err]).toEqual([0, ""]);
    const offices = framework2020.offices.map(({ name }) => name);
    expect(readdirSync(join(folder, "out")).sort()).toEqual([...offices].sort());
    expect(out.trim().split("\n")).toHaveLength(offices.length);
    for (const office of offices.slice(0, 2)) {
      const bytes = new Uint8Array(readFileSync(join(folder, "out", office, "Digital Inclusion 2021-Q3.xlsx")));
      const { identity } = contentOf(bind(await readXlsx(bytes), priorityTemplate));
      expect(identity).toMatchObject({ office, priority: "Digital Inclusion", period: "2021-Q3" });
    }
  });

  it("asks for one office or for all", async () => {
    const args = ["--all", "--offices", "--office", "Headquarters", "-o", "out"];
    expect((await commandLine(folder, "template", "priority", ...args)).code).toBe(2);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { commandLine } from "../../support/command-line.ts";
import { handMade } from "../../support/xlsx.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-import-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const file = (rows: string): void => writeFileSync(join(folder, "theirs.xlsx"), handMade({ sheets: [rows] }));

const importing = (...more: string[]) => {
  const args = ["import", "workbook", "theirs.xlsx", "--priority", "DI", "--period", "2021-Q3", "-o", "ours.xlsx"];
  return commandLine(folder, ...args, ...more);
};

const list = `<row r="2">${text("A2", "Indicador")}${text("B2", "Meta 2023")}${text("C2", "Fuente")}</row><row r="3">${text("A3", "Número de países")}<c r="B3"><v>24</v></c>${text("C3", "Registro")}</row>`;

describe("resultbook import workbook", { timeout: 60_000 }, () => {
  it("writes a workbook of ours, shows how it read theirs, and lists what needs a person", async () => {
    file(list);
    const { code, out } = await importing();
    expect(code).toBe(1);
    expect(out).toContain(
      "Sheet1: header in row 2\n    Indicador → KPIs, Title (sure)\n    Meta 2023 → KPI targets, Target (2023) (sure)",
    );
    expect(out).toContain("ours.xlsx, plan 2020-2023: KPIs 1, KPI targets 1.");
    expect(out).toContain("Code made up (1)\n  Sheet1!A3: “Número de países”. KPI DI-01.");
    const bytes = new Uint8Array(readFileSync(join(folder, "ours.xlsx")));
    const { identity, sheets } = contentOf(bind(await readXlsx(bytes), priorityTemplate));
    expect(identity).toMatchObject({ priority: "Digital Inclusion", office: "Headquarters", period: "2021-Q3" });
    expect(sheets.kpi_targets).toMatchObject([{ kpi: "DI-01", period: "2023", target: 24 }]);
  });

  it("remembers the mapping, and takes it as it was changed", async () => {
    file(list);
    await importing("--mapping", "map.json");
    const path = join(folder, "map.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"kpis.data_source"', '"kpis.verification"'));
    const { out } = await importing("--mapping", "map.json");
    expect(out).toContain("Mapping, as map.json says");
    expect(out).toContain("Fuente → KPIs, Means of verification");
  });

  it("reads a CSV file as spreadsheets save it: semicolons, a mark at its start, texts over lines, decimal commas", async () => {
    const rows = [
      'Indicateur;"Cible\n2021";Réalisé 2021',
      "Part des femmes (%);45,5 %;41,2 %",
      "",
      "Personnes formées;1 200;n.d.",
    ];
    writeFileSync(join(folder, "suivi.csv"), `\ufeff${rows.join("\r\n")}`);
    const args = ["--priority", "DI", "--period", "2021-Q3", "-o", "ours.xlsx"];
    const { out } = await commandLine(folder, "import", "workbook", "suivi.csv", ...args);
    expect(out).toContain("suivi: header in row 1");
    expect(out).toContain("suivi!C4");
    const bytes = new Uint8Array(readFileSync(join(folder, "ours.xlsx")));
    const { sheets } = contentOf(bind(await readXlsx(bytes), priorityTemplate));
    expect(sheets.kpi_targets!.map(({ target }) => target)).toEqual([45.5, 1200]);
    expect(sheets.actuals!.map(({ value }) => value)).toEqual([41.2]);
  });

  it("says why a CSV file was not read, and exits 2", async () => {
    writeFileSync(join(folder, "suivi.csv"), 'Indicateur;Cible\n"Part des femmes;45');
    const { code, err } = await commandLine(folder, "import", "workbook", "suivi.csv", "-o", "ours.xlsx");
    expect([code, err]).toEqual([2, expect.stringMatching(/^The workbook was not read\.\nA quote " opens .* line 2 /)]);
  });

  it("lists every cell that stays behind, and writes the list", async () => {
    file(list.replace("Fuente", "Color favorito"));
    const { out } = await importing("--list", "left.csv");
    expect(out).toContain("Cells that stay behind (2); all of them are in left.csv");
    const csv = readFileSync(join(folder, "left.csv"), "utf8");
    expect(csv).toContain('stays behind,Sheet1,C3,Registro,"Its column, Color favorito, is not taken."');
  });

  it("writes nothing, says so and exits 2 where there is nothing to take", async () => {
    file(`<row r="1">${text("A1", "Lunch is at noon")}</row>`);
    const { code, out } = await importing();
    expect([code, existsSync(join(folder, "ours.xlsx"))]).toEqual([2, false]);
    expect(out).toContain("Nothing taken (1)\n  No indicator and no result was found.");
  });
});

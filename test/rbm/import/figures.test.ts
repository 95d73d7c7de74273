import { describe, expect, it } from "vitest";
import type { Cell } from "../../../rbm/workbook/workbook.ts";
import { book, brief, imported, sheet } from "./made-up.ts";

describe("a long list in Spanish", () => {
  it("is read by its columns, whatever their order, with regions and groups of ours", () => {
    const result = imported(
      book(
        sheet("Datos", [
          ["Valor", "Año", "Región", "Sexo", "Indicador", "Código"],
          ["1.234,5", "2021", "África", "Mujeres", "Número de personas", "DI-01"],
          [7, "2022-T2", "América del Norte", "Hombres", "Número de personas", "DI-01"],
        ]),
      ),
    );
    expect(brief(result, "actuals", "kpi", "period", "place", "disaggregation", "value")).toEqual([
      ["DI-01", "2021", "Africa", "Female", 1234.5],
      ["DI-01", "2022-Q2", "América del Norte", "Male", 7],
    ]);
    expect(brief(result, "kpis", "code", "measure")).toEqual([["DI-01", "Count"]]);
    expect(result.needs).toContainEqual(expect.objectContaining({ kind: "not in the list", cell: "C3" }));
  });
});

describe("a figure with its year in the cell", () => {
  it("is a figure of that year", () => {
    const result = imported(
      book(
        sheet("Annex", [
          ["Results chain", "Indicators", "Baselines (values and years)", "Targets (values and years)", "Assumptions"],
          ["Outcome 1", "Internet users", "40% (2019)", "60,5 % (2023)", "n/a"],
        ]),
      ),
    );
    expect(brief(result, "kpis", "unit", "baseline", "baseline_period")).toEqual([["%", 40, "2019"]]);
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([["2023", 60.5]]);
    expect(result.content.sheets.risks).toEqual([]);
  });
});

describe("a figure as people write it", () => {
  const row = (cell: Cell, header = "Target 2023") => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicator", "Note", header],
          ["People trained", "x", cell],
        ]),
      ),
    );
    return [brief(result, "kpi_targets", "period", "target")[0], brief(result, "kpis", "unit")[0]];
  };

  it.each<[Cell, string, number | string, string | null]>([
    ["≥ 80 %", "2023", 80, "%"],
    ["at least 15 schools", "2023", 15, "schools"],
    ["не менее 1 234,5", "2023", 1234.5, null],
    ["CHF 2 500", "2023", 2500, "CHF"],
    ["12 by 2022", "2022", 12, null],
    ["40% (Dec 2022)", "2022", 40, "%"],
    ["40% (30.06.2022)", "2022-Q2", 40, "%"],
    ["٤٥٫٥٪", "2023", 45.5, "%"],
    ["至少500人", "2023", 500, "人"],
    ["from 20 to 35", "2023", "from 20 to 35", null],
    ["20-25", "2023", "20-25", null],
    ["10\n400", "2023", "10\n400", null],
    ["1 500 (fin 2023)", "2023", 1500, null],
    ["2022: 35", "2022", 35, null],
    ["5 million", "2023", 5_000_000, null],
    ["1,234", "2023", "1,234", null],
  ])("%s is of %s: %s", (cell, period, target, unit) => {
    expect(row(cell)).toEqual([[period, target], [unit]]);
  });

  it("is nothing where it stands for nothing, and is listed", () => {
    for (const cell of ["n/a", "tbd", "à définir", "noch offen", "não disponível", "–"]) {
      const result = imported(
        book(
          sheet("S", [
            ["Indicator", "Target 2023", "Unit"],
            ["People trained", cell, "people"],
          ]),
        ),
      );
      expect(result.content.sheets.kpi_targets).toEqual([]);
      expect(result.left).toContainEqual(expect.objectContaining({ cell: "B2", found: cell }));
    }
  });

  it.each([
    ["Actual Mar 2021", "2021-03"],
    ["Actual 2021/22", "2021/22"],
    ["Actual III. Quartal 2021", "2021-Q3"],
    ["Actual FY21", "2021"],
  ])("under %s is of %s", (header, period) => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicator", "Unit", header],
          ["People trained", "people", 7],
        ]),
      ),
    );
    expect(brief(result, "actuals", "period", "value")).toEqual([[period, 7]]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessMapping, type Mapping, parseMapping } from "../../../rbm/import/index.ts";
import type { Cell } from "../../../rbm/workbook/workbook.ts";
import { book, brief, imported, sheet } from "./made-up.ts";

/** A logframe in French: a title, a header of two rows with merged cells, results merged over their indicators. */
const logframe = book(
  sheet(
    "Cadre logique",
    [
      ["Cadre logique du projet", null, null, null, null, null, null, null],
      [],
      ["Effet", "Indicateur", "Référence", "Cible", null, "Réalisé", "Moyens de vérification", "Hypothèses"],
      [null, null, "2019", "2021", "2023", "2021", null, null],
      [
        "Plus de compétences",
        "Nombre de personnes formées",
        800,
        1000,
        "1 200",
        "950",
        "Registre",
        "Voyages possibles",
      ],
      [null, "Part des femmes (%)", "40 %", "45,5 %", "50 %", "n/d", "Registre", null],
      ["Plus de stratégies", "Nombre de pays", 12, 18, 24, "15 (5 par an)", "Enquête", null],
    ],
    [
      { row: 2, column: 3, rows: 1, columns: 2 },
      { row: 4, column: 0, rows: 2, columns: 1 },
    ],
  ),
);

describe("a logframe in French with a header of two rows", () => {
  const result = imported(logframe);

  it("is found under its title, with the years of its merged header", () => {
    const [{ headerRow, headerRows, columns }] = guessMapping(logframe).sheets as [Mapping["sheets"][0]];
    expect([headerRow, headerRows]).toEqual([3, 2]);
    expect(columns.map(({ header, to, period }) => [header, to, period])).toEqual([
      ["Effet", "results.title", undefined],
      ["Indicateur", "kpis.title", undefined],
      ["Référence / 2019", "kpis.baseline", "2019"],
      ["Cible / 2021", "kpi_targets.target", "2021"],
      ["Cible / 2023", "kpi_targets.target", "2023"],
      ["Réalisé / 2021", "actuals.value", "2021"],
      ["Moyens de vérification", "kpis.verification", undefined],
      ["Hypothèses", "risks.risk", undefined],
    ]);
  });

  it("becomes results, KPIs, targets, actuals and risks", () => {
    expect(brief(result, "results", "level", "title")).toEqual([
      ["Outcome", "Plus de compétences"],
      ["Outcome", "Plus de stratégies"],
    ]);
    expect(brief(result, "kpis", "title", "unit", "baseline", "baseline_period", "verification")).toEqual([
      ["Nombre de personnes formées", null, 800, "2019", "Registre"],
      ["Part des femmes (%)", "%", 40, "2019", "Registre"],
      ["Nombre de pays", null, 12, "2019", "Enquête"],
    ]);
    const [first, second, third] = brief(result, "kpis", "code").flat();
    expect(brief(result, "kpi_targets", "kpi", "period", "target")).toEqual([
      [first, "2021", 1000],
      [first, "2023", 1200],
      [second, "2021", 45.5],
      [second, "2023", 50],
      [third, "2021", 18],
      [third, "2023", 24],
    ]);
    expect(brief(result, "actuals", "kpi", "period", "place", "disaggregation", "value")).toEqual([
      [first, "2021", "World", "Total", 950],
      [third, "2021", "World", "Total", "15 (5 par an)"],
    ]);
    expect(brief(result, "risks", "risk")).toEqual([["Voyages possibles"]]);
  });

  it("puts both indicators under the result merged over them", () => {
    const [a, b, c] = brief(result, "kpis", "result").flat();
    expect(a).toBe(b);
    expect(c).not.toBe(a);
  });

  it("says what needs a person, with its cell", () => {
    expect(result.needs.filter(({ kind }) => kind === "value not read")).toEqual([
      {
        kind: "value not read",
        sheet: "Cadre logique",
        cell: "F7",
        found: "15 (5 par an)",
        says: "It is more than a number. Its text was kept.",
      },
    ]);
    expect(result.needs.filter(({ kind }) => kind === "code made up")).toHaveLength(5);
  });
});

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

describe("headings between rows", () => {
  it("are the results of what stands under them", () => {
    const result = imported(
      book(
        sheet("M&E", [
          ["No", "Indicator", "Unit", "Target 2023"],
          ["Outcome 1: More people online"],
          ["1.1", "People using the Internet", "%", 70],
          ["Output 1.1: Training"],
          ["1.1.1", "Number of people trained", "people", 500],
        ]),
      ),
    );
    expect(brief(result, "results", "level", "title")).toEqual([
      ["Outcome", "Outcome 1: More people online"],
      ["Output", "Output 1.1: Training"],
    ]);
    expect(brief(result, "kpis", "code", "unit")).toEqual([
      ["1.1", "%"],
      ["1.1.1", "people"],
    ]);
    expect(new Set(brief(result, "kpis", "result").flat()).size).toBe(2);
  });
});

describe("a logframe with a header for every result", () => {
  const header = (first: string, indicator: string) => [first, indicator, null, "Baseline 2019", "Milestone 1 (2020)"];
  const result = imported(
    book(
      sheet("Logframe", [
        ["PROJECT TITLE", "Digital skills for all"],
        header("IMPACT", "Impact indicator 1"),
        ["A digital economy", "Share of people online", "Planned", 40, 45],
        [null, null, "Achieved", null, 44],
        header("OUTCOME 1", "Outcome indicator 1.1"),
        ["People have skills", "Number of people trained", "Planned", 0, 100],
        [null, null, "Achieved", null, 120],
      ]),
    ),
  );

  it("is read block by block", () => {
    expect(brief(result, "results", "level", "title")).toEqual([
      ["Strategic goal", "A digital economy"],
      ["Outcome", "People have skills"],
    ]);
  });

  it("keeps what was planned and what was achieved apart", () => {
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([
      ["2020", 45],
      ["2020", 100],
    ]);
    expect(brief(result, "actuals", "period", "value")).toEqual([
      ["2020", 44],
      ["2020", 120],
    ]);
  });

  it("tells what stands above its first header", () => {
    expect(result.needs).toContainEqual(
      expect.objectContaining({ kind: "row not taken", cell: "A1", says: "It stands above the header." }),
    );
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

describe("what is not taken", () => {
  it("is told: sheets, columns and rows", () => {
    const result = imported(
      book(
        sheet("Indicators", [
          ["Indicator", "Favourite colour", "Target 2023"],
          ["People trained", "blue", 5],
          [null, "green", null],
        ]),
        sheet("Notes", [["Lunch is at noon"]]),
      ),
    );
    const told = result.needs.map(({ kind, sheet: name, cell }) => [kind, name, cell]);
    expect(told).toContainEqual(["column not taken", "Indicators", "B1"]);
    expect(told).toContainEqual(["row not taken", "Indicators", "B3"]);
    expect(told).toContainEqual(["sheet not taken", "Notes", null]);
  });

  it("is never nothing in silence", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>("Indicator", "Target 2021", "Unit", "2021", "x", "n/a"),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 7 }), (rows) => {
        const result = imported(book(sheet("S", rows)));
        const taken = Object.entries(result.rows).reduce((sum, [id, n]) => (id === "cover" ? sum : sum + n), 0);
        expect(result.needs[0]?.kind === "nothing taken").toBe(taken === 0);
      }),
    );
  });
});

describe("a mapping", () => {
  it("finds its columns again after they were moved", () => {
    const first = book(
      sheet("KPIs of ours", [
        ["Indicator", "Target 2023"],
        ["People trained", 5],
      ]),
    );
    const moved = book(
      sheet("KPIs of ours", [
        ["Target 2023", "Indicator"],
        [6, "People trained"],
      ]),
    );
    const mapping = parseMapping(JSON.parse(JSON.stringify(guessMapping(first))));
    expect(brief(imported(moved, mapping), "kpi_targets", "target")).toEqual([[6]]);
  });

  it("takes what a person says instead of the guess", () => {
    const workbook = book(
      sheet("S", [
        ["Indicator", "2021"],
        ["People trained", 5],
      ]),
    );
    const guess = guessMapping(workbook);
    expect(brief(imported(workbook, guess), "actuals", "value")).toEqual([[5]]);
    const columns = guess.sheets[0]!.columns.map((column) =>
      column.header === "2021" ? { ...column, to: "kpi_targets.target" as const, basis: "person" as const } : column,
    );
    const result = imported(workbook, { version: 1, sheets: [{ ...guess.sheets[0]!, columns }] });
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([["2021", 5]]);
    expect(result.needs.some(({ kind }) => kind === "column guessed")).toBe(false);
  });

  it("that names no column of ours is refused", () => {
    const sheets = [{ sheet: "S", columns: [{ header: "A", to: "kpis.colour" }] }];
    expect(() => parseMapping({ version: 1, sheets })).toThrow("unknown target: kpis.colour");
  });
});

describe("what a person who opens the workbook would not see, or might take for more", () => {
  const rows = [
    ["Indicator", "Sex", "Unit", "Target 2023", "Actual 2021"],
    ["People trained", "Women", "people", 50, 21],
    ["People trained", "All", "people", 100, 45],
    ["Share certified", "All", "%", 0.8, 0.5],
  ];
  const source = book(
    sheet("Data", rows, [], { hiddenRows: [2] }),
    sheet(
      "Old",
      [
        ["Indicator", "Actual 2018"],
        ["People trained", 7],
      ],
      [],
      { visibility: "hidden" },
    ),
  );
  const look = { hiddenColumns: [2], percentages: new Set(["D4", "E4"]), indented: new Set<string>() };
  const result = imported(source, guessMapping(source), new Map([["Data", look]]));

  it("hidden sheets, rows and columns are taken, and told", () => {
    const hidden = result.needs.filter(({ kind }) => kind === "hidden");
    expect(hidden.map(({ sheet: name, cell }) => [name, cell])).toEqual([
      ["Data", "C1"],
      ["Data", "A3"],
      ["Old", null],
    ]);
  });

  it("a share that Excel shows as 80% is 80, its unit %", () => {
    expect(brief(result, "kpi_targets", "target")).toEqual([[100], [80]]);
    expect(brief(result, "kpis", "unit")).toEqual([["people"], ["%"]]);
  });

  it("a target of one group is not that of all: it stays behind, and is told", () => {
    expect(result.left).toContainEqual(expect.objectContaining({ cell: "D2", found: "50" }));
    expect(result.needs).toContainEqual(expect.objectContaining({ kind: "to choose", cell: "D2", found: "50" }));
  });
});

describe("two tables side by side", () => {
  it("are read as the mapping says after it was written down, each by its columns", () => {
    const source = book(
      sheet("Two", [
        ["Indicator", "Target 2023", null, "Indicator", "Actual 2021"],
        ["People trained", 5, null, "Courses", 9],
      ]),
    );
    const mapping = parseMapping(JSON.parse(JSON.stringify(guessMapping(source))));
    expect(mapping.sheets.map(({ across }) => across)).toEqual(["A:C", "D:E"]);
    const result = imported(source, mapping);
    expect(brief(result, "kpis", "title")).toEqual([["People trained"], ["Courses"]]);
    expect(brief(result, "actuals", "value")).toEqual([[9]]);
    expect(() => parseMapping({ version: 1, sheets: [{ sheet: "Two", across: "E to H" }] })).toThrow(
      "not columns: E to H",
    );
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
    ["5 million", "2023", "5 million", null],
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

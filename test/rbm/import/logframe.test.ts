import { describe, expect, it } from "vitest";
import { guessMapping, type Mapping } from "../../../rbm/import/index.ts";
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

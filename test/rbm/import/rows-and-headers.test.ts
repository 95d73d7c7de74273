import { describe, expect, it } from "vitest";
import { book, brief, imported, sheet } from "./made-up.ts";

describe("numerators and denominators under headers of one row", () => {
  const result = imported(
    book(
      sheet("Framework", [
        [
          "Indicator description",
          "Baseline N#",
          "Baseline D#",
          "Baseline %",
          "Target 2021 (N#)",
          "Target 2021 %",
          "Result 2021 Numerator",
          "Result 2021 Denominator",
          "Result 2021 %",
        ],
        ["Facilities connected", 120, 400, "30%", 200, "50%", 180, 400, "45%"],
      ]),
    ),
  );

  it("are no baselines, targets or actuals: the shares are", () => {
    expect(brief(result, "kpis", "title", "unit", "baseline")).toEqual([["Facilities connected", "%", 30]]);
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([["2021", 50]]);
    expect(brief(result, "actuals", "period", "value", "numerator", "denominator")).toEqual([["2021", 45, 180, 400]]);
  });

  it("are listed where the template has no place for them", () => {
    expect(result.left.map(({ found }) => found)).toEqual(expect.arrayContaining(["120", "200"]));
  });
});

describe("results in columns on both sides of the indicators", () => {
  it("leave the indicators under those before them", () => {
    const result = imported(
      book(
        sheet("Operational plan", [
          ["Outcome", "Outcome indicator", "Baseline (2020)", "Target 2023", "Outputs"],
          ["More people online", "Internet users", 40, 60, "Guidelines"],
          ["", "Schools online", 100, 300, "Assistance"],
        ]),
      ),
    );
    const titles = new Map(brief(result, "results", "code", "title") as [string, string][]);
    expect(brief(result, "kpis", "title", "result").map(([title, code]) => [title, titles.get(String(code))])).toEqual([
      ["Internet users", "More people online"],
      ["Schools online", "More people online"],
    ]);
    expect([...titles.values()]).toEqual(["More people online", "Guidelines", "Assistance"]);
  });
});

describe("a row between indicators", () => {
  const taken = (...rows: (string | number | null)[][]) =>
    imported(book(sheet("S", [["No.", "Indicator", "Baseline 2020", "Target 2023"], ...rows])));

  it("is the result over them where it has a number and names a level with its own", () => {
    const result = taken(["1.", "Цель 1. Доступ к сети", null, null], ["1.1.", "Школы в сети", 12, 20]);
    expect(brief(result, "results", "title")).toEqual([["Цель 1. Доступ к сети"]]);
    expect(brief(result, "kpis", "code", "title")).toEqual([["1.1.", "Школы в сети"]]);
  });

  it("is an indicator without figures where its first word is a level's by chance", () => {
    const result = taken(["1.1", "Goal achievement rate", null, null], ["1.2", "Schools online", 12, 20]);
    expect(brief(result, "kpis", "title")).toEqual([["Goal achievement rate"], ["Schools online"]]);
  });

  it("is neither a result nor an indicator where it says what kind of indicators follow", () => {
    const result = taken(["Intermediate Results Indicators", null, null, null], ["1", "Schools online", 12, 20]);
    expect(result.content.sheets.results).toEqual([]);
    expect(brief(result, "kpis", "title")).toEqual([["Schools online"]]);
    expect(result.left).toContainEqual(expect.objectContaining({ cell: "A2" }));
  });
});

describe("a cell of indicators under a line that is none", () => {
  it("is one KPI, and told", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Outcome", "Indicator", "Baseline 2020"],
          ["More people online", "By 2023:\na. Households online\nb. Schools online", 12],
        ]),
      ),
    );
    expect(result.content.sheets.kpis).toHaveLength(1);
    expect(result.needs).toContainEqual(expect.objectContaining({ kind: "to choose", cell: "B2" }));
  });
});

describe("a status as of a time", () => {
  it("is what was reached by then", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicator", "Target 2021", "Status as of 2021"],
          ["Schools online", 300, 287],
        ]),
      ),
    );
    expect(brief(result, "actuals", "period", "value")).toEqual([["2021", 287]]);
  });
});

describe("a header over several columns whose cells are not merged, as in a CSV file", () => {
  const result = imported(
    book(
      sheet("S", [
        ["Indicator", "Baseline", "", "Target 2023", "", "", "2022", "", "Source"],
        ["", "Year", "Value", "M", "F", "Total", "Target", "Actual", ""],
        ["People trained", 2019, 180, 500, 400, 900, 300, 310, "Survey"],
      ]),
    ),
  );

  it("says of each column what it is a part of", () => {
    expect(brief(result, "kpis", "baseline", "baseline_period", "data_source")).toEqual([[180, "2019", "Survey"]]);
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([
      ["2023", 900],
      ["2022", 300],
    ]);
    expect(brief(result, "actuals", "period", "value")).toEqual([["2022", 310]]);
  });

  it("leaves what stands behind its parts alone", () => {
    const beside = imported(
      book(
        sheet("S", [
          ["Indicator", "Targets", "", "", "", ""],
          ["", "Year 2021", "Year 2022", "FINAL", "Comments", "Year"],
          ["People trained", 100, 200, 300, "slow", 2021],
        ]),
      ),
    );
    expect(brief(beside, "kpi_targets", "period", "target")).toEqual([
      ["2021", 100],
      ["2022", 200],
      ["FINAL", 300],
    ]);
    expect(beside.content.sheets.actuals).toEqual([]);
  });
});

describe("a column of the time of one figure", () => {
  it("is of that figure, and of no other", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicator", "Baseline", "Baseline year", "Current value", "Current value year", "Target"],
          ["Schools online", 12, 2019, 30, 2022, 50],
        ]),
      ),
    );
    expect(brief(result, "kpis", "baseline", "baseline_period")).toEqual([[12, "2019"]]);
    expect(brief(result, "actuals", "period", "value")).toEqual([["2022", 30]]);
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([[null, 50]]);
  });

  it("is of the final target, whatever other targets there are", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicator", "Milestone 2021", "Final target", "Final target year"],
          ["Schools online", 12, 50, 2023],
        ]),
      ),
    );
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([
      ["2021", 12],
      ["2023", 50],
    ]);
  });

  it("is none where it says in brackets what the cells hold besides", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicator", "Baseline (year)", "Target (year)"],
          ["Schools online", "12 (2019)", "50 (2023)"],
        ]),
      ),
    );
    expect(brief(result, "kpis", "baseline", "baseline_period")).toEqual([[12, "2019"]]);
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([["2023", 50]]);
  });
});

describe("a column of names beside levels and indicators", () => {
  it("has the titles of the results", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Niveau", "Libellé", "Indicateur", "Valeur de base", "Cible 2023"],
          ["Effet 1", "Accès accru", "Écoles connectées", 12, 50],
        ]),
      ),
    );
    expect(brief(result, "results", "level", "title")).toEqual([["Outcome", "Accès accru"]]);
    expect(brief(result, "kpis", "title", "baseline")).toEqual([["Écoles connectées", 12]]);
    expect(result.content.sheets.actuals).toEqual([]);
  });
});

describe("a list of a figure a row, with its type beside it", () => {
  it("has baselines, targets and actuals", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicator", "Year", "Type", "Value"],
          ["Internet users", 2020, "Baseline", 22.6],
          ["Internet users", 2023, "Target", 40],
          ["Internet users", 2021, "Actual", 28.9],
        ]),
      ),
    );
    expect(brief(result, "kpis", "title", "baseline", "baseline_period")).toEqual([["Internet users", 22.6, "2020"]]);
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([["2023", 40]]);
    expect(brief(result, "actuals", "period", "value")).toEqual([["2021", 28.9]]);
    expect(result.left).toEqual([expect.objectContaining({ cell: "C1" })]);
  });
});

describe("years that are only counted", () => {
  it.each(["Y", "Year ", "An "])("are told by their numbers after “%s”", (year) => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicator", `Target ${year}1`, `Actual ${year}1`, `Target ${year}2`, `Actual ${year}2`],
          ["Schools online", 10, 9, 20, 22],
        ]),
      ),
    );
    expect(brief(result, "kpi_targets", "target").flat()).toEqual([10, 20]);
    expect(brief(result, "actuals", "value").flat()).toEqual([9, 22]);
  });
});

describe("values and dates side by side under a baseline, an aim and a status", () => {
  it("are each of their own", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicateur", "Situation de référence", "", "Objectif", "", "Situation actuelle", ""],
          ["", "Valeur", "Date", "Valeur", "Date", "Valeur", "Date"],
          ["Écoles connectées", 1200, 2020, 3000, 2023, 1950, 2022],
        ]),
      ),
    );
    expect(brief(result, "kpis", "baseline", "baseline_period")).toEqual([[1200, "2020"]]);
    expect(brief(result, "kpi_targets", "period", "target")).toEqual([["2023", 3000]]);
    expect(brief(result, "actuals", "period", "value")).toEqual([["2022", 1950]]);
  });
});

describe("figures of women and men in Spanish", () => {
  it("has M for women beside H, and no share of the plan as an actual", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Indicador", "Avance 2021", "", "", "% avance"],
          ["", "H", "M", "Total", ""],
          ["Personas capacitadas", 210, 260, 470, "47%"],
        ]),
      ),
    );
    expect(brief(result, "actuals", "disaggregation", "value")).toEqual([
      ["Male", 210],
      ["Female", 260],
      ["Total", 470],
    ]);
    expect(result.left).toContainEqual(expect.objectContaining({ cell: "E3" }));
  });
});

describe("a baseline of one place in a list", () => {
  it("stays behind with its year", () => {
    const result = imported(
      book(
        sheet("S", [
          ["Country", "Indicator", "Year", "Type", "Value"],
          ["Kenya", "Internet users", 2020, "Baseline", 22.6],
        ]),
      ),
    );
    expect(brief(result, "kpis", "baseline", "baseline_period")).toEqual([[null, null]]);
    expect(result.left.map(({ cell }) => cell)).toEqual(expect.arrayContaining(["C2", "E2"]));
  });
});

describe("a header of the one word Base, as in French, Spanish and Portuguese", () => {
  it.each(["Indicateur", "Indicador"])("is the baseline beside %s, with the year it names", (indicator) => {
    const result = imported(
      book(
        sheet("S", [
          [indicator, "Base 2019", "Meta 2023"],
          ["Écoles reliées", 12, 20],
        ]),
      ),
    );
    expect(brief(result, "kpis", "title", "baseline", "baseline_period")).toEqual([["Écoles reliées", 12, "2019"]]);
  });
});

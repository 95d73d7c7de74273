import { describe, expect, it } from "vitest";
import { framework2020, frameworks } from "../../../rbm/framework/index.ts";
import {
  choices,
  guessMapping,
  leftByWhy,
  lookListCsv,
  type Mapping,
  madeOf,
  mappingFile,
  mappingOf,
  needsByKind,
  parseMapping,
  planFor,
  seenTable,
  type Target,
  takenFor,
  titleOf,
  withColumn,
  withHeader,
  withTable,
} from "../../../rbm/import/index.ts";
import type { Cell } from "../../../rbm/workbook/workbook.ts";
import { book, imported, sheet } from "./made-up.ts";

const indicators = sheet("Indicators", [
  ["Programme for digital skills", null, null, null],
  ["Outcome", "Indicator", "Baseline", "Target 2021", "Remarks"],
  ["More people have skills", "People trained", 800, 1000, "by hand"],
  [null, "Trainers certified", 10, 20, null],
]);
const workbook = book(sheet("Read me", [["How to use this"], ["by email"]]), indicators);
const guess = guessMapping(workbook);
const tableOf = ({ sheets }: Mapping) => sheets.find((table) => table.sheet === "Indicators")!;
const table = tableOf(guess);
const changed = (to: Target | null, header = "Remarks"): Mapping => {
  const column = table.columns.find((one) => one.header === header)!;
  return withTable(guess, 1, withColumn(table, takenFor(column, to)));
};

describe("what a person sees of a table", () => {
  it("has a letter, a header, up to three values that differ, and what each column is taken for", () => {
    const { rows, columns } = seenTable(workbook, table);
    expect(rows).toBe(2);
    expect(columns.map((one) => [one.at, one.samples, one.filled, titleOf(mappingOf(table, one))])).toEqual([
      ["A", ["More people have skills"], 1, "Results, Title (outcome)"],
      ["B", ["People trained", "Trainers certified"], 2, "KPIs, Title"],
      ["C", ["800", "10"], 2, "KPIs, Baseline"],
      ["D", ["1000", "20"], 2, "KPI targets, Target (2021)"],
      ["E", ["by hand"], 1, "nothing"],
    ]);
  });

  it("has columns that a mapping does not name, as not taken", () => {
    const none = { ...table, columns: [] };
    expect(seenTable(workbook, none).columns.map((one) => mappingOf(none, one).to)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("is numbered by rows where the sheet lies on its side", () => {
    const aside = book(
      sheet("Aside", [
        ["Indicator", "People trained", "Trainers certified"],
        ["Baseline", 800, 10],
        ["Target 2021", 1000, 20],
      ]),
    );
    const [turned] = guessMapping(aside).sheets;
    expect(turned!.turned).toBe(true);
    expect(seenTable(aside, turned!).columns.map(({ at }) => at)).toEqual(["1", "2", "3"]);
  });
});

describe("a mapping that a person changes", () => {
  it("takes a column for what they say, as told", () => {
    const { needs, content } = imported(workbook, changed("kpis.baseline_source"));
    expect(content.sheets.kpis!.map(({ baseline_source }) => baseline_source)).toEqual(["by hand", null]);
    expect(needs.filter(({ kind }) => kind === "column guessed" || kind === "column not taken")).toEqual([]);
  });

  it("leaves a column out, and lists every cell of it", () => {
    const { left, content } = imported(workbook, changed(null, "Target 2021"));
    expect(content.sheets.kpi_targets).toEqual([]);
    expect(left.filter(({ sheet }) => sheet === "Indicators").map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(["D3", "D4"]),
    );
  });

  it("keeps the period of figures from one kind of figure to another, and drops it where it means nothing", () => {
    const column = table.columns.find(({ header }) => header === "Target 2021")!;
    expect(takenFor(column, "actuals.value")).toMatchObject({ to: "actuals.value", period: "2021", basis: "person" });
    expect(takenFor(column, "kpis.methodology")).not.toHaveProperty("period");
  });

  it("is written as the file that is read again", () => {
    const mapping = changed("kpis.sdg");
    expect(parseMapping(JSON.parse(mappingFile(mapping)))).toEqual(mapping);
  });

  it.each(choices.flatMap(({ targets }) => targets))("fills %s from a column that is taken for it", (to) => {
    const [id, column] = to.split(".") as [string, string];
    const value: Cell = /^(target|value|numerator|denominator|baseline)$/.test(column)
      ? 42
      : column === "level"
        ? "Outcome"
        : "2021";
    const rows: Cell[][] = [
      ["Code", "Result", "Indicator", "Figure", "Extra"],
      ["K1", "More people have skills", "People trained", 7, value],
    ];
    const own = book(sheet("List", rows));
    const of = (header: string, taken: Target | null) => ({ header, nth: 1, to: taken, basis: "person" }) as const;
    const besides: [string, Target][] = [
      ["Code", "kpis.code"],
      ...(to === "kpis.result" ? [] : [["Result", "results.title"] as [string, Target]]),
      ["Indicator", "kpis.title"],
      ["Figure", id === "kpi_targets" ? "kpi_targets.target" : "actuals.value"],
    ];
    const columns = [
      ...besides.filter(([, taken]) => taken !== to).map(([header, t]) => of(header, t)),
      of("Extra", to),
    ];
    const { content } = imported(own, {
      version: 1,
      sheets: [{ sheet: "List", taken: true, headerRow: 1, headerRows: 1, columns }],
    });
    const found = content.sheets[id]!.map((row) => String(row[column]));
    expect(found).toContain(String(value));
  });
});

describe("a header that a person points at", () => {
  it("has its columns guessed anew, and is taken", () => {
    const wrong = { ...table, headerRow: 1, columns: [], taken: false };
    expect(withHeader(workbook, wrong, { headerRow: 2, headerRows: 1 })).toEqual(table);
  });

  it("is none where no row is named", () => {
    const none = withHeader(workbook, table, { headerRow: 0, headerRows: 1 });
    expect([none.taken, none.columns]).toEqual([false, []]);
  });

  it("may be missing: columns are then called after their letters", () => {
    const bare = book(
      sheet("Bare", [
        ["People trained in digital skills", 800],
        ["Trainers who were certified", 10],
      ]),
    );
    const [told] = guessMapping(bare).sheets;
    const { columns } = withHeader(bare, told!, { headerRow: 1, headerRows: 0 });
    expect(columns.map(({ header }) => header)).toEqual(["(column A)", "(column B)"]);
  });
});

describe("the plan that a workbook belongs to", () => {
  const dated = (...headers: string[]): Mapping =>
    guessMapping(
      book(
        sheet("List", [
          ["Indicator", ...headers],
          ["People trained", ...headers.map(() => 1)],
        ]),
      ),
    );
  const plans = [framework2020, ...frameworks] as const;

  it("is the one of most periods of its figures, whatever its baselines are of", () => {
    expect(planFor(dated("Baseline 2019", "Target 2025", "Target 2027"), plans).id).toBe("2024-2027");
    expect(planFor(dated("Baseline 2019", "Target 2022"), plans).id).toBe("2020-2023");
    expect(planFor(dated("Baseline 2014", "Target 2017"), plans).id).toBe("2016-2019");
  });

  it("is the first where nothing says more of another", () => {
    expect(planFor(dated("Baseline", "Target"), plans)).toBe(framework2020);
    expect(planFor(dated("Target 2023", "Target 2024"), plans)).toBe(framework2020);
  });
});

describe("what came of an import", () => {
  const result = imported(workbook);

  it("is counted: KPIs with a baseline as baselines", () => {
    expect(madeOf(result)).toEqual({ results: 1, kpis: 2, baselines: 2, targets: 2, actuals: 0, risks: 0 });
  });

  it("lists what may be wrong before what was only set aside, and drops nothing", () => {
    const groups = needsByKind(result.needs);
    expect(groups.flatMap(({ those }) => those)).toHaveLength(result.needs.length);
    expect(groups.map(({ name }) => name)).toEqual([
      "row not taken",
      "column not taken",
      "sheet not taken",
      "code made up",
    ]);
    expect(leftByWhy(result.left).flatMap(({ those }) => those)).toHaveLength(result.left.length);
  });

  it("is a CSV of every need and every cell left, with sheet and cell", () => {
    const lines = lookListCsv(result).trimEnd().split("\r\n");
    expect(lines[0]).toBe("\ufeffwhat,sheet,cell,found,says");
    expect(lines).toHaveLength(1 + result.needs.length + result.left.length);
    expect(lines.some((line) => line.startsWith("stays behind,Indicators,E3,by hand,"))).toBe(true);
  });
});

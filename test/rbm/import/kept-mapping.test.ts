import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changedLikewise,
  guessMapping,
  headersKey,
  type Mapping,
  takenFor,
  withColumn,
  withHeader,
  withTable,
} from "../../../rbm/import/index.ts";
import type { Cell, Workbook } from "../../../rbm/workbook/workbook.ts";
import { book, sheet } from "./made-up.ts";

const HEADER: Cell[] = ["Indicator", "Baseline", "Target", "Achieved", "Remarks"];
const row = (name: string): Cell[] => [name, 1, 2, 3, "by hand"];

/** A sheet with a block of indicators for each number, the year in its title. */
const logframe = (year: number, ...blocks: number[]): Workbook =>
  book(
    sheet("Logframe", [
      [`Digital skills ${year}`, null, null, null, null],
      ...blocks.flatMap((rows, b) => [HEADER, ...Array.from({ length: rows }, (_, i) => row(`Indicator ${b}.${i}`))]),
    ]),
  );

/** A person takes the remarks of every table as means of verification. */
const changed = (guess: Mapping): Mapping =>
  guess.sheets.reduce((mapping, table, at) => {
    const remarks = table.columns.find(({ header }) => header === "Remarks")!;
    return withTable(mapping, at, withColumn(table, takenFor(remarks, "kpis.verification")));
  }, guess);

describe("a mapping that is kept", () => {
  it("is for workbooks with the same headers, whatever they hold, and for no others", () => {
    const key = headersKey(guessMapping(logframe(2021, 2)));
    expect(headersKey(guessMapping(logframe(2022, 5, 3)))).toBe(key);
    const other = book(
      sheet("Logframe", [
        ["Indicator", "Baseline", "Target"],
        ["People trained", 1, 2],
      ]),
    );
    expect(headersKey(guessMapping(other))).not.toBe(key);
  });

  it("changes another workbook's guess as the person changed the first, wherever its tables stand now", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
        (before, after) => {
          const first = guessMapping(logframe(2021, ...before));
          const second = guessMapping(logframe(2021, ...after));
          expect(changedLikewise(second, { guess: first, mapping: changed(first) })).toEqual(changed(second));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("leaves what nobody changed to the new guess: a quarter under a year's title is of that year", () => {
    const quarters = (year: number): Workbook =>
      book(
        sheet("Plan", [[`Plan of ${year}`], ["Indicator", "Baseline", "Actual Q1", "Remarks"], ["A", 1, 2, "by hand"]]),
      );
    const [first, second] = [guessMapping(quarters(2021)), guessMapping(quarters(2022))];
    const used = changedLikewise(second, { guess: first, mapping: changed(first) });
    const actual = used.sheets[0]!.columns.find(({ header }) => header === "Actual Q1")!;
    expect(actual.period).toBe("2022-Q1");
    expect(used).toEqual(changed(second));
  });

  it("puts a header where the person put it, as far from where it was guessed", () => {
    const own = (above: number): Workbook =>
      book(
        sheet("List", [
          ...Array.from({ length: above }, (): Cell[] => ["a note"]),
          ["Indicator", "Baseline", "Target"],
          ["of the programme", "in 2019", "for 2021"],
          ["People trained", 1, 2],
        ]),
      );
    const first = guessMapping(own(1));
    const [table] = first.sheets;
    const moved = withHeader(own(1), table!, { headerRow: table!.headerRow, headerRows: table!.headerRows + 1 });
    const second = guessMapping(own(4));
    const [used] = changedLikewise(second, { guess: first, mapping: withTable(first, 0, moved) }).sheets;
    expect(used).toMatchObject({
      headerRow: second.sheets[0]!.headerRow,
      headerRows: moved.headerRows,
      columns: moved.columns,
    });
  });

  it("is used as it stands where it was not made from the guess", () => {
    const guess = guessMapping(logframe(2021, 2));
    const mapping: Mapping = { version: 1, sheets: [] };
    expect(changedLikewise(guess, { guess, mapping })).toBe(mapping);
  });
});

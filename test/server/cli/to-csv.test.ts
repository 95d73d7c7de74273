import fc from "fast-check";
import { expect, it } from "vitest";
import { safeText } from "../../../rbm/exchange/csv.ts";
import { parseCsv } from "../../../rbm/workbook/csv/index.ts";
import { runs, toCsvText } from "../../../server/cli/to-csv.ts";

it("what is written reads back the same, whatever is in the fields, but for the ' before what a spreadsheet would run", () => {
  const field = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\n", "\r", " ", "é") });
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), (given, delimiter) => {
      const rows = [["first", "second"], ...given];
      const safe = rows.map((row) => row.map((field) => (runs(field) ? safeText(field) : field)));
      expect(parseCsv(toCsvText({ rows, delimiter }))).toMatchObject({ rows: safe, delimiter, open: false });
    }),
  );
});

it("a sign alone runs nothing, so it is written as it is", () => {
  expect(toCsvText({ rows: [["-", "+", "=", "-x", "-5"]], delimiter: "," })).toBe("-,+,'=,'-x,-5\n");
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { safeText } from "../../../rbm/exchange/csv.ts";
import { parseCsv, toCsvText } from "../../../server/cli/csv.ts";

it.each([
  [
    "commas",
    "a,b\n1,2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "semicolons and decimal commas",
    "a;b\n1,5;2\n",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "tabs",
    "a\tb\r\n1\t2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a byte-order mark, CRLF and blank lines",
    "\uFEFFa,b\r\n\r\n1,2\r\n\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "lines that end in CR alone",
    "a,b\r1,2\r",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "quotes, separators and line breaks in fields",
    'a,b\n"x, ""y""","1\n2"\n',
    [
      ["a", "b"],
      ['x, "y"', "1\n2"],
    ],
  ],
  [
    "a quoted header with semicolons in a file of commas",
    '"a;b;c",d\n1,2',
    [
      ["a;b;c", "d"],
      ["1", "2"],
    ],
  ],
  [
    "empty fields at the ends",
    ",b,\n,,\n",
    [
      ["", "b", ""],
      ["", "", ""],
    ],
  ],
])("reads %s", (_, text, rows) => {
  expect(parseCsv(text).rows).toEqual(rows);
});

it("what is written reads back the same, whatever is in the fields, but for the ' before what a spreadsheet would run", () => {
  const field = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\n", "\r", " ", "é") });
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), (given, delimiter) => {
      const rows = [["first", "second"], ...given];
      const safe = rows.map((row) => row.map(safeText));
      expect(parseCsv(toCsvText({ rows, delimiter }))).toEqual({ rows: safe, delimiter });
    }),
  );
});

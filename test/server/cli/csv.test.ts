import fc from "fast-check";
import { expect, it } from "vitest";
import { safeText } from "../../../rbm/exchange/csv.ts";
import { parseCsv, runs, toCsvText } from "../../../server/cli/csv.ts";

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
    "semicolons after blank lines",
    "\n \na;b\n1,5;2",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  ["what follows a closing quote, and a quote within a field", '"a"b,c"d"\n', [["ab", 'c"d"']]],
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
      const safe = rows.map((row) => row.map((field) => (runs(field) ? safeText(field) : field)));
      expect(parseCsv(toCsvText({ rows, delimiter }))).toMatchObject({ rows: safe, delimiter, open: false });
    }),
  );
});

it("says how each line is written, where it stands, and whether the last quote is never closed", () => {
  const { lines, open } = parseCsv('a,"b\r\nc"\r\n \r\rd,"e');
  expect(lines).toEqual([
    { fields: ["a", "b\r\nc"], text: 'a,"b\r\nc"', end: "\r\n", number: 1 },
    { fields: [], text: " ", end: "\r", number: 3 },
    { fields: [], text: "", end: "\r", number: 4 },
    { fields: ["d", "e"], text: 'd,"e', end: "", number: 5 },
  ]);
  expect(open).toBe(true);
  expect(parseCsv('a,"b"').open).toBe(false);
});

it("a sign alone runs nothing, so it is written as it is", () => {
  expect(toCsvText({ rows: [["-", "+", "=", "-x", "-5"]], delimiter: "," })).toBe("-,+,'=,'-x,-5\n");
});

import { expect, it } from "vitest";
import { parseCsv } from "../../../../rbm/workbook/csv/index.ts";

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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../rbm/workbook/csv/index.ts";
import { withColumns } from "../../../server/cli/csv-columns.ts";
import { runs } from "../../../server/cli/to-csv.ts";

/** A file with a column `x` added that says the number of each row. */
const withX = (text: string, names: readonly string[] = ["x"]) => {
  const csv = parseCsv(text);
  return withColumns(
    csv,
    names,
    csv.rows.slice(1).map((_, at) => names.map(() => `${at + 1}`)),
  );
};

describe("columns added to a file leave the rest as it is written", () => {
  it.each([
    ["quotes that need not be", '"a","b"\n"1","2"\n', '"a","b",x\n"1","2",1\n'],
    ["CRLF, and what marks the start left to whoever writes it", "\uFEFFa,b\r\n1,2\r\n", "a,b,x\r\n1,2,1\r\n"],
    ["blank lines, and none at the end", "\na;b\n\n1;2\n  \n3;4", "\na;b;x\n\n1;2;1\n  \n3;4;2"],
    ["spaces around names and values", " a , b\n 1 , 2 \n", " a , b,x\n 1 , 2 ,1\n"],
    ["line breaks in a field", 'a\tb\r"1\n2"\t\r', 'a\tb\tx\r"1\n2"\t\t1\r'],
    ["a row that ends early", "a,b,c\n1\n", "a,b,c,x\n1,,,1\n"],
    ["empty fields beyond the header", "a,b\n1,2,,\n", "a,b,x\n1,2,1\n"],
    ["a header alone", "a,b\n", "a,b,x\n"],
  ])("%s", (_, given, written) => {
    expect(withX(given)).toBe(written);
  });

  it("whatever the fields, separators and line ends: without the column, it is the file again", () => {
    const field = fc
      .string({ unit: fc.constantFrom("a", "1", '"', ",", ";", "\t", "\n", "\r", " ", "é") })
      .filter((value) => !runs(value));
    const quoted = field.map((value) => `"${value.replaceAll('"', '""')}"`);
    const bare = fc.string({ unit: fc.constantFrom("a", "1", " ", "é", ".") });
    const row = fc.array(fc.oneof(quoted, bare), { minLength: 2, maxLength: 2 });
    const rows = fc.array(row, { minLength: 0, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n", "\r"), (given, sign, end) => {
        const lines = [["first", "second"], ...given].map((fields) => fields.join(sign));
        const ours = withX(lines.map((line) => line + end).join(""));
        const expected = lines.map((line, at) => `${line}${sign}${at === 0 ? "x" : at}${end}`).join("");
        expect(ours).toBe(expected);
      }),
    );
  });

  it("a text that a spreadsheet would run is written with ' in front, and nothing else in its line changes but needless quotes", () => {
    expect(withX('a,b\n=1+1,"2"\n-5,-\n')).toBe("a,b,x\n'=1+1,2,1\n-5,-,2\n");
  });
});

describe("a column called like an added one", () => {
  it("is kept under a name of its own", () => {
    expect(withX("X,b\n7,8\n")).toBe("given_x,b,x\n7,8,1\n");
    expect(withX("x,given_x\n7,8\n")).toBe("given_given_x,given_x,x\n7,8,1\n");
    expect(withX("x,x\n7,8\n", ["x", "y"])).toBe("given_x,given_given_x,x,y\n7,8,1,1\n");
  });

  it("is replaced where all of them are the last columns, so that a file can be run again", () => {
    const names = ["x", "y"];
    const once = withX('"a",b\n7,8\n9\n', names);
    expect(withX(once, names)).toBe("a,b,x,y\n7,8,1,1\n9,,2,2\n");
    expect(withX(withX(once, names), names)).toBe(withX(once, names));
    expect(withX("y,x,b\n7,8,9\n", names)).toBe("given_y,given_x,b,x,y\n7,8,9,1,1\n");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedFormula } from "../../../../rbm/workbook/xlsx/shared-formula.ts";

describe("a formula that cells share, two rows down and one column to the right", () => {
  it.each([
    ["B1*2", "C3*2"],
    ["$B1+B$1+$B$1", "$B3+C$1+$B$1"],
    ["SUM(A1:B$9,Sheet2!C4)", "SUM(B3:C$9,Sheet2!D6)"],
    ["'A1 B2'!C3&\"A1\"", "'A1 B2'!D5&\"A1\""],
    ["SUM(B:B)+SUM($C:D)+SUM(4:$5)", "SUM(C:C)+SUM($C:E)+SUM(6:$5)"],
    ["LOG10(A1)+A1.rate+tax2021x+ZZZ1+A0", "LOG10(B3)+A1.rate+tax2021x+ZZZ1+A0"],
    ["Rates[[#This Row],[A1]]*Table1[B2]", "Rates[[#This Row],[A1]]*Table1[B2]"],
    ['\'It\'\'s A1\'!A1&"say ""A1"""', '\'It\'\'s A1\'!B3&"say ""A1"""'],
    ["IF(A1=1.5E3,#REF!,_xlfn.XLOOKUP(A1,rate,B:B))", "IF(B3=1.5E3,#REF!,_xlfn.XLOOKUP(B3,rate,C:C))"],
    ["XFD1048576+A1048575", "A2+B1"],
    ["größe1+A1", "größe1+B3"],
  ])("%s", (formula, expected) => {
    expect(sharedFormula(formula)(2, 1)).toBe(expected);
  });

  it("is what it was where it stands first, whatever it says", () => {
    const token = fc.constantFrom(
      "A1",
      "$B$2",
      "C:C",
      "3:4",
      "'x y'!",
      '"A1"',
      "[",
      "]",
      "(",
      "+",
      "LOG10",
      ".",
      "#N/A",
      "é",
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join("");
        expect(sharedFormula(text)(0, 0)).toBe(text);
      }),
    );
  });
});

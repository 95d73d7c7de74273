import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../charts/export/csv.ts";
import { progressStep, resolveTokens, themes, tokensCss } from "../../charts/looks/tokens.ts";
import { digitsFor, numbers } from "../../charts/wording/numbers.ts";
import { counted, fraction, inSentence, list } from "../../charts/wording/words.ts";

const en = numbers("en");

describe("figures are written with no more digits than a decision needs", () => {
  it.each([
    [en.count(12400), "12\u202f400"],
    [en.count(-4), "−4"],
    [en.count(-0.2), "0"],
    [en.percent(0.674), "67%"],
    [en.percent(0.674, 1), "67.4%"],
    [en.percent(0.002), "under 1%"],
    [en.percent(0), "0%"],
    [en.points(0.14), "+14 pts"],
    [en.points(-0.011), "−1 pts"],
    [en.points(0.004), "±0 pts"],
    [en.quantity(21.4, "%"), "21%"],
    [en.quantity(1_300_000, "CHF"), "CHF\u00a01.3\u00a0M"],
    [en.date("2022-10-14"), "14 Oct 2022"],
    [numbers("fr").percent(0.68).replace(/\s/, " "), "68 %"],
    [numbers("fr").count(12400.5, 1), "12\u202f400,5"],
  ])("%s", (written, expected) => {
    expect(written).toBe(expected);
  });

  it("the wider the span, the fewer the decimals", () => {
    expect([digitsFor([0, 9000]), digitsFor([17.4, 30]), digitsFor([0.25, 0.9])]).toEqual([0, 1, 2]);
    expect([digitsFor([90, 91.65]), digitsFor([3.6, 4.4])]).toEqual([1, 1]);
  });

  it("whole values have no decimals, however near they are", () => {
    expect([digitsFor([0, 1, 4]), digitsFor([37, 40]), digitsFor([7]), digitsFor([])]).toEqual([0, 0, 0, 0]);
  });

  it("no number is ever written as −0", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        (x) => !/^−0(\.0*)?%?$/.test(en.percent(x)) && en.count(x) !== "−0",
      ),
    );
  });
});

describe("words", () => {
  it("lists, counts and fractions read as a sentence has them", () => {
    expect(list(["a", "b", "c"])).toBe("a, b and c");
    expect([counted(1, "KPI", "KPIs"), counted(4, "KPI", "KPIs"), counted(12, "KPI", "KPIs")]).toEqual([
      "one KPI",
      "four KPIs",
      "12 KPIs",
    ]);
    expect([fraction(0.5), fraction(0.43), fraction(0.34)]).toEqual(["half", null, "a third of"]);
  });

  it("a title keeps its abbreviations inside a sentence", () => {
    expect(["Women trained", "ICT policies", "E-waste rate"].map(inSentence)).toEqual([
      "women trained",
      "ICT policies",
      "e-waste rate",
    ]);
  });
});

describe("colours", () => {
  it("both themes have every token, and the page's CSS states them", () => {
    expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light));
    for (const [name, value] of Object.entries(themes.dark)) expect(tokensCss()).toContain(`--${name}: ${value};`);
  });

  it("an export has no variable left, and an unknown one stays to be seen", () => {
    expect(resolveTokens('fill="var(--on)" stroke="var(--nothing)"', "light")).toBe(
      'fill="#117a86" stroke="var(--nothing)"',
    );
  });

  it("a cell's colour agrees with the figure written in it", () => {
    expect([-0.01, 0, 0.194, 0.196, 0.999, 1.3].map(progressStep)).toEqual(["neg", 0, 0, 1, 5, 5]);
  });
});

describe("CSV", () => {
  it("is quoted where it must be, blank where nothing is known, and never a formula", () => {
    const columns = [
      { label: "Title", kind: "text" as const },
      { label: "Share, %", kind: "share" as const },
    ];
    const csv = toCsv({
      table: {
        columns,
        rows: [
          ["=1+1", 0.5],
          ['said "no"', null],
          ["-x", 0],
        ],
      },
    });
    expect(csv).toBe('Title,"Share, %"\r\n\'=1+1,0.5\r\n"said ""no""",\r\n\'-x,0\r\n');
  });
});

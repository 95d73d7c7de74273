import { describe, expect, it } from "vitest";
import { seriesMethods, seriesShape, seriesTable } from "../../../rbm/progress/index.ts";

const years = ["2000", "2005", "2010", "2015"];
const stunting = { name: "stunting", "2000": "120", "2005": "100", "2010": "70", "2015": "55" };

describe("a table of series", () => {
  it("a column a year, or the columns year and value, make series; one KPI a row does not", () => {
    expect(seriesShape(["name", ...years], [])).toEqual({ years });
    const quarters = ["2020-Q1", "2020q2", "2020 Q3"];
    expect(seriesShape(["name", ...quarters, "FY2020", "2020s", "2020-Q5"], [])).toEqual({ years: quarters });
    expect(seriesShape(["2020", "year", "value", "series"], [])).toEqual({ by: "series" });
    expect(seriesShape(["series", "year", "value"], [])).toEqual({ by: "series" });
    expect(seriesShape(["base_year", "base_value", "2015"], [])).toBeNull();
    expect(seriesShape(["year"], [])).toBeNull();
    expect(seriesShape(["value"], [])).toBeNull();
  });

  it("a long table's series are named by the column of fewest values that leaves no year twice", () => {
    const header = ["survey", "country", "sex", "year", "value", "target"];
    const row = (survey: string, country: string, year: string, target = year) => ({
      ...{ survey, country, sex: "all", year, target },
      value: "1",
    });
    const rows = [row("s1", "A", "2000"), row("s2", "A", "2001"), row("s3", "B", "2000", "2001")];
    expect(seriesShape(header, rows)).toEqual({ by: "country" });
    expect(seriesShape(["country", "survey", ...header.slice(2)], rows)).toEqual({ by: "country" });
    expect(seriesShape(header, rows.slice(0, 2))).toEqual({ by: null });
    expect(seriesShape(header, [...rows, ...rows])).toBe("unclear");
    expect(seriesShape(["sex", "year", "value", "target"], [...rows, row("s4", "A", " 2000")])).toBe("unclear");
  });

  it("two columns of years are a series, and one beside year and value is not", () => {
    expect(seriesShape(["2015", "2020"], [])).toEqual({ years: ["2015", "2020"] });
    expect(seriesShape(["2015", "year", "value"], [])).toEqual({ by: null });
  });

  it("of columns that name the series equally well the first counts, and a blank around a year or a missing year does not", () => {
    const twice = [
      { code: "1", name: "A", year: "2000", value: "1" },
      { code: "2", name: "B", year: "2000", value: "2" },
    ];
    expect(seriesShape(["code", "name", "year", "value"], twice)).toEqual({ by: "code" });
    expect(seriesShape(["name", "code", "year", "value"], twice)).toEqual({ by: "name" });
    const value = "1";
    expect(
      seriesShape(
        ["year", "value"],
        [
          { year: "2000", value },
          { year: " 2000", value },
        ],
      ),
    ).toBe("unclear");
    expect(seriesShape(["year", "value"], [{ value }, { year: "2000", value }])).toEqual({ by: null });
  });

  it("values of one series stay one, whatever other columns are called", () => {
    const rows = ["1", "2", "3"].map((value, at) => ({
      null: value,
      year: `${2015 + at}`,
      value,
      target_year: "2019",
    }));
    expect(Number(seriesTable(rows, "linear", { by: null })[2]?.progress)).toBeCloseTo(5, 12);
  });

  it("gives the reference rate of reduction by regression, wide and long, and leaves blanks out", () => {
    const [wide] = seriesTable([{ ...stunting, "2012": "" }], "aarr", { years: [...years, "2012"] });
    expect(Number(wide?.progress)).toBeCloseTo(0.0525139, 9);
    const long = years.map((year) => ({ series: "s", year, value: stunting[year as "2000"] }));
    const rising = years.map((year) => ({ series: "r", year, value: year }));
    const rows = seriesTable([...rising, ...long], "aarr", { by: "series" });
    expect(rows.slice(4).map(({ progress }) => progress)).toEqual(years.map(() => wide?.progress));
    expect(Number(rows[0]?.progress)).toBeLessThan(0);
  });

  it("is computed by one of five methods, the same for values of no name as for named ones", () => {
    expect(seriesMethods).toEqual(["aarr", "linear", "holt", "holt-damped", "logistic"]);
    const rows = ["1", "2", "3", "4.5"].map((value, at) => ({ year: `${2015 + at}`, value, target_year: "2019" }));
    const named = rows.map((row) => ({ ...row, series: "" }));
    const [first] = seriesTable(rows, "linear", { by: null });
    expect(Number(first?.progress)).toBeCloseTo(5.5, 12);
    expect(seriesTable(rows, "linear", { by: "series" }).map(({ progress }) => progress)).toEqual(
      seriesTable(named, "linear", { by: "series" }).map(({ progress }) => progress),
    );
  });

  it("what is asked of a series is said in any of its rows", () => {
    const blank = ["", "n/a", "..", " "];
    const rows = ["1", "2", "3", "4.5"].map((value, at) => {
      const said = at === 2 ? { target_year: "2019", target: "6", direction: "down" } : {};
      return {
        target_year: blank[at]!,
        target: blank[at]!,
        direction: blank[at]!,
        ...said,
        year: `${2015 + at}`,
        value,
      };
    });
    const [first] = seriesTable(rows, "linear", { by: null });
    expect(Number(first?.progress)).toBeCloseTo(5.5, 12);
    expect(Number(first?.score)).toBeGreaterThan(0.5);
  });

  it("a comma means in one series what it means in the others of the table", () => {
    const rows = [
      { "2000": "1,5", "2001": "1,234" },
      { "2000": "1,5", "2001": "1.234" },
    ];
    const [decimals, thousands] = seriesTable(rows, "aarr", { years: ["2000", "2001"] });
    expect(Number(decimals?.progress)).toBeCloseTo(1 - 1.234 / 1.5, 12);
    expect(Number(thousands?.progress)).toBeCloseTo(1 - 1234 / 1.5, 9);
    const long = [
      { year: "2000", value: "2.5" },
      { year: "2001", value: "1,234" },
    ];
    expect(Number(seriesTable(long, "aarr", { by: null })[0]?.progress)).toBeCloseTo(1 - 1234 / 2.5, 9);
  });

  it("a forecast gives its value, and as score the probability of meeting the target", () => {
    const cells = { "2015": "1", "2016": "2", "2017": "3", "2018": "4.5", target_year: "2019", direction: "up" };
    const shape = { years: ["2015", "2016", "2017", "2018"] };
    const [line] = seriesTable([{ ...cells, target: "5.5" }], "linear", shape);
    expect(Number(line?.progress)).toBeCloseTo(5.5, 12);
    expect(Number(line?.score)).toBeCloseTo(0.5, 9);
    const [down] = seriesTable([{ ...cells, target: "6", direction: "down" }], "linear", shape);
    expect(Number(down?.score)).toBeGreaterThan(0.5);
    expect(seriesTable([{ ...cells, target: "" }], "holt", shape)[0]).toMatchObject({ score: "", reason: "" });
  });

  it("a row that cannot be computed says why and does not stop the others", () => {
    const rows = [{ ...stunting, "2005": "0" }, { ...stunting, "2005": "1,234" }, stunting];
    const [zero, odd, fine] = seriesTable(rows, "aarr", { years });
    expect([zero?.progress, odd?.progress]).toEqual(["", ""]);
    expect(zero?.reason).toContain("0 or negative");
    expect(odd?.reason).toContain("not a finite number");
    expect(fine).toMatchObject({ reason: "", status: "", score: "" });
    const shape = { years };
    expect(seriesTable([stunting], "linear", shape)[0]?.reason).toContain("date of the target");
    const ahead = { ...stunting, target_year: "2020" };
    expect(seriesTable([{ ...ahead, direction: "sideways" }], "linear", shape)[0]?.reason).toContain("direction");
    expect(seriesTable([{ ...ahead, target: "many" }], "linear", shape)[0]?.reason).toContain("not a finite number");
  });

  it("values and years that cannot be read are named", () => {
    const [wide] = seriesTable([{ ...stunting, "2005": "many", "2010": "few" }], "aarr", { years });
    expect(wide?.reason).toMatch(/workbook\. \(2005: many; 2010: few\)$/);
    const long = [
      { year: "2000", value: "1" },
      { year: "later", value: "2" },
      { year: "", value: "3" },
      { year: "2001", value: "4e" },
      { year: "2002", value: "5e" },
    ];
    const [row] = seriesTable(long, "aarr", { by: null });
    expect(row?.reason).toContain(" (later: 2; no year: 3; 2001: 4e; 1 more)");
    const [odd] = seriesTable([{ ...stunting, target_year: "2020", target: "many" }], "linear", { years });
    expect(odd?.reason).toMatch(/workbook\.$/);
  });

  it("what could be a share beside percent is not read, and a target may have its sign", () => {
    const [mixed] = seriesTable([{ ...stunting, "2005": "0.9", "2010": "70 %" }], "aarr", { years });
    expect(mixed?.progress).toBe("");
    expect(mixed?.reason).toMatch(/Write all of them alike\. \(2005: 0\.9\)$/);
    const [alike] = seriesTable([{ ...stunting, "2010": "70 %" }], "aarr", { years });
    expect(Number(alike?.progress)).toBeCloseTo(0.0525139, 9);
    const ahead = { "2015": "1", "2016": "2", "2017": "3", "2018": "4.5", target_year: "2019", target: "≥ 5.5" };
    const [line] = seriesTable([ahead], "linear", { years: ["2015", "2016", "2017", "2018"] });
    expect(Number(line?.score)).toBeCloseTo(0.5, 9);
  });
});

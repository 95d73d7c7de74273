import { describe, expect, it } from "vitest";
import { seriesShape, seriesTable } from "../../../rbm/progress/index.ts";

const years = ["2000", "2005", "2010", "2015"];
const stunting = { name: "stunting", "2000": "120", "2005": "100", "2010": "70", "2015": "55" };

describe("a table of series", () => {
  it("a column a year, or the columns year and value, make series; one KPI a row does not", () => {
    expect(seriesShape(["name", ...years])).toEqual({ years });
    expect(seriesShape(["name", "2020-Q1", "2020-Q2"])).toEqual({ years: ["2020-Q1", "2020-Q2"] });
    expect(seriesShape(["series", "year", "value"])).toBe("long");
    expect(seriesShape(["base_year", "base_value", "2015"])).toBeNull();
  });

  it("gives the reference rate of reduction by regression, wide and long, and leaves blanks out", () => {
    const [wide] = seriesTable([{ ...stunting, "2012": "" }], "aarr", { years: [...years, "2012"] });
    expect(Number(wide?.progress)).toBeCloseTo(0.0525139, 9);
    const long = years.map((year) => ({ series: "s", year, value: stunting[year as "2000"] }));
    const rising = years.map((year) => ({ series: "r", year, value: year }));
    const rows = seriesTable([...rising, ...long], "aarr", "long");
    expect(rows.slice(4).map(({ progress }) => progress)).toEqual(years.map(() => wide?.progress));
    expect(Number(rows[0]?.progress)).toBeLessThan(0);
  });

  it("a forecast gives its value, and as score the probability of meeting the target", () => {
    const cells = { "2015": "1", "2016": "2", "2017": "3", "2018": "4.5", target_year: "2019", direction: "up" };
    const shape = seriesShape(Object.keys(cells))!;
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
    expect(fine?.reason).toBe("");
    const shape = { years };
    expect(seriesTable([stunting], "linear", shape)[0]?.reason).toContain("date of the target");
    const ahead = { ...stunting, target_year: "2020" };
    expect(seriesTable([{ ...ahead, direction: "sideways" }], "linear", shape)[0]?.reason).toContain("direction");
    expect(seriesTable([{ ...ahead, target: "many" }], "linear", shape)[0]?.reason).toContain("not a finite number");
  });
});

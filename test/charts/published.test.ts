import { describe, expect, it } from "vitest";
import { publishedCharts } from "../../charts/index.ts";
import { lateness } from "../../charts/models/reach.ts";
import { countries } from "../../rbm/published/index.ts";

const ids = Object.keys(publishedCharts) as (keyof typeof publishedCharts)[];

describe("charts of published figures", () => {
  for (const id of ids) {
    it(`${id} cites its source and its target, is no sample, and says its finding first in its alt text`, () => {
      const model = publishedCharts[id].model({});
      expect(JSON.parse(JSON.stringify(model))).toEqual(model);
      expect(model.caption).toMatch(/^Source: (Our World in Data|Gapminder).*CC BY 4\.0/);
      expect(model.caption).toMatch(/Target 1\.[25]: .*to be verified\.|No strategic target counts/);
      expect(model.sample).toBe(false);
      expect(model.caption).not.toMatch(/sample/i);
      expect(model.alt.startsWith(`${model.title}. `)).toBe(true);
      expect(model.table.rows.every((row) => row.length === model.table.columns.length)).toBe(true);
    });
  }

  it("a growth is that of the group's median, and what is asked for is there once it has grown so much", () => {
    const { rows, asked, to } = publishedCharts.broadband.model({});
    expect(asked).toBe(0.5);
    for (const { label, year, growth, before, after } of rows) {
      expect(after / before - 1, label).toBeCloseTo(growth, 10);
      expect(growth >= 0.5, label).toBe(year !== null && year <= to);
    }
    expect(publishedCharts.mobile.model({}).rows.every(({ year }) => year === null)).toBe(true);
    expect(
      rows
        .filter(({ kind }) => kind === "region")
        .map(({ label }) => label)
        .sort(),
    ).toEqual([...new Set(countries.map(({ region }) => region))].sort());
  });

  it("every country is in one region, and least developed ones in a group beside their income", () => {
    expect(new Set(countries.map(({ country }) => country)).size).toBe(countries.length);
    const dots = (id: "countries-by-region" | "countries-by-group") =>
      publishedCharts[id].model({}).rows.reduce((sum, row) => sum + row.dots.length, 0);
    expect(dots("countries-by-region")).toBe(countries.length);
    const least = countries.filter(({ leastDeveloped }) => leastDeveloped).length;
    expect(dots("countries-by-group")).toBe(countries.length + least);
  });

  it("a region's median and its countries past the target are those of its dots", () => {
    const africa = publishedCharts["countries-by-region"].model({}).rows.find(({ label }) => label === "Africa");
    const values = countries.filter(({ region }) => region === "Africa").map(({ value }) => value);
    expect(africa?.met).toBe(values.filter((value) => value >= 70).length);
    expect(values.filter((value) => value <= (africa?.median ?? 0)).length * 2).toBeGreaterThanOrEqual(values.length);
  });

  it("the year a target is reached lies between those of the best and of the weakest year's pace", () => {
    for (const row of publishedCharts.reach.model({}).rows) {
      expect(row.year).not.toBeNull();
      expect(row.year!).toBeGreaterThanOrEqual(row.fastest!);
      if (row.slowest !== null) expect(row.year!).toBeLessThanOrEqual(row.slowest + 1);
    }
  });

  it("lateness is said in words, and not at all where no year can be said", () => {
    expect([2023, 2024, 2028, null].map((year) => lateness(year, 2023))).toEqual([
      "in time",
      "one year late",
      "five years late",
      null,
    ]);
  });
});

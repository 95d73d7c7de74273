import { describe, expect, it } from "vitest";
import { pageCharts } from "../../charts/index.ts";
import { covered, isFresh } from "../../charts/models/coverage.ts";
import { apart } from "../../charts/parts/apart.ts";
import { about } from "../../charts/wording/numbers.ts";
import { fixture, options } from "../plots/fixture.ts";
import { allRows, regionRows } from "../plots/more.ts";

const rows = allRows();
const ids = Object.keys(pageCharts) as (keyof typeof pageCharts)[];

/** Made of public facts, not of sample figures. */
const REAL: ReadonlySet<string> = new Set(["crosswalk", "gantt", "processes"]);

describe("charts of further tables", () => {
  for (const id of ids) {
    it(`${id} is plain JSON, says its finding first in its alt text, and says sample figures where they are`, () => {
      const model = pageCharts[id].model(rows, options);
      expect(JSON.parse(JSON.stringify(model))).toEqual(model);
      expect(model.alt.startsWith(`${model.title}. `)).toBe(true);
      expect(model.caption.includes("Sample figures.")).toBe(model.sample);
      expect(model.sample).toBe(!REAL.has(id));
      expect(model.table.rows.every((row) => row.length === model.table.columns.length)).toBe(true);
    });

    it(`${id} without rows says what is missing instead of failing`, () => {
      const model = pageCharts[id].model({ kpis: [], crossPriority: [] }, options);
      expect(model.empty?.title).toBeTruthy();
      expect(model.sample).toBe(false);
    });
  }
});

describe("regions", () => {
  const model = pageCharts.regions.model(rows, options);
  const cell = (name: string, region: string) =>
    model.rows.find((row) => row.name === name)?.cells.find((one) => one.region === region);

  it("the title names who is on track in most priorities and who in fewest", () => {
    expect(model.title).toBe("CIS and Europe are on track in seven priorities, Africa in none");
  });

  it("a place without a KPI is blank, and one that cannot be judged is not the same", () => {
    expect(cell("Environment", "Europe")).toMatchObject({ kpis: 0 });
    expect(cell("Statistics", "Europe")?.kpis).toBeGreaterThan(0);
    expect(model.table.rows.find(([name]) => name === "Environment")?.at(-1)).toBeNull();
    expect(model.table.rows.find(([name]) => name === "Statistics")?.at(-1)).toMatch(/^not judged \(\d\)$/);
  });

  it("another quarter's rows are not shown", () => {
    const other = regionRows().map((row) => ({ ...row, period: "2021-Q1" }));
    expect(pageCharts.regions.model({ ...fixture(), regions: other }, options).empty).toBeDefined();
  });
});

describe("coverage", () => {
  it("a KPI is fresh when the last figure that was due is in, even where none is due this quarter", () => {
    const own = rows.kpis.filter((row) => row.kpi === "1.1");
    const last = own.findIndex((row) => row.period === options.period);
    const quiet = own.map((row, i) => (i === last ? { ...row, due: false, reported: false } : row));
    expect(isFresh(quiet, options.period)).toBe(true);
    const late = own.map((row, i) => (i === last ? { ...row, due: true, reported: false } : row));
    expect(isFresh(late, options.period)).toBe(false);
  });

  it("counts a KPI as whole only where nothing is missing", () => {
    const model = pageCharts.coverage.model(rows, options);
    const whole = covered(rows, options).filter(({ missing }) => missing.length === 0).length;
    expect(model.rows.reduce((sum, row) => sum + row.whole, 0)).toBe(whole);
    expect(model.title.startsWith(`${whole} of 60 KPIs`)).toBe(true);
    expect(whole).toBeLessThan(Math.min(...model.asks.map(({ n }) => n)));
  });

  it("says nothing of sources where none were read", () => {
    const model = pageCharts.coverage.model(fixture(), options);
    expect(model.asks.map(({ label }) => label)).toEqual(["Baseline", "Target", "Methodology", "Fresh data"]);
  });
});

describe("growth", () => {
  it("the title speaks of the line that moved most, and only that line has the accent", () => {
    const model = pageCharts.growth.model(rows, options);
    expect(model.title).toBe("Methodology grew most since 2020-Q1: +50 KPIs");
    expect(model.lines.filter(({ accent }) => accent).map(({ label }) => label)).toEqual(["Methodology"]);
  });

  it("quarters after the one shown are left out", () => {
    const model = pageCharts.growth.model(rows, { ...options, period: "2021-Q1" });
    expect(model.table.rows.at(-1)?.[0]).toBe("2021-Q1");
  });
});

describe("estimates", () => {
  it("are written in three digits from a thousand on, and left alone below", () => {
    expect([15007, 13738, -1234567, 999.4, 0.5].map(about)).toEqual([15000, 13700, -1230000, 999.4, 0.5]);
  });
});

describe("labels at line ends", () => {
  it("are kept apart, in order, and above the bottom", () => {
    const placed = apart([50, 51, 98, 99], 15, 100);
    const sorted = [...placed].sort((a, b) => a - b);
    expect(placed).toEqual(sorted);
    for (const [i, y] of sorted.entries()) if (i > 0) expect(y - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(15);
    expect(sorted.at(-1)).toBeLessThanOrEqual(100);
  });
});

describe("gantt", () => {
  it("draws today's line and the years, whether the as-of date carries a time or not", () => {
    const plain = pageCharts.gantt.model(rows, options);
    expect(pageCharts.gantt.model(rows, { ...options, asOf: `${options.asOf}T12:00:00.000Z` }).groups).toEqual(
      plain.groups,
    );
    expect(pageCharts.gantt.model(rows, { ...options, asOf: `${options.asOf}T12:00:00.000Z` }).today).toBe(
      options.asOf,
    );
  });

  it("a step whose day is not known stays in its strand, and is never late", () => {
    const items = pageCharts.gantt.model(rows, options).groups.flatMap((group) => group.items);
    const undated = items.filter(({ expected, planned }) => expected === null && planned === null);
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.every(({ late }) => late === 0)).toBe(true);
  });
});

describe("links", () => {
  const model = pageCharts.links.model(rows, options);

  it("what both sides name counts once for each side, and a claim of one side not at all", () => {
    const agreedOf = (name: string) => model.names.find((one) => one.name === name)?.agreed;
    expect(agreedOf("Digital Inclusion")).toBe(7);
    expect(agreedOf("Policy and Regulation")).toBe(2);
    expect(agreedOf("Environment")).toBe(0);
  });

  it("priorities that work together stand side by side, those without links last", () => {
    expect(model.names.at(-1)?.name).toBe("Environment");
    const places = new Map(model.names.map(({ name }, i) => [name, i]));
    expect(Math.abs(places.get("Digital Inclusion")! - places.get("Capacity Development")!)).toBe(1);
  });
});

describe("turns", () => {
  it("shows falls before rises, and counts what was not judged apart", () => {
    const model = pageCharts.turns.model(rows, options);
    expect(model.rows.map(({ better }) => better)).toEqual([...model.rows].map(({ better }) => better).sort());
    const gone = rows.review!.map((row) => ({ ...row, status: "no data" as const }));
    expect(pageCharts.turns.model({ ...rows, review: gone }, options).title).toMatch(
      /^No KPIs? got worse.*came or went$/,
    );
  });
});

import { describe, expect, it } from "vitest";
import { charts } from "../../charts/index.ts";
import type { KpiRow } from "../../pipelines/tables/index.ts";
import { fixture, options } from "../plots/fixture.ts";

const rows = fixture();
const bare = { ...rows, forecasts: [] };
const of = (id: keyof typeof charts, more = {}) => charts[id].model(rows, { ...options, ...more });

describe("every model", () => {
  for (const id of Object.keys(charts) as (keyof typeof charts)[]) {
    it(`${id} is plain JSON, says its finding first in its alt text, and says sample figures in its caption`, () => {
      const model = of(id);
      expect(JSON.parse(JSON.stringify(model))).toEqual(model);
      expect(model.alt.startsWith(`${model.title}. `)).toBe(true);
      expect(model.caption).toContain("Sample figures.");
      expect(model.caption).toContain("accepted by 14 Oct 2022. Edition 2022-Q3.1.");
    });

    it(`${id} has a table whose rows fit its columns`, () => {
      const { columns, rows } = of(id).table;
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    });

    it(`${id} without rows says what is missing instead of failing`, () => {
      const model = charts[id].model({ kpis: [], crossPriority: [] }, options);
      expect(model.empty?.title).toBeTruthy();
      expect(model.sample).toBe(false);
    });

    it(`${id} shows one priority where asked`, () => {
      const text = JSON.stringify(of(id, { priority: "Statistics" }));
      expect(text).toContain("Statistics");
      expect(text).not.toContain("Cybersecurity");
    });
  }
});

describe("heatmap", () => {
  it("the title names who is slow and counts who keeps pace", () => {
    expect(of("heatmap").title).toBe(
      "Environment and Digital Inclusion move at 43% of the pace they need; four priorities keep pace",
    );
  });

  it("many slow priorities are counted, not listed", () => {
    expect(of("heatmap", { bands: { onTrack: 1.2, atRisk: 0.95 } }).title).toBe(
      "Six of ten priorities are far behind the pace they need; none keeps pace",
    );
  });

  it("a quarter not shown leaves no trace: later ones are not known in an earlier period", () => {
    const model = charts.heatmap.model(rows, { ...options, period: "2021-Q1" });
    expect(model.periods.at(-1)).toBe("2021-Q1");
  });

  it("a priority of which nothing that was due is in keeps its level, but is not said to move or to keep pace", () => {
    const crossPriority = rows.crossPriority.map((row) =>
      row.priority === "Environment" && row.period === options.period ? { ...row, due: 6, reported: 0 } : row,
    );
    const model = charts.heatmap.model({ ...bare, crossPriority }, options);
    const cell = model.rows.find(({ name }) => name === "Environment")?.cells.at(-1);
    expect(cell).toMatchObject({ silent: true, status: "no data" });
    expect(cell?.value).not.toBeNull();
    expect(model.title).not.toContain("Environment");
    expect(model.subtitle).toContain("○ nothing reported: level before");
    expect(charts.ranked.model({ ...bare, crossPriority }, options).caption).toContain(
      `Nothing reported in ${options.period}, the level before is shown: Environment.`,
    );
  });

  it("a priority without a measurable KPI is blank, not 0", () => {
    const crossPriority = rows.crossPriority.map((row) =>
      row.priority === "Statistics" ? { ...row, progress: null, pace: null } : row,
    );
    const model = charts.heatmap.model({ ...bare, crossPriority }, options);
    const cells = model.rows.find((row) => row.name === "Statistics")?.cells ?? [];
    expect(cells.every((cell) => cell.value === null && cell.status === "no data")).toBe(true);
    expect(model.table.rows.find(([name]) => name === "Statistics")?.[1]).toBeNull();
  });
});

describe("status", () => {
  it("every KPI is counted once", () => {
    const model = charts.status.model(rows, options);
    const sums = model.rows.map((_, i) => model.series.reduce((n, series) => n + (series.values[i] ?? 0), 0));
    expect(sums).toEqual(model.rows.map((row) => row.total));
    expect(sums.reduce((a, b) => a + b)).toBe(60);
  });

  it("achieved counts as on track, and a KPI that does not apply is not counted", () => {
    const now = rows.kpis.filter((row) => row.period === options.period).slice(0, 2);
    const kpis = [
      { ...now[0], status: "achieved" },
      { ...now[1], status: "not applicable" },
    ] as KpiRow[];
    const model = charts.status.model({ kpis, crossPriority: [] }, options);
    expect(model.series.map(({ status, values }) => [status, values])).toEqual([["on track", [1]]]);
  });

  it("a stricter band never puts more KPIs on track", () => {
    const on = (onTrack: number) =>
      charts.summary
        .model(rows, { ...options, bands: { onTrack, atRisk: 0.6 } })
        .series.find(({ status }) => status === "on track")?.values[0] ?? 0;
    const counts = [0.5, 0.7, 0.9, 1, 1.1, 1.2].map(on);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0);
  });

  it("statuses that cannot be judged do not move with the bands", () => {
    const blank = (onTrack: number) =>
      charts.summary
        .model(rows, { ...options, bands: { onTrack, atRisk: 0.6 } })
        .series.filter(({ status }) => status.startsWith("no "));
    expect(blank(1.2)).toEqual(blank(0.5));
  });

  it("provisional figures are counted apart, and said", () => {
    const model = charts.status.model(fixture({ provisional: ["Statistics"] }), options);
    const at = model.rows.findIndex((row) => row.name === "Statistics");
    expect(model.series.reduce((n, series) => n + (series.provisional[at] ?? 0), 0)).toBe(6);
    expect(model.provisional).toBe(true);
    expect(model.subtitle).toContain("provisional");
    expect(model.caption).toContain("provisional ones included");
  });
});

describe("multiples", () => {
  const panel = (kpi: string, kpis: readonly KpiRow[] = rows.kpis) => {
    const found = charts.multiples.model({ ...bare, kpis }, { ...options, headline: [kpi] }).panels[0];
    if (!found) throw new Error(`no panel: ${kpi}`);
    return found;
  };

  it("a value that was due and is missing breaks the line; a quarter in which none was due does not", () => {
    const change = (more: Partial<KpiRow>) =>
      rows.kpis.map((row) =>
        row.kpi === "1.1" && row.period === "2021-Q2" ? { ...row, value: null, reported: false, ...more } : row,
      );
    expect(panel("1.1", change({ due: true })).points.find((point) => point.period === "2021-Q2")?.value).toBeNull();
    expect(panel("1.1", change({ due: false })).points.some((point) => point.period === "2021-Q2")).toBe(false);
  });

  it("the planned line goes from the baseline by the KPI targets on the way to the last target", () => {
    const kpis = rows.kpis.map((row) =>
      row.kpi === "1.1" && row.period === "2021-Q4" ? { ...row, milestone: 4000 } : row,
    );
    expect(panel("1.1", kpis).planned).toEqual([
      { time: 2020, value: 1800 },
      { time: 2022, value: 4000 },
      { time: 2024, value: 9000 },
    ]);
  });

  it("a KPI without a baseline has no panel", () => {
    expect(charts.multiples.model(rows, { ...options, headline: ["1.6"] }).panels).toEqual([]);
  });
});

describe("ranked", () => {
  it("nobody is said to reach a target that their 80% interval does not hold", () => {
    const model = charts.ranked.model(rows, options);
    const may = model.rows.filter((row) => (row.forecast?.high80 ?? 0) >= 1).length;
    expect(model.title).toBe(
      `At today’s pace ${["no", "one", "two"][may]} priorities may reach their targets; ${["ten", "nine", "eight"][may]} will not`,
    );
  });

  it("without a forecast it shows the spread of the KPIs, and forecasts nothing", () => {
    const model = charts.ranked.model(bare, options);
    expect(model.forecastFor).toBeNull();
    expect(model.alt).not.toContain("expected");
  });
});

describe("movers", () => {
  it("only KPIs reported in both quarters are compared", () => {
    const kpis = rows.kpis.map((row) =>
      row.period === "2022-Q2" && row.kpi.startsWith("1.") ? { ...row, reported: false } : row,
    );
    const model = charts.movers.model({ ...rows, kpis }, options);
    expect(model.table.rows.some(([kpi]) => String(kpi).startsWith("1."))).toBe(false);
  });

  it("counts that start anew each year are left out: their fall in a first quarter is no slip", () => {
    const kpis = rows.kpis.map((row) => ({ ...row, accumulation: "per-period" as const }));
    expect(charts.movers.model({ ...rows, kpis }, options).empty).toBeDefined();
  });
});

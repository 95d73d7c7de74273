import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainResult, weightsAbove } from "../../pipelines/chain.ts";
import { kpis, type ResultsChainRow, resultsChain, toRows } from "../../pipelines/index.ts";
import type { Row } from "../../rbm/template/content.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const result = (code: string, level: string): Row => ({ code, level, title: `Result ${code}` });
const link = (from: string, supports: string, share: number | null = null): Row => ({ result: from, supports, share });
const options = { framework: plan };

const chain = (links: readonly Row[]) => {
  const reported = [
    pushed({
      period: "2020-Q1",
      kpis: [kpi("A-01", { result: "A.1" }), kpi("A-02", { result: "A.2" })],
      targets: [target("A-01", "2023", 200), target("A-02", "2023", 200)],
      actuals: [actual("A-01", "2020-Q1", 150), actual("A-02", "2020-Q1", 120)],
      sheets: { results: [result("A.1", "Outcome"), result("A.2", "Outcome")], links },
    }),
  ];
  const rows = toRows<ResultsChainRow>(resultsChain(reported, kpis(reported, options), options));
  return Object.fromEntries(rows.map((row) => [row.code, row]));
};

describe("results chain", () => {
  it("rolls KPIs up to the results they support, along the framework's levels", () => {
    const rows = chain([link("A.1", "G1"), link("A.2", "G1")]);
    expect(rows.G1).toMatchObject({
      level: "goal",
      depth: 0,
      priority: null,
      own_kpis: 0,
      kpis: 2,
      measurable: 2,
      low: 0.2,
      high: 0.5,
    });
    expect(rows.G1?.progress).toBeCloseTo(0.35, 12);
    expect(rows["A.1"]).toMatchObject({
      level: "outcome",
      depth: 1,
      priority: "Access",
      own_kpis: 1,
      kpis: 1,
      supports: "G1",
    });
    expect(rows.G2).toMatchObject({ kpis: 0, progress: null });
  });

  it("a KPI that reaches a goal by two paths counts there once", () => {
    expect(chain([link("A.1", "A.2"), link("A.1", "G1"), link("A.2", "G1")]).G1).toMatchObject({ kpis: 2, weight: 2 });
  });

  it("a result shared between goals is listed under each and sums to one", () => {
    const rows = chain([link("A.1", "G1", 60), link("A.1", "G2", 40)]);
    expect([rows.G1?.kpis, rows.G2?.kpis]).toEqual([1, 1]);
    expect([rows.G1?.weight, rows.G2?.weight]).toEqual([0.6, 0.4]);
  });

  it("a link that leads round in a circle counts nothing twice", () => {
    expect(chain([link("A.1", "A.2"), link("A.2", "A.1")])["A.1"]).toMatchObject({ kpis: 2, weight: 2 });
  });

  it("shares that sum to one give goals that sum to one, whatever lies between", () => {
    const shares = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(shares, (levels) => {
        const results = new Map<string, ChainResult>();
        const add = (code: string, supports: Record<string, number>) =>
          results.set(code, {
            code,
            title: code,
            level: "",
            depth: 0,
            priority: null,
            supports: new Map(Object.entries(supports)),
          });
        const top = levels.length;
        for (const [depth, [a, b]] of levels.entries()) {
          add(`a${depth}`, { [`a${depth + 1}`]: a / 100, [`b${depth + 1}`]: 1 - a / 100 });
          add(`b${depth}`, { [`a${depth + 1}`]: b / 100, [`b${depth + 1}`]: 1 - b / 100 });
        }
        add(`a${top}`, {});
        add(`b${top}`, {});
        const weights = weightsAbove("a0", results);
        expect((weights.get(`a${top}`) ?? 0) + (weights.get(`b${top}`) ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

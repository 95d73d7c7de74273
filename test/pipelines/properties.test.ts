import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KpiRow, kpis, milestones, type PipelineOptions, type Reported, toRows } from "../../pipelines/index.ts";
import { drafted } from "../../rbm/framework/index.ts";
import { pace, toMilestone, toTarget } from "../../rbm/progress/index.ts";
import { everyTable } from "./every-table.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const after = drafted(plan, { id: "d", title: "D", drops: ["G2"] });
const tablesOf = (reported: readonly Reported[], options: PipelineOptions) => ({
  ...everyTable(reported, options, { after }),
  milestones: toRows(milestones(reported, options)),
});

/** A workbook of a quarter, with something in every sheet that a table is made of. */
const workbook = fc
  .record({
    priority: fc.constantFrom("Access", "Skills"),
    period: fc.constantFrom("2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1"),
    month: fc.integer({ min: 1, max: 12 }),
    value: fc.integer({ min: 0, max: 300 }),
    status: fc.constantFrom("Open", "Closed"),
  })
  .map(({ priority, period, month, value, status }) => {
    const code = `${priority[0]}-01`;
    const at = `2021-${String(month).padStart(2, "0")}-10T00:00:00Z`;
    return pushed({
      id: JSON.stringify([priority, period, at, value, status]),
      ...{ priority, period, at, kpis: [kpi(code)], targets: [target(code, "2023", 200)] },
      actuals: ["Africa", "Europe"].map((place) => actual(code, period, value, { place })),
      sheets: {
        results: [{ code: "A.1", level: "Outcome", title: "A.1" }],
        links: [{ result: "A.1", supports: "G2", share: null }],
        follow_up: [{ kpi: code, cause: "c", action: "a", owner: "o", due: "2021-05-01", status }],
        outputs: [{ code: "o", status: "In progress", budget: 1000, spent: value, forecast: null }],
        collaboration: [{ result: "A.1", partner: "P", partner_type: "Academia", role: "r", status: "Active" }],
      },
    });
  });
const history = fc.uniqueArray(workbook, { maxLength: 6, selector: ({ submission: { id } }) => id });

describe("every table", () => {
  it("as of a day shows what was accepted by then, and as of today what is there now", () => {
    fc.assert(
      fc.property(history, fc.constantFrom("2021-03-10", "2021-08-01"), (all, asOf) => {
        const then = all.filter(({ at }) => at.slice(0, 10) <= asOf);
        expect(tablesOf(all, { framework: plan, asOf })).toEqual(tablesOf(then, { framework: plan, asOf }));
        const last = all
          .map(({ at }) => at)
          .sort()
          .at(-1);
        if (last !== undefined) {
          expect(tablesOf(all, { framework: plan, asOf: last })).toEqual(tablesOf(all, { framework: plan }));
        }
      }),
      { numRuns: 15 },
    );
  });

  it("does not depend on the order in which submissions are handed over", () => {
    fc.assert(
      fc.property(history, (all) => {
        expect(tablesOf([...all].reverse(), { framework: plan })).toEqual(tablesOf(all, { framework: plan }));
      }),
      { numRuns: 10 },
    );
  });
});

const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const times = { baselineTime: 2020, time: 2021, targetTime: 2024 };

describe("progress", () => {
  it("never falls when a KPI that is to increase has a greater actual", () => {
    fc.assert(
      fc.property(number, number, number, number, (baseline, target, a, b) => {
        const at = (actual: number) =>
          ({ ...times, baseline, target, milestone: target, actual, direction: "increase" }) as const;
        for (const method of [toTarget, pace, toMilestone]) {
          const [less, more] = [method(at(Math.min(a, b))).value, method(at(Math.max(a, b))).value];
          if (less !== null && more !== null) expect(less).toBeLessThanOrEqual(more);
        }
      }),
    );
  });

  it("and status stay the same when every figure of a KPI is in another unit", () => {
    const series = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(series, fc.constantFrom(2, 1024, 0.125), (values, unit) => {
        const judgedIn = (by: number) =>
          toRows<KpiRow>(
            kpis(
              [
                pushed({
                  period: "2020-Q4",
                  kpis: [kpi("A-01", { baseline: 100 * by })],
                  targets: [target("A-01", "2023", 250 * by)],
                  actuals: values.map((value, n) => actual("A-01", `2020-Q${n + 1}`, value * by)),
                }),
              ],
              { framework: plan },
            ),
          ).map(({ progress, pace, status }) => [progress, pace, status]);
        expect(judgedIn(unit)).toEqual(judgedIn(1));
      }),
    );
  });

  it("of the world is of the sum of its regions", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (africa, europe) => {
        const valued = (actuals: ReturnType<typeof actual>[]) =>
          toRows<KpiRow>(
            kpis([pushed({ kpis: [kpi("A-01")], targets: [target("A-01", "2023", 900)], actuals })], {
              framework: plan,
            }),
          ).map(({ value, progress }) => [value, progress]);
        const parts = [
          actual("A-01", "2021-Q1", africa, { place: "Africa" }),
          actual("A-01", "2021-Q1", europe, { place: "Europe" }),
        ];
        expect(valued(parts)).toEqual(valued([actual("A-01", "2021-Q1", africa + europe)]));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPipelines, crossPriority, kpis, observations, type Reported, toRows } from "../../pipelines/index.ts";
import type { PipelineOptions } from "../../pipelines/options.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const options: PipelineOptions = { framework: plan };
const tablesOf = (reported: readonly Reported[], given = options) => {
  const table = kpis(reported, given);
  return {
    observations: sorted(toRows(observations(reported, given))),
    kpis: toRows(table),
    crossPriority: toRows(crossPriority(table, plan)),
  };
};
const sorted = (rows: object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

const quarters = ["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1"];

/** A submission with any mixture of values, blanks, statuses, places, offices, decisions and dates. */
const submission = fc
  .record({
    priority: fc.constantFrom("Access", "Skills"),
    office: fc.constantFrom("Headquarters", "Africa office"),
    period: fc.constantFrom(...quarters),
    state: fc.constantFrom("accepted", "accepted", "provisional"),
    accepts: fc.constantFrom(null, ["K-01"], ["K-02"]),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.constantFrom(2020, 2021),
    baseline: fc.constantFrom(null, 0, 10, 100),
    measure: fc.constantFrom("Count", "Percentage"),
    accumulation: fc.constantFrom("Level", "Cumulative", "Per period"),
    frequency: fc.constantFrom("Quarterly", "Yearly"),
    targets: fc.array(
      fc.tuple(fc.constantFrom("2020", "2021", "2023", ...quarters), fc.integer({ min: 0, max: 200 })),
      { maxLength: 4 },
    ),
    actuals: fc.array(
      fc.record({
        kpi: fc.constantFrom("K-01", "K-02"),
        period: fc.constantFrom("2020", ...quarters),
        place: fc.constantFrom("World", "Africa", "Europe"),
        value: fc.option(fc.integer({ min: -50, max: 300 })),
        status: fc.constantFrom(null, "Missing", "Cannot exist", "Normal"),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ priority, office, period, state, accepts, month, year, targets, actuals, ...more }) => {
    const at = `${year}-${String(month).padStart(2, "0")}-10T00:00:00Z`;
    const definition = { ...more, baseline_status: more.baseline === null ? "To be established" : "Established" };
    const content = {
      kpis: [kpi("K-01", definition), kpi("K-02", definition)],
      targets: targets.map(([when, value]) => target("K-01", when, value)),
      actuals: actuals.map(({ kpi, period, value, ...rest }) => actual(kpi, period, value, rest)),
    };
    const id = JSON.stringify([priority, office, period, at, content]);
    return pushed({ id, priority, office, period, at, accepts, ...content, state: state as "accepted" });
  });
const history = fc.uniqueArray(submission, { maxLength: 7, selector: ({ submission: { id } }) => id });

describe("pipelines", () => {
  it("a push recomputes only its priority", () => {
    const pipelines = createPipelines(options);
    const [a, b] = [pushed({ priority: "Access" }), pushed({ priority: "Skills" })];
    expect(pipelines.update([a, b])).toEqual(["Access", "Skills"]);
    expect(pipelines.update([a, b])).toEqual([]);
    expect(pipelines.update([a, b, pushed({ priority: "Skills", period: "2021-Q2" })])).toEqual(["Skills"]);
    expect(pipelines.update([b])).toContain("Access");
  });

  it("tables stay the same objects until something changes", () => {
    const pipelines = createPipelines(options);
    const push = pushed({ kpis: [kpi("A-01")] });
    pipelines.update([push]);
    const before = pipelines.kpis();
    pipelines.update([push]);
    expect(pipelines.kpis()).toBe(before);
    pipelines.update([push, pushed({ priority: "Skills", kpis: [kpi("B-01")] })]);
    expect(pipelines.kpis()).not.toBe(before);
  });

  it("updates step by step give what a full run gives", () => {
    fc.assert(
      fc.property(history, fc.boolean(), (all, provisional) => {
        const given = { ...options, provisional };
        const pipelines = createPipelines(given);
        for (let n = 0; n <= all.length; n++) {
          const reported = all.slice(0, n);
          pipelines.update(reported);
          expect({
            observations: sorted(toRows(pipelines.observations())),
            kpis: toRows(pipelines.kpis()),
            crossPriority: toRows(pipelines.crossPriority()),
          }).toEqual(tablesOf(reported, given));
        }
      }),
      { numRuns: 8 },
    );
  });

  it("the order in which submissions are handed over does not matter", () => {
    fc.assert(
      fc.property(history, (all) => {
        expect(tablesOf([...all].reverse())).toEqual(tablesOf(all));
      }),
      { numRuns: 25 },
    );
  });

  it("as of the last acceptance, tables are those of now", () => {
    fc.assert(
      fc.property(history, (all) => {
        const accepted = all.filter(({ state }) => state === "accepted");
        const asOf =
          accepted
            .map(({ at }) => at)
            .sort()
            .at(-1)
            ?.slice(0, 10) ?? "2021-12-31";
        expect(tablesOf(all, { ...options, asOf })).toEqual(tablesOf(all));
      }),
      { numRuns: 25 },
    );
  });

  it("as of a date, tables are those of what was accepted by then", () => {
    fc.assert(
      fc.property(history, fc.constantFrom("2020-06-30", "2021-03-10"), (all, asOf) => {
        const known = all.filter(({ at }) => at.slice(0, 10) <= asOf);
        expect(tablesOf(all, { ...options, asOf })).toEqual(tablesOf(known, { ...options, asOf }));
      }),
      { numRuns: 25 },
    );
  });

  it("observations and KPI rows have no two rows of the same key, and no number that is not finite", () => {
    fc.assert(
      fc.property(history, (all) => {
        const rows = toRows<Record<string, unknown>>(observations(all, options));
        const keys = rows.map(({ priority, kpi, period, place, disaggregation }) =>
          [priority, kpi, period, place, disaggregation].join(),
        );
        expect(new Set(keys).size).toBe(keys.length);
        for (const row of toRows<Record<string, unknown>>(kpis(all, options)))
          for (const value of Object.values(row))
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

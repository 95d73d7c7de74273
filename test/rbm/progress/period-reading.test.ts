import { describe, expect, it } from "vitest";
import { judge, type KpiSeries, readingOfPeriod } from "../../../rbm/progress/index.ts";

const people: KpiSeries = {
  direction: "increase",
  accumulation: "per-period",
  baseline: 150,
  baselinePeriod: "2020",
  targets: [
    { period: "2021-Q1", value: 50 },
    { period: "2021-Q2", value: 50 },
    { period: "2021", value: 200 },
  ],
  actuals: [
    { period: "2021-Q1", value: 50 },
    { period: "2021-Q2", value: 40 },
    { period: "2021-Q4", value: 60 },
  ],
};

const coverage: KpiSeries = {
  direction: "increase",
  accumulation: "level",
  baseline: 40,
  baselinePeriod: "2019",
  targets: [
    { period: "2023", value: 60 },
    { period: "2021", value: 50 },
  ],
  actuals: [
    { period: "2021-Q4", value: 47 },
    { period: "2021-Q2", value: 44 },
  ],
};

const at = (kpi: KpiSeries, period: string) => {
  const reading = readingOfPeriod(kpi, period);
  return reading && { reading, ...judge(reading) };
};

describe("a per-period KPI", () => {
  it("is its year to date against the targets of the same quarters", () => {
    expect(at(people, "2021-Q1")).toMatchObject({ status: "on track", measure: { method: "to-milestone", value: 1 } });
    expect(at(people, "2021-Q2")).toMatchObject({
      reading: { actual: 90, milestone: 100, target: 200 },
      status: "at risk",
    });
  });

  it("has no sum, and says why, where a quarter inside the span is missing", () => {
    expect(at(people, "2021-Q4")).toMatchObject({
      status: "no data",
      measure: { value: null, cause: "missing-period" },
    });
  });

  it("goes by the year's target and the share of the year where the quarter has none of its own", () => {
    const yearly = { ...people, targets: [{ period: "2021", value: 200 }] };
    expect(at(yearly, "2021-Q2")).toMatchObject({ status: "at risk", measure: { method: "pace", value: 0.9 } });
    const less = at({ ...yearly, direction: "decrease" }, "2021-Q2");
    expect(less?.measure.value).toBeCloseTo(100 / 90, 12);
    expect(less?.status).toBe("on track");
  });

  it("takes the year's own row where the KPI reports once a year, or the sum of its quarters' targets", () => {
    const once: KpiSeries = { ...people, schedule: { frequency: "Yearly" }, actuals: [{ period: "2021", value: 190 }] };
    expect(at(once, "2021")).toMatchObject({ reading: { actual: 190, milestone: 200 }, status: "on track" });
    expect(at(once, "2021-Q4")?.reading.actual).toBe(190);
    const quarters = ["Q1", "Q2", "Q3", "Q4"].map((quarter) => ({ period: `2021-${quarter}`, value: 60 }));
    expect(readingOfPeriod({ ...people, targets: quarters }, "2021-Q2")).toMatchObject({ milestone: 120, target: 240 });
  });

  it("that reports half-yearly needs no value for the quarters between", () => {
    const halves: KpiSeries = {
      ...people,
      schedule: { frequency: "Half-yearly" },
      targets: [
        { period: "2021-Q2", value: 80 },
        { period: "2021-Q4", value: 120 },
      ],
      actuals: [
        { period: "2021-Q2", value: 90 },
        { period: "2021-Q4", value: 70 },
      ],
    };
    expect(readingOfPeriod(halves, "2021-Q4")).toMatchObject({ actual: 160, milestone: 200, target: 200 });
    expect(readingOfPeriod(halves, "2021-Q2")).toMatchObject({ actual: 90, milestone: 80, target: 200 });
  });
});

describe("a level KPI", () => {
  it("is compared with this period's target along the line from the baseline", () => {
    expect(at(coverage, "2021")).toMatchObject({
      reading: { actual: 47, target: 60, targetTime: 2024 },
      status: "at risk",
    });
    expect(at(coverage, "2021")?.measure.value).toBeCloseTo(0.7, 12);
  });

  it("goes by pace towards the final target where the period has none", () => {
    expect(at(coverage, "2021-Q2")?.measure).toMatchObject({ method: "pace" });
    expect(at(coverage, "2021-Q2")?.measure.value).toBeCloseTo(4 / 20 / (1.5 / 4), 12);
    expect(at(coverage, "2021-Q3")?.status).toBe("no data");
  });

  it("takes the later row of a period for its correction", () => {
    const corrected = { ...coverage, actuals: [...coverage.actuals, { period: "2021-Q4", value: 50 }] };
    expect(readingOfPeriod(corrected, "2021")?.actual).toBe(50);
    expect(readingOfPeriod(coverage, "end of 2021")).toBeNull();
  });
});

describe("the final target, and the baseline", () => {
  const targets = [
    { period: "2022", value: 55 },
    { period: "2023", value: 60 },
    { period: "2021", value: 50 },
  ];

  it("is the last in time that has a value, in whatever order targets are given", () => {
    expect(readingOfPeriod({ ...coverage, targets }, "2021")).toMatchObject({
      target: 60,
      targetTime: 2024,
      milestone: 50,
    });
    const open = [...targets, { period: "2024", value: null }, { period: "someday", value: 99 }];
    expect(readingOfPeriod({ ...coverage, targets: open }, "2021")).toMatchObject({ target: 60, targetTime: 2024 });
    expect(readingOfPeriod({ ...coverage, targets: [] }, "2021")).toMatchObject({ target: null, targetTime: null });
  });

  it("has no time where its period is not known or cannot be read", () => {
    for (const baselinePeriod of [null, undefined, "", "before"])
      expect(readingOfPeriod({ ...coverage, baselinePeriod }, "2021")?.baselineTime).toBeNull();
    expect(readingOfPeriod({ ...coverage, baselinePeriod: "2019-Q2" }, "2021")?.baselineTime).toBe(2019.5);
  });
});

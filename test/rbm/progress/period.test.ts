import { describe, expect, it } from "vitest";
import { asksFor, dueDate, duePeriods, isDue, periodEnd } from "../../../rbm/progress/index.ts";

describe("the time of a period", () => {
  it("is its end, so that 2020 to 2023 is exactly 3 years", () => {
    expect(periodEnd("2021-Q3")).toBe(2021.75);
    expect(periodEnd("2021-H1")).toBe(2021.5);
    expect(periodEnd("2021-06")).toBe(2021.5);
    expect(periodEnd("2021")).toBe(2022);
    expect((periodEnd("2023") ?? 0) - (periodEnd("2020") ?? 0)).toBe(3);
    expect(periodEnd("2021-Q4")).toBe(periodEnd("2021"));
  });

  it("is null for what is not a period", () => {
    for (const text of ["", "2021-Q5", "2021-13", "21-Q1", "2021 Q1", "2021-Q1 "]) expect(periodEnd(text)).toBeNull();
  });
});

describe("due periods", () => {
  const quarters = ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];

  it("are those the frequency asks for: an annual KPI is not late in Q2", () => {
    expect(duePeriods({ frequency: "annual" }, quarters, "2022-06-30")).toEqual(["2021-Q4"]);
    expect(duePeriods({ frequency: "half-yearly" }, quarters, "2022-06-30")).toEqual(["2021-Q2", "2021-Q4"]);
    expect(duePeriods({ frequency: "quarterly" }, quarters, "2022-06-30")).toEqual(quarters);
    expect(asksFor({ frequency: "annual" }, "2021")).toBe(true);
  });

  it("follow the plan where a KPI reports every two or four years", () => {
    expect(asksFor({ frequency: "biennial" }, "2021")).toBe(true);
    expect(asksFor({ frequency: "biennial" }, "2022")).toBe(false);
    expect(asksFor({ frequency: "biennial", anchorYear: 2022 }, "2022-Q4")).toBe(true);
    expect(asksFor({ frequency: "every four years" }, "2021")).toBe(false);
    expect(asksFor({ frequency: "every four years" }, "2019")).toBe(true);
  });

  it("are due from the day after the period, plus the lag", () => {
    expect(dueDate("2021-Q3")).toBe("2021-10-01");
    expect(dueDate("2021", 14)).toBe("2023-03-01");
    expect(isDue({ frequency: "quarterly" }, "2021-Q3", "2021-09-30")).toBe(false);
    expect(isDue({ frequency: "quarterly" }, "2021-Q3", "2021-10-01")).toBe(true);
    expect(isDue({ frequency: "quarterly", lagMonths: 2 }, "2021-Q3", "2021-11-30")).toBe(false);
    expect(isDue({ frequency: "quarterly" }, "third quarter", "2021-11-30")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { asksFor, dueDate, duePeriods, frequencies, isDue } from "../../../rbm/progress/index.ts";
import { frequencies as offered } from "../../../rbm/template/lists.ts";

const quarters = ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];

describe("due periods", () => {
  it("are those the frequency asks for: a yearly KPI is not late in Q2", () => {
    expect(duePeriods({ frequency: "Yearly" }, quarters, "2022-06-30")).toEqual(["2021-Q4"]);
    expect(duePeriods({ frequency: "Half-yearly" }, quarters, "2022-06-30")).toEqual(["2021-Q2", "2021-Q4"]);
    expect(duePeriods({ frequency: "Quarterly" }, quarters, "2022-06-30")).toEqual(quarters);
    expect(asksFor({ frequency: "Yearly" }, "2021")).toBe(true);
  });

  it("follow the plan where a KPI reports every two years", () => {
    expect(asksFor({ frequency: "Every two years" }, "2021")).toBe(true);
    expect(asksFor({ frequency: "Every two years" }, "2022")).toBe(false);
    expect(asksFor({ frequency: "Every two years" }, "2025-Q4")).toBe(true);
    expect(asksFor({ frequency: "Every two years", anchorYear: 2022 }, "2022-Q4")).toBe(true);
  });

  it("are due from the day after the period, plus the lag", () => {
    expect(dueDate("2021-Q3")).toBe("2021-10-01");
    expect(dueDate("2021-Q4")).toBe("2022-01-01");
    expect(dueDate("2021-Q2")).toBe("2021-07-01");
    expect(dueDate("2021", 5)).toBe("2023-04-01");
    expect(isDue({ frequency: "Quarterly" }, "2021-Q3", "2021-09-30")).toBe(false);
    expect(isDue({ frequency: "Quarterly" }, "2021-Q3", "2021-10-01")).toBe(true);
    expect(isDue({ frequency: "Quarterly", lag: 1 }, "2021-Q3", "2021-12-31")).toBe(false);
  });

  it("can be asked as of the end of a period", () => {
    expect(duePeriods({ frequency: "Quarterly" }, quarters, "2021-Q3")).toEqual(quarters.slice(0, 3));
    expect(duePeriods({ frequency: "Quarterly", lag: 2 }, quarters, "2021-Q3")).toEqual(["2021-Q1"]);
    expect(duePeriods({ frequency: "Quarterly" }, quarters, "2021")).toEqual(quarters);
  });

  it("are unknown for what is not a period", () => {
    expect(isDue({ frequency: "Quarterly" }, "third quarter", "2021-11-30")).toBeNull();
    expect(dueDate("2021-Q3", 0.5)).toBeNull();
  });

  it("know every frequency the template offers", () => {
    expect(Object.keys(frequencies)).toEqual(offered.items({} as never).map(({ value }) => value));
  });
});

it("nothing is due in what is no period, nor with a lag that is no number of quarters", () => {
  expect(asksFor({ frequency: "Quarterly" }, "soon")).toBeNull();
  expect(isDue({ frequency: "Quarterly" }, "soon", "2022-01-01")).toBeNull();
  expect(isDue({ frequency: "Quarterly", lag: 0.5 }, "2021-Q1", "2022-01-01")).toBeNull();
});

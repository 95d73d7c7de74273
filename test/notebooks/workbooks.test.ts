import { describe, expect, it } from "vitest";
import { type Listed, newest, sourcesOf, type Workbook } from "../../notebooks/data/workbooks.ts";

const one = (id: string, more: Partial<Listed> = {}): Listed => ({
  id,
  version: 1,
  priority: "Statistics",
  office: "Headquarters",
  period: "2022-Q2",
  at: "2022-07-10T12:00:00.000Z",
  head: true,
  decided: { decision: "accept", at: "2022-07-14T12:00:00.000Z" },
  ...more,
});
const ids = (listed: readonly Listed[], asOf: string | null = null, provisional = false) =>
  newest(listed, { asOf, provisional }, "2022-Q3").map(({ id }) => id);

describe("the newest workbook that counts", () => {
  it("is that of the latest quarter up to the one shown, then of the latest version", () => {
    const listed = [
      one("old", { period: "2022-Q1" }),
      one("second", { version: 2 }),
      one("first"),
      one("later", { period: "2022-Q4" }),
    ];
    expect(ids(listed)).toEqual(["second"]);
  });

  it("is not one that was returned, nor one accepted after the as-of date", () => {
    const listed = [
      one("accepted"),
      one("returned", { version: 2, decided: { decision: "return", at: "2022-08-01T12:00:00.000Z" } }),
      one("late", { version: 3, decided: { decision: "accept", at: "2022-09-01T12:00:00.000Z" } }),
    ];
    expect(ids(listed, "2022-08-31")).toEqual(["accepted"]);
    expect(ids(listed, "2022-09-01")).toEqual(["late"]);
  });

  it("is one not yet accepted only where provisional figures are shown", () => {
    const listed = [one("accepted"), one("pushed", { version: 2, decided: null })];
    expect(ids(listed)).toEqual(["accepted"]);
    expect(ids(listed, null, true)).toEqual(["pushed"]);
  });

  it("is kept for each priority and office", () => {
    expect(ids([one("a"), one("b", { office: "Africa" }), one("c", { priority: "Environment" })])).toHaveLength(3);
  });
});

describe("where figures come from", () => {
  const workbook = (period: string, data_source: string): Workbook => ({
    id: period,
    priority: "Statistics",
    office: "Headquarters",
    period,
    sample: true,
    content: {
      sheets: { kpis: [{ code: "ST-01", data_source, unit_responsible: "Team" }] },
    } as unknown as Workbook["content"],
  });

  it("is what the later workbook says, and null where it says nothing", () => {
    const [source] = sourcesOf([workbook("2022-Q3", " "), workbook("2022-Q2", "Register")]);
    expect(source).toMatchObject({ kpi: "ST-01", source: null, responsible: "Team", baselineOwner: null });
  });
});

import { describe, expect, it } from "vitest";
import type { Decision } from "../../../rbm/submission/submission.ts";
import type { ListedSubmission } from "../../../server/review/listed.ts";
import { reported } from "../../../server/review/reported.ts";
import { overall, reviewOf } from "../../../server/review/state.ts";
import { reportWith } from "../support/content.ts";

const version = (n: number, values: Record<string, number>): ListedSubmission => {
  const { identity } = reportWith({ values });
  const parent = n === 1 ? null : `v${n - 1}`;
  const at = `2021-10-0${n}T09:00:00.000Z`;
  return { id: `v${n}`, version: n, identity, parent, kpis: Object.keys(values), by: "x", at, sample: false };
};
const decided = (submission: string, decision: Decision["decision"], kpis: string[] | null = null): Decision => ({
  submission,
  decision,
  kpis,
  comment: "",
  by: "M&E officer",
  at: "2021-10-20T09:00:00.000Z",
});
const v1 = version(1, { "DI-01": 1, "DI-02": 2 });
const v2 = version(2, { "DI-01": 3, "DI-02": 4 });
const states = (...given: Parameters<typeof reported>) =>
  reported(...given).map(({ submission, state, kpis }) => [submission.id, state, kpis]);

describe("what pipelines take in", () => {
  it("leaves out what nobody accepted", () => {
    expect(states([v1], [])).toEqual([]);
    expect(states([v1], [decided("v1", "return")])).toEqual([]);
  });

  it("takes in a submission accepted as a whole, for all its KPIs", () => {
    expect(states([v1], [decided("v1", "accept")])).toEqual([["v1", "accepted", null]]);
  });

  it("holds back the one KPI that was returned", () => {
    expect(states([v1], [decided("v1", "accept"), decided("v1", "return", ["DI-02"])])).toEqual([
      ["v1", "accepted", ["DI-01"]],
    ]);
  });

  it("keeps the accepted version while a newer one waits", () => {
    expect(states([v1, v2], [decided("v1", "accept")])).toEqual([["v1", "accepted", null]]);
  });

  it("lets an older version give way KPI by KPI", () => {
    expect(states([v1, v2], [decided("v1", "accept"), decided("v2", "accept", ["DI-02"])])).toEqual([
      ["v1", "accepted", ["DI-01"]],
      ["v2", "accepted", ["DI-02"]],
    ]);
  });

  it("does not bring back a KPI that a newer accepted version left out", () => {
    const without = version(2, { "DI-01": 3 });
    expect(states([v1, without], [decided("v1", "accept"), decided("v2", "accept")])).toEqual([
      ["v2", "accepted", null],
    ]);
  });

  it("goes back to the version before when an acceptance is reopened", () => {
    const decisions = [decided("v1", "accept"), decided("v2", "accept"), decided("v2", "reopen")];
    expect(states([v1, v2], decisions)).toEqual([["v1", "accepted", null]]);
  });

  it("shows the head's undecided KPIs as provisional only where asked", () => {
    const decisions = [decided("v1", "accept"), decided("v2", "accept", ["DI-01"])];
    expect(states([v1, v2], decisions, { provisional: true })).toEqual([
      ["v1", "accepted", ["DI-02"]],
      ["v2", "accepted", ["DI-01"]],
      ["v2", "provisional", ["DI-02"]],
    ]);
  });

  it("says who accepted and when", () => {
    expect(reported([v1], [decided("v1", "accept")])[0]).toMatchObject({
      by: "M&E officer",
      at: "2021-10-20T09:00:00.000Z",
    });
  });
});

describe("a submission's state in one word", () => {
  const kpis = ["DI-01", "DI-02"];
  it("is partly accepted where one KPI was returned", () => {
    expect(overall(reviewOf([decided("v1", "accept"), decided("v1", "return", ["DI-02"])]), kpis)).toBe(
      "partly accepted",
    );
  });
  it("is submitted again after a reopening", () => {
    expect(overall(reviewOf([decided("v1", "accept"), decided("v1", "reopen")]), kpis)).toBe("submitted");
  });
});

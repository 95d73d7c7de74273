import { describe, expect, it, test } from "vitest";
import {
  type Framework,
  framework2016,
  framework2020,
  framework2024,
  frameworkDiff,
  from2016To2020,
  from2020To2024,
  type Result,
} from "../../../rbm/framework/index.ts";

const withResult = (code: string, change: Partial<Result>): Framework => ({
  ...framework2020,
  results: framework2020.results.map((result) => (result.code === code ? { ...result, ...change } : result)),
});
const found = (after: Framework) =>
  frameworkDiff(framework2020, after).map(({ kind, part, from, to }) => `${kind} ${part} ${from} ${to}`);

test("a framework does not differ from itself", () => {
  expect(frameworkDiff(framework2020, framework2020)).toEqual([]);
});

test("a result with another title is renamed, under another goal moved, with another aim retargeted", () => {
  expect(found(withResult("2.1", { title: "Homes online" }))).toEqual(["renamed result 2.1 2.1"]);
  expect(found(withResult("2.1", { supports: ["1"] }))).toEqual(["moved result 2.1 2.1"]);
  expect(found(withResult("2.1", { level: "outcome" }))).toEqual(["moved result 2.1 2.1"]);
  const aim = { value: 65, unit: "%", by: "2023", direction: "increase" } as const;
  expect(frameworkDiff(framework2020, withResult("2.1", { aim }))).toEqual([
    {
      kind: "retargeted",
      part: "result",
      from: "2.1",
      to: "2.1",
      before: "increase, 60 % by 2023",
      after: "increase, 65 % by 2023",
    },
  ]);
});

test("a result under another code is one dropped and one added", () => {
  expect(found(withResult("5.1", { code: "5.2" }))).toEqual(["dropped result 5.1 null", "added result null 5.2"]);
});

test("another mission, a renamed level, a dropped priority and an added place are told", () => {
  const [first, ...levels] = framework2020.levels;
  expect(
    found({
      ...framework2020,
      mission: { ...framework2020.mission!, text: "To connect the unconnected" },
      levels: [{ ...first!, name: "Dream" }, ...levels],
      priorities: framework2020.priorities.slice(1),
      places: [...framework2020.places, { name: "Moon", kind: "group", confidence: "sample", source: "this test" }],
    }),
  ).toEqual([
    "renamed mission mission mission",
    "renamed level vision vision",
    "dropped priority CD null",
    "added place null Moon",
  ]);
});

test("between plans a target is followed by the crosswalk, not by its code", () => {
  const changes = frameworkDiff(framework2016, framework2020, from2016To2020);
  expect(changes.filter(({ from }) => from === "2.1.A")).toMatchObject([
    { kind: "retargeted", to: "2.1", before: "increase, 50 % by 2020", after: "increase, 60 % by 2023" },
  ]);
  expect(changes.filter(({ kind, part }) => kind === "dropped" && part === "result")).toEqual([]);
});

test("a goal that becomes an enabler has moved", () => {
  const changes = frameworkDiff(framework2020, framework2024, from2020To2024);
  expect(changes.find(({ kind, from }) => kind === "moved" && from === "5")).toMatchObject({
    to: "E.5",
    before: "goal",
    after: "enabler",
  });
});

describe("what else a plan sets", () => {
  const kpi = (code: string, says: object, targets: { period: string; target: number }[] = []) => ({
    code,
    priority: "DI",
    says: { title: `KPI ${code}`, result: "1", unit: "people", ...says },
    targets,
    confidence: "sample" as const,
    source: "Made up",
  });
  const changesOf = (before: Partial<Framework>, after: Partial<Framework>) =>
    frameworkDiff({ ...framework2020, ...before }, { ...framework2020, ...after }).map(({ kind, part, from, to }) => [
      kind,
      part,
      from,
      to,
    ]);

  it("KPIs are added, dropped, renamed, moved to another result, and retargeted", () => {
    const before = [
      kpi("DI-01", {}),
      kpi("DI-02", {}),
      kpi("DI-03", {}, [{ period: "2023", target: 5 }]),
      kpi("DI-04", {}),
    ];
    const after = [
      kpi("DI-02", { title: "Other words" }),
      kpi("DI-03", {}, [{ period: "2023", target: 6 }]),
      kpi("DI-04", { result: "2" }),
      kpi("DI-05", {}),
    ];
    expect(changesOf({ kpis: before }, { kpis: after })).toEqual([
      ["dropped", "KPI", "DI-01", null],
      ["renamed", "KPI", "DI-02", "DI-02"],
      ["added", "KPI", null, "DI-05"],
      ["retargeted", "KPI", "DI-03", "DI-03"],
      ["moved", "KPI", "DI-04", "DI-04"],
    ]);
  });

  it("limits of the statuses, entries of lists and the gravity of rules are told", () => {
    const bands = { ...framework2020.bands, onTrack: 0.9 };
    const lists = { roles: [{ value: "Lead" }, { value: "Host" }] };
    const told = changesOf({}, { bands, lists, severities: { "cell/merged": "tip" } });
    expect(told).toContainEqual(["retargeted", "status rule", "status rule", "status rule"]);
    expect(told).toContainEqual(["added", "list entry", null, "Roles: Host"]);
    expect(told).toContainEqual(["dropped", "list entry", "Roles: Funder", null]);
    expect(told).toContainEqual(["retargeted", "rule", "cell/merged", "cell/merged"]);
  });
});

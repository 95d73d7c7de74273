import { expect, test } from "vitest";
import { type Framework, framework2020, frameworkProblems, type Result } from "../../../rbm/framework/index.ts";

const result = (code: string, level: string, ...supports: string[]): Result => ({
  code,
  level,
  title: code,
  supports,
  confidence: "sample",
  source: "made up for this test",
});
const plan = (...results: Result[]): Framework => ({ ...framework2020, results });
const kinds = (framework: Framework) => frameworkProblems(framework).map(({ kind, item }) => `${kind} ${item}`);

test("a result that supports one that is not there is dangling", () => {
  expect(kinds(plan(result("1.1", "target", "1")))).toEqual(["dangling 1.1"]);
});

test("an output cannot support a goal", () => {
  expect(kinds(plan(result("1", "goal"), result("O", "output", "1")))).toEqual(["wrong level O"]);
});

test("a cycle is told once, with its way round", () => {
  const levels = framework2020.levels.map((level) => ({ ...level, supports: level.id === "goal" ? ["goal"] : [] }));
  const round = { ...plan(result("A", "goal", "B"), result("B", "goal", "C"), result("C", "goal", "B")), levels };
  const cycles = frameworkProblems(round).filter(({ kind, says }) => kind === "cycle" && says.startsWith("result"));
  expect(cycles.map(({ says }) => says)).toEqual(["result supports itself: B → C → B"]);
});

test("a code given twice and a level nobody declared are told", () => {
  expect(kinds(plan(result("1", "goal"), result("1", "goal"), result("2", "dream")))).toEqual([
    "duplicate 1",
    "unknown level 2",
  ]);
});

test("a scope cannot take the code of a priority", () => {
  const [first] = framework2020.priorities;
  expect(kinds({ ...framework2020, scopes: [{ ...first!, name: "Another" }] })).toEqual([`duplicate ${first!.code}`]);
});

test("a plan that ends before it begins, an office of no region and an item without a source are told", () => {
  expect(kinds({ ...framework2020, from: "2024-Q1" })).toEqual(["period 2024-Q1"]);
  const [office] = framework2020.offices;
  expect(kinds({ ...framework2020, offices: [{ ...office!, region: "Atlantis" }] })).toEqual(["dangling Headquarters"]);
  expect(kinds({ ...framework2020, offices: [{ ...office!, source: " " }] })).toEqual(["no source Headquarters"]);
});

test("years for figures that leave out a part of the plan are told", () => {
  expect(kinds({ ...framework2020, figures: { from: "2021", to: "2023" } })).toEqual(["period 2021"]);
});

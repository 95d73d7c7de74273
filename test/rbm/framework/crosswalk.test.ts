import { expect, test } from "vitest";
import {
  type CrosswalkPair,
  crosswalk,
  framework2016,
  framework2020,
  framework2024,
  from2016To2020,
  from2020To2024,
} from "../../../rbm/framework/index.ts";

const rows = crosswalk(framework2020, framework2024, from2020To2024);
const kinds = (from: string) => rows.filter((row) => row.from === from).map(({ to, kind }) => `${to} ${kind}`);

test("no result of either plan is lost", () => {
  for (const [before, after, pairs] of [
    [framework2016, framework2020, from2016To2020],
    [framework2020, framework2024, from2020To2024],
  ] as const) {
    const all = crosswalk(before, after, pairs);
    expect(new Set(all.flatMap(({ from }) => from ?? []))).toEqual(new Set(before.results.map(({ code }) => code)));
    expect(new Set(all.flatMap(({ to }) => to ?? []))).toEqual(new Set(after.results.map(({ code }) => code)));
  }
});

test("one into one is continued, several into one merged, one into several split, one into none dropped", () => {
  expect(kinds("2.7")).toEqual(["1.1 continued"]);
  expect(kinds("2.1")).toEqual(["1.3 merged"]);
  expect(kinds("2.8")).toEqual(["1.4 split", "2.2 split"]);
  expect(kinds("1.5")).toEqual(["null dropped"]);
  expect(rows.filter(({ kind }) => kind === "new").map(({ to }) => to)).toContain("2.4");
});

test("every link is to be verified, since no official crosswalk was found", () => {
  const sure = new Set(rows.filter(({ from, to }) => from !== null && to !== null).map(({ confidence }) => confidence));
  expect([...sure]).toEqual(["to be verified"]);
});

test("a pair with a code that is not there is refused", () => {
  const pair: CrosswalkPair = { from: "9.9", to: "1", confidence: "sample", source: "this test" };
  expect(() => crosswalk(framework2020, framework2024, [pair])).toThrow("no such result in 2020-2023: 9.9");
});

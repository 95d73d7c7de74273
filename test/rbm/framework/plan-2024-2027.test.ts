import { expect, test } from "vitest";
import { framework2024 } from "../../../rbm/framework/index.ts";

const ofLevel = (level: string) => framework2024.results.filter((result) => result.level === level);

test("two goals that were seen, and ten targets, five priorities, eight offerings and seven enablers to be verified", () => {
  expect(ofLevel("goal").map(({ confidence }) => confidence)).toEqual(["verified", "verified"]);
  const counts = ["target", "priority", "offering", "enabler"].map((level) => ofLevel(level).length);
  expect(counts).toEqual([10, 5, 8, 7]);
  const others = framework2024.results.filter(({ level }) => level !== "goal");
  expect(others.every(({ confidence }) => confidence === "to be verified")).toBe(true);
});

test("no number is given for a target, since none was found", () => {
  expect(framework2024.results.filter(({ aim }) => aim !== undefined)).toEqual([]);
});

test("the bureau reports by the five ITU-D priorities of Kigali, which are not the Union's thematic priorities", () => {
  expect(framework2024.priorities).toHaveLength(5);
  const union = new Set(ofLevel("priority").map(({ title }) => title));
  expect(framework2024.priorities.some(({ name }) => union.has(name))).toBe(false);
});

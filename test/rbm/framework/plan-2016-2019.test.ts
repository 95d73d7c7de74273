import { expect, test } from "vitest";
import { framework2016 } from "../../../rbm/framework/index.ts";

const targets = framework2016.results.filter(({ level }) => level === "target");

test("the twelve targets of Connect 2020 that were seen, each verified and for 2020", () => {
  expect(targets).toHaveLength(12);
  expect(targets.every(({ confidence }) => confidence === "verified")).toBe(true);
  expect(new Set(targets.flatMap(({ aim }) => aim?.by ?? []))).toEqual(new Set(["2020"]));
});

test("half of the households of the developing world were to be online by 2020", () => {
  expect(targets.find(({ code }) => code === "2.1.A")?.aim).toMatchObject({
    value: 50,
    unit: "%",
    direction: "increase",
  });
});

test("nothing that was not seen stands in: no priorities, no vision, two goals to be verified", () => {
  expect(framework2016.priorities).toEqual([]);
  expect([framework2016.vision, framework2016.mission]).toEqual([null, null]);
  const goals = framework2016.results.filter(({ level }) => level === "goal");
  expect(goals.map(({ confidence }) => confidence)).toEqual(["to be verified", "to be verified"]);
});

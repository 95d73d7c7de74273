import { expect, test } from "vitest";
import { defaultFramework, framework2020, frameworkProblems, frameworks } from "../../../rbm/framework/index.ts";

const { results, priorities, places, offices, values, vision, mission } = framework2020;
const ofLevel = (level: string) => results.filter((result) => result.level === level);

test("the plan has five goals, twenty-four targets and four objectives of ITU-D, and nothing below them is made up", () => {
  expect(ofLevel("goal").map(({ title }) => title)).toEqual([
    "Growth",
    "Inclusiveness",
    "Sustainability",
    "Innovation",
    "Partnership",
  ]);
  expect(ofLevel("target")).toHaveLength(24);
  expect(ofLevel("objective").map(({ code }) => code)).toEqual(["D.1", "D.2", "D.3", "D.4"]);
  expect(results).toHaveLength(33);
});

test("ten thematic priorities with codes of two letters, and the Union's targets apart from them", () => {
  expect(priorities).toHaveLength(10);
  expect(priorities.every(({ code }) => /^[A-Z]{2}$/.test(code))).toBe(true);
  expect(framework2020.scopes?.map(({ name }) => name)).toEqual(["Strategic targets of the Union"]);
});

test("World, six regions, and one office for each region besides Headquarters", () => {
  const regions = places.filter(({ kind }) => kind === "region").map(({ name }) => name);
  expect(regions).toEqual(["Africa", "Americas", "Arab States", "Asia and the Pacific", "CIS", "Europe"]);
  expect(offices.map(({ region }) => region)).toEqual([null, ...regions]);
  expect(places[0]).toMatchObject({ name: "World", kind: "world" });
});

test("every item says where it is from, and only the two e-waste targets and 2.1 are verified among the targets", () => {
  const items = [vision!, mission!, ...values, ...results, ...priorities, ...places, ...offices];
  expect(items.every(({ source }) => source.length > 10)).toBe(true);
  const verified = ofLevel("target").filter(({ confidence }) => confidence === "verified");
  expect(verified.map(({ code }) => code)).toEqual(["2.1", "3.2", "3.3"]);
});

test("every target has an aim, as a number by 2023 or in words", () => {
  for (const { aim, aimInWords } of ofLevel("target"))
    expect((aim === undefined) !== (aimInWords === undefined)).toBe(true);
  expect(ofLevel("target").find(({ code }) => code === "2.1")?.aim).toEqual({
    value: 60,
    unit: "%",
    by: "2023",
    direction: "increase",
  });
});

test("every framework that ships has no problems and an id of its own, and the default comes last", () => {
  for (const framework of frameworks) expect(frameworkProblems(framework)).toEqual([]);
  expect(new Set(frameworks.map(({ id }) => id)).size).toBe(frameworks.length);
  expect(frameworks.at(-1)).toBe(defaultFramework);
});

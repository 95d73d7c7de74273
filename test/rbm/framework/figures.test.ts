import { expect, test } from "vitest";
import { framework2016, framework2020 } from "../../../rbm/framework/index.ts";
import { periods, priorities } from "../../../rbm/template/lists.ts";

const values = (list: typeof periods, framework = framework2020) => list.items(framework).map(({ value }) => value);

test("figures may be about years before and after the plan where the framework says so, quarters only within it", () => {
  expect(values(periods).filter((period) => period.length === 4)).toEqual([
    "2018",
    "2019",
    "2020",
    "2021",
    "2022",
    "2023",
  ]);
  expect(values(periods, framework2016)).toContain("2020");
  expect(values(periods, { ...framework2020, figures: undefined })).not.toContain("2019");
  expect(values(periods).filter((period) => period.includes("Q"))).toHaveLength(16);
});

test("who reports is one of the ten priorities or the strategic targets of the Union", () => {
  expect(values(priorities)).toHaveLength(11);
  expect(values(priorities)).toContain("Strategic targets of the Union");
});

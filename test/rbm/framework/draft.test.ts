import { expect, test } from "vitest";
import { crosswalk, drafted, framework2020, frameworkProblems } from "../../../rbm/framework/index.ts";

const two = { id: "draft", title: "Two goals", drops: ["4", "5"], merges: [{ from: "3", to: "2" }] };
const codes = (draft: ReturnType<typeof drafted>) => draft.framework.results.map(({ code }) => code);

test("a draft that changes nothing is the plan under another name", () => {
  const { framework, pairs } = drafted(framework2020, { id: "draft", title: "Same" });
  expect(framework.results).toEqual(framework2020.results);
  expect(crosswalk(framework2020, framework, pairs).every(({ kind }) => kind === "continued")).toBe(true);
});

test("what supported only a dropped goal ends with it, and nothing else does", () => {
  const draft = drafted(framework2020, { id: "draft", title: "No goal 5", drops: ["5"] });
  expect(codes(draft)).not.toContain("5.1");
  const ended = framework2020.results.filter(({ code }) => !codes(draft).includes(code));
  expect(ended.filter(({ code }) => code !== "5").every(({ supports }) => supports.join() === "5")).toBe(true);
});

test("what supported a merged goal supports the one it lives on in, and is merged in the crosswalk", () => {
  const draft = drafted(framework2020, two);
  expect(draft.framework.results.find(({ code }) => code === "3.1")?.supports).toEqual(["2"]);
  const walk = crosswalk(framework2020, draft.framework, draft.pairs);
  expect(walk.filter(({ to }) => to === "2").map(({ from, kind }) => [from, kind])).toEqual([
    ["2", "merged"],
    ["3", "merged"],
  ]);
  expect(walk.filter(({ kind }) => kind === "dropped").map(({ from }) => from)).toEqual(
    expect.arrayContaining(["4", "5"]),
  );
});

test("a draft holds together as a plan", () => {
  expect(frameworkProblems(drafted(framework2020, two).framework)).toEqual(frameworkProblems(framework2020));
});

test("codes that are not there, and mergers with what ends, are refused", () => {
  expect(() => drafted(framework2020, { ...two, drops: ["99"] })).toThrow("no such result in 2020-2023: 99");
  expect(() => drafted(framework2020, { ...two, drops: ["2"] })).toThrow("does not stay: 2");
});

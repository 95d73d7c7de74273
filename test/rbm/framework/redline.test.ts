import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffReport, redlined } from "../../../rbm/framework/diff-report.ts";
import { framework2016, framework2020, framework2024, frameworkDiff } from "../../../rbm/framework/index.ts";
import { pairsBetween } from "../../../rbm/framework/pairs-between.ts";
import { type RedlinePart, redline, redlineText } from "../../../rbm/framework/redline.ts";

const without = (parts: readonly RedlinePart[], kind: RedlinePart["kind"]): string =>
  parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");

describe("a redline", () => {
  it("marks the words that went and the words that came", () => {
    const parts = redline(
      "promote affordable and universal access to networks",
      "promote universal and safe access to networks",
    );
    expect(redlineText(parts)).toBe("promote [-affordable and-] universal {+and safe+} access to networks");
  });

  it("keeps both wordings whole, whatever they are", () => {
    const words = fc.array(fc.constantFrom("access", "to ", " networks,", "for all", "\n", "é", "’", " "), {
      maxLength: 12,
    });
    const wording = words.map((parts) => parts.join(""));
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const parts = redline(before, after);
        expect(without(parts, "added")).toBe(before);
        expect(without(parts, "removed")).toBe(after);
      }),
    );
  });

  it("of a text and itself has nothing that went or came", () => {
    const text = framework2020.mission!.text;
    expect(redline(text, text)).toEqual([{ kind: "same", text }]);
  });
});

describe("pairs between plans", () => {
  it("lead over the plan between", () => {
    const pairs = pairsBetween("2016-2019", "2024-2027")!;
    expect(pairs.find(({ from }) => from === "2.1.A")).toMatchObject({ to: "1.3", confidence: "to be verified" });
  });

  it("lead backwards too", () => {
    const back = pairsBetween("2024-2027", "2020-2023")!;
    expect(back).toContainEqual(expect.objectContaining({ from: "2.3", to: "2.10" }));
    expect(back).toHaveLength(pairsBetween("2020-2023", "2024-2027")!.length);
  });

  it("are not made up between a plan and itself, or one nobody knows", () => {
    expect(pairsBetween("2020-2023", "2020-2023")).toBeNull();
    expect(pairsBetween("2020-2023", "2031-2034")).toBeNull();
  });
});

describe("the report of a difference", () => {
  it("says that nothing changed where nothing did", () => {
    expect(diffReport(framework2020, framework2020, [])).toBe(
      "2020-2023 (version 1) → 2020-2023 (version 1): no changes.\n",
    );
  });

  it("shows a changed mission as a redline", () => {
    const text = framework2020.mission!.text.replace("universal", "meaningful");
    const after = { ...framework2020, version: 2, mission: { ...framework2020.mission!, text } };
    const report = diffReport(framework2020, after, redlined(frameworkDiff(framework2020, after)));
    expect(report).toContain("1 renamed");
    expect(report).toContain(
      "  mission: To promote, facilitate and foster affordable and [-universal-] {+meaningful+} access",
    );
  });

  it("names every change of two plans once", () => {
    const changes = frameworkDiff(framework2016, framework2020, pairsBetween("2016-2019", "2020-2023")!);
    const report = diffReport(framework2016, framework2020, redlined(changes));
    expect(report.split("\n").filter((line) => line.startsWith("  "))).toHaveLength(changes.length);
  });

  it("does not redline wordings that share next to nothing", () => {
    const pairs = pairsBetween("2020-2023", "2024-2027")!;
    const report = diffReport(
      framework2020,
      framework2024,
      redlined(frameworkDiff(framework2020, framework2024, pairs)),
    );
    expect(report).toContain("result 1: Growth → Universal connectivity");
  });
});

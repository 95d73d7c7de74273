import { describe, expect, it } from "vitest";
import { exampleContext } from "../../../rbm/checks/examples/context.ts";
import { checkWorkbook, recheck } from "../../../rbm/checks/index.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";

const under = (severities: Framework["severities"], edits: Parameters<typeof exampleContext>[0]) => {
  const context = exampleContext(edits);
  return { ...context, framework: { ...context.framework, severities: severities! } };
};
const past = { edits: [{ sheet: "follow_up", row: 0, set: { due: "2021-09-30" } }] };

describe("how grave a rule is", () => {
  it("is as the plan says", () => {
    const { issues, counts } = checkWorkbook(under({ "narrative/overdue": "error" }, past));
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([["narrative/overdue", "error"]]);
    expect(counts).toEqual({ error: 1, warning: 0, tip: 0 });
  });

  it("is nothing at all where the plan turns the rule off, after an edit too", () => {
    const context = under({ "narrative/overdue": "off" }, past);
    const report = checkWorkbook(context);
    expect(report.issues).toEqual([]);
    const touched = { sheet: "follow_up", columns: ["due"], rows: { from: 0, to: 1 } };
    expect(recheck(report, context, touched).issues).toEqual([]);
  });

  it("never makes a case graver that the rule takes lightly", () => {
    const edits = [{ sheet: "outputs", row: 0, set: { title: " Training of trainers" } }];
    const [issue] = checkWorkbook(under({ "cell/spaces": "warning" }, { edits })).issues;
    expect(issue).toMatchObject({ rule: "cell/spaces", severity: "tip" });
  });
});

describe("joint work", () => {
  it("that only the other priority reports is told, without a cell", () => {
    const { issues } = checkWorkbook(
      exampleContext({ jointWork: [{ priority: "Cybersecurity", with: ["Digital Inclusion"] }] }),
    );
    expect(issues).toMatchObject([{ rule: "collaboration/mirrored", sheet: "Collaboration", cell: null }]);
    expect(issues[0]?.shown).toBe("Cybersecurity reports it");
  });

  it("with a priority of which nothing was accepted is not told", () => {
    const edits = [
      { sheet: "collaboration", row: 0, set: { partner_type: "Other priority", other_priority: "Cybersecurity" } },
    ];
    expect(checkWorkbook(exampleContext({ edits, jointWork: [{ priority: "Statistics", with: [] }] })).issues).toEqual(
      [],
    );
  });
});

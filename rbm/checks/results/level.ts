import type { Finding, WorkbookCheck } from "../check.ts";
import { chainOf } from "../read/chain.ts";

export const level: WorkbookCheck = {
  id: "results/level",
  area: "results",
  severity: "warning",
  scope: "workbook",
  title: "Link between levels that do not follow",
  finds: "A result that supports one of a level that its own level does not lead to in the plan.",
  why: "Tables of results by goal follow the levels of the plan.",
  how: "Correct the link or the level, or say in a comment why it is so.",
  reads: [
    { sheet: "results", columns: ["code", "level"] },
    { sheet: "links", columns: ["result", "supports", "share"] },
  ],
  *run({ framework, once }): Iterable<Finding> {
    const chain = once(chainOf);
    const levels = new Map(framework.levels.map((each) => [each.id, each]));
    for (const { row, result, supports } of chain.links) {
      const from = levels.get(chain.results.get(result)?.level ?? "");
      const to = levels.get(chain.results.get(supports)?.level ?? "");
      if (!from || !to || result === supports || from.supports.includes(to.id)) continue;
      if (chain.from.get(supports)?.some((back) => back.supports === result)) continue;
      const allowed = from.supports.map((id) => levels.get(id)?.name.toLowerCase()).join(" or ");
      const expected =
        allowed === "" ? `no link from a ${from.name.toLowerCase()}` : `a result of the level ${allowed}`;
      yield { sheet: "links", column: "supports", row, note: to.name.toLowerCase(), expected };
    }
  },
  examples: {
    fails: {
      says: "An objective that supports an outcome.",
      edits: [
        { sheet: "links", row: 2, set: { result: "D.4", supports: "DI-OC2" } },
        { sheet: "results", row: 3, set: { code: "DI-OC2", level: "Outcome", title: "Another outcome (sample)" } },
        { sheet: "kpis", row: 3, set: { result: "DI-OC2" } },
      ],
      at: { sheet: "links", column: "supports", row: 2 },
    },
    passes: {
      says: "An output that supports an objective besides its outcome.",
      edits: [{ sheet: "links", row: 2, set: { result: "DI-OP1", supports: "D.4" } }],
    },
  },
};

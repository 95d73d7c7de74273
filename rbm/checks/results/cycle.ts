import type { Finding, WorkbookCheck } from "../check.ts";
import { chainOf, reachedFrom } from "../read/chain.ts";

export const cycle: WorkbookCheck = {
  id: "results/cycle",
  area: "results",
  severity: "error",
  scope: "workbook",
  title: "Results that support each other in a circle",
  finds: "Links that lead from a result back to itself.",
  why: "In a circle nothing is a means and nothing an end.",
  how: "Take out the link that goes down again.",
  reads: [
    { sheet: "results", columns: ["code", "level"] },
    { sheet: "links", columns: "all" },
  ],
  *run({ once }): Iterable<Finding> {
    const chain = once(chainOf);
    const told = new Set<string>();
    for (const { row, result, supports } of chain.links.toSorted(byEnds)) {
      if (told.has(result) || (supports !== result && !reachedFrom(supports, chain).has(result))) continue;
      const around = reachedFrom(result, chain);
      for (const code of around) if (reachedFrom(code, chain).has(result)) told.add(code);
      const note = [...told].filter((code) => around.has(code)).length === 1 ? "supports itself" : "in a circle";
      yield { sheet: "links", column: "supports", row, note, expected: "a result that does not lead back" };
    }
  },
  examples: {
    fails: {
      says: "The outcome supports the output that supports it.",
      edits: [
        { sheet: "links", row: 0, set: { supports: "DI-OP1" } },
        { sheet: "kpis", row: 0, set: { result: "DI-OC1" } },
        { sheet: "results", row: 2, set: { level: "Outcome" } },
        { sheet: "results", row: 1, set: { level: "Activity" } },
      ],
      at: { sheet: "links", column: "supports", row: 0 },
    },
    passes: { says: "Output, outcome, objective: one way up." },
  },
};

const byEnds = (a: { result: string; supports: string }, b: { result: string; supports: string }): number =>
  a.result < b.result ? -1 : a.result > b.result ? 1 : a.supports < b.supports ? -1 : 1;

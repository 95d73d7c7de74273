import type { Finding, WorkbookCheck } from "../check.ts";
import { chainOf, reachedFrom } from "../read/chain.ts";

export const outputWithoutOutcome: WorkbookCheck = {
  id: "results-focus/output-without-outcome",
  area: "results focus",
  severity: "warning",
  scope: "workbook",
  title: "Output that leads to no outcome",
  finds: "An output or activity whose links do not lead up to an outcome.",
  why: "What is delivered matters by what it changes.",
  how: "Add a row to Result links that says which outcome it supports, or say in a comment why there is none.",
  reads: [
    { sheet: "results", columns: ["code", "level"] },
    { sheet: "links", columns: ["result", "supports", "share"] },
  ],
  *run({ once }): Iterable<Finding> {
    const chain = once(chainOf);
    if (chain.dangling > 0) return;
    for (const { code, level, row } of chain.results.values()) {
      if (level !== "output" && level !== "activity") continue;
      const leads = [...reachedFrom(code, chain)].some((reached) => chain.results.get(reached)?.level === "outcome");
      if (!leads) yield { sheet: "results", column: "code", row, note: level, expected: "a link to an outcome" };
    }
  },
  examples: {
    fails: {
      says: "The link of the output was taken out.",
      edits: [{ sheet: "links", without: 1 }],
      at: { sheet: "results", column: "code", row: 2 },
    },
    passes: { says: "Each output leads to an outcome." },
  },
};

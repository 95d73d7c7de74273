import type { Finding, WorkbookCheck } from "../check.ts";
import { chainOf } from "../read/chain.ts";

export const shares: WorkbookCheck = {
  id: "results/shares",
  area: "results",
  severity: "error",
  scope: "workbook",
  title: "Shares over 100",
  finds: "A result whose shares in what it supports sum to more than 100.",
  why: "It would be counted more than once.",
  how: "Lower the shares so that they sum to 100 at most.",
  reads: [
    { sheet: "results", columns: ["code", "level"] },
    { sheet: "links", columns: ["result", "supports", "share"] },
  ],
  *run({ once }): Iterable<Finding> {
    for (const links of once(chainOf).from.values()) {
      if (links.some(({ share }) => share !== null && (share < 0 || share > 100))) continue;
      const sum = links.reduce((all, { share }) => all + (share ?? 0), 0);
      if (sum <= 100 + 1e-6) continue;
      const last = links.findLast(({ share }) => share !== null)!;
      const rest = Math.max(0, 100 - (sum - last.share!));
      const note = `${Number(sum.toPrecision(6))} in all`;
      yield {
        sheet: "links",
        column: "share",
        row: last.row,
        note,
        expected: `at most ${Number(rest.toPrecision(6))}`,
      };
    }
  },
  examples: {
    fails: {
      says: "100 to the outcome and 20 more to the objective.",
      edits: [{ sheet: "links", row: 2, set: { result: "DI-OP1", supports: "D.4", share: 20 } }],
      at: { sheet: "links", column: "share", row: 2 },
    },
    passes: {
      says: "80 and 20.",
      edits: [
        { sheet: "links", row: 1, set: { share: 80 } },
        { sheet: "links", row: 2, set: { result: "DI-OP1", supports: "D.4", share: 20 } },
      ],
    },
  },
};

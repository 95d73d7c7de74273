import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";

export const title: RowCheck = {
  id: "identity/title",
  area: "identity",
  severity: "warning",
  scope: "row",
  title: "Title of several lines",
  finds: "A title of a KPI, a result or an output with a line break in it.",
  why: "Titles go on one line of a table, a chart or a slide; a list in a title is several KPIs.",
  how: "Write one line. Where it holds several items, give each a row of its own.",
  reads: [
    { sheet: "kpis", columns: ["title"] },
    { sheet: "results", columns: ["title"] },
    { sheet: "outputs", columns: ["title"] },
  ],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const cell = cells(sheet, "title")[row];
      if (typeof cell !== "string" || !/[\r\n]/.test(cell.trim())) continue;
      const note = `${cell.trim().split(/\r\n?|\n/).length} lines`;
      yield { sheet: sheet.declaration.id, column: "title", row, note, expected: "one line" };
    }
  },
  examples: {
    fails: {
      says: "A title with a line break.",
      edits: [{ sheet: "kpis", row: 3, set: { title: "Days to answer a request\nby e-mail" } }],
      at: { sheet: "kpis", column: "title", row: 3 },
    },
    passes: {
      says: "The same in one line.",
      edits: [{ sheet: "kpis", row: 3, set: { title: "Days to answer a request by e-mail" } }],
    },
  },
};

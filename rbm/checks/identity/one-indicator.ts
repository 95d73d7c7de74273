import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";

const STARTS = /\b(?:number|percentage|proportion|share|rate|ratio|amount|index|level) of\b/gi;

export const oneIndicator: RowCheck = {
  id: "identity/one-indicator",
  area: "identity",
  severity: "warning",
  scope: "row",
  title: "Two indicators in one row",
  finds: "A KPI's title that asks for two figures: “number of … and percentage of …”, or parts divided by a semicolon.",
  why: "A row has one value, so one of the two cannot be reported.",
  how: "Give each indicator a row with a code of its own.",
  reads: [{ sheet: "kpis", columns: ["title"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const cell = cells(sheet, "title")[row];
      if (typeof cell !== "string" || /[\r\n]/.test(cell.trim())) continue;
      const parts = cell.split(/;|\band\b|,/i).filter((part) => part.match(STARTS));
      if (parts.length < 2 && !/;\s*\S/.test(cell)) continue;
      yield { sheet: "kpis", column: "title", row, expected: "one indicator" };
    }
  },
  examples: {
    fails: {
      says: "A title with two indicators.",
      edits: [{ sheet: "kpis", row: 2, set: { title: "Number of people trained and number of courses" } }],
      at: { sheet: "kpis", column: "title", row: 2 },
    },
    passes: {
      says: "One indicator about two groups.",
      edits: [{ sheet: "kpis", row: 2, set: { title: "Number of women and men trained" } }],
    },
  },
};

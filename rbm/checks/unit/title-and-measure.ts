import { cells } from "../../template/bind.ts";
import type { RowCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";
import { isPercentUnit } from "./unit-of-measure.ts";

const COUNTS = /^(?:the )?(?:total )?number of\b/i;
const PARTS = /^(?:the )?(?:percentage|per ?cent|proportion|share|%)(?: of)?\b/i;

export const titleAndMeasure: RowCheck = {
  id: "unit/title-and-measure",
  area: "unit",
  severity: "error",
  scope: "row",
  title: "Title and measure do not go together",
  finds: "“Number of …” measured as a percentage, or “percentage of …” measured as a count.",
  why: "A reader of the title takes the figure for something else.",
  how: "Correct the title, or the measure and the unit.",
  reads: [{ sheet: "kpis", columns: ["title", "measure", "unit"] }],
  *run(sheet, { from, to }) {
    for (let row = from; row < to; row++) {
      const [title, measure, unit] = ["title", "measure", "unit"].map((id) => textOf(cells(sheet, id)[row]));
      if (!title || !measure || (unit && isPercentUnit(unit) !== (measure === "Percentage") && measure !== "Ratio"))
        continue;
      const counted = COUNTS.test(title) && measure === "Percentage";
      const parted = PARTS.test(title) && (measure === "Count" || measure === "Amount");
      if (!counted && !parted) continue;
      yield {
        sheet: "kpis",
        column: "measure",
        row,
        note: counted ? "title: number" : "title: share",
        expected: counted ? "Count" : "Percentage",
      };
    }
  },
  examples: {
    fails: {
      says: "“Percentage of women …” measured as a count of people.",
      edits: [{ sheet: "kpis", row: 3, set: { title: "Percentage of requests answered", measure: "Count" } }],
      at: { sheet: "kpis", column: "measure", row: 3 },
    },
    passes: {
      says: "“Number of people …” measured as a count.",
      edits: [{ sheet: "kpis", row: 3, set: { title: "Number of requests open", measure: "Count" } }],
    },
  },
};

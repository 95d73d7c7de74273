import { isPeriod } from "../../framework/period.ts";
import { shown } from "../../workbook/workbook.ts";
import type { CellCheck } from "../check.ts";
import { listOf } from "../read/lists.ts";
import { tidyCode } from "../read/text.ts";

export const periodInFramework: CellCheck = {
  id: "time/period-in-framework",
  area: "time",
  severity: "error",
  scope: "cell",
  title: "Period outside the plan",
  finds: "A quarter or year that the plan does not cover, or a year where a quarter is wanted.",
  why: "The figure would fall outside every table and chart of the plan.",
  how: "Correct the period, or report the figure in the workbook of its own plan.",
  reads: "every sheet",
  look(cell, { column: { list } }, checking) {
    if (cell === null || (list !== "periods" && list !== "quarters")) return null;
    const text = typeof cell === "string" ? tidyCode(cell) : shown(cell);
    const { values } = listOf(checking, list);
    if (!isPeriod(text) || values.has(text)) return null;
    const [first, last] = [[...values][0], [...values].filter((value) => value.length > 4).at(-1)];
    return { expected: `${list === "quarters" ? "a quarter" : "a period"} from ${first} to ${last}` };
  },
  examples: {
    fails: {
      says: "A KPI target for 2031 in the plan 2020-2023.",
      edits: [{ sheet: "kpi_targets", row: 1, set: { period: "2031" } }],
      at: { sheet: "kpi_targets", column: "period", row: 1 },
    },
    passes: {
      says: "A KPI target for the last quarter of the plan.",
      edits: [{ sheet: "kpi_targets", row: 1, set: { period: "2023-Q4" } }],
    },
  },
};

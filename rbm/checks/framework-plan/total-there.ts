import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, WorkbookCheck } from "../check.ts";
import { textOf } from "../read/cell.ts";

export const totalThere: WorkbookCheck = {
  id: "framework-plan/total-there",
  area: "disaggregation",
  severity: "error",
  scope: "workbook",
  title: "Disaggregation that belongs to no cut",
  finds: "An entry of the list Disaggregations without a dimension, or a list of them without Total.",
  why: "Parts are added up within their dimension and compared with Total; without these, no sum can be checked.",
  how: "Write the dimension beside the entry; add an entry Total whose dimension is Total.",
  reads: [{ sheet: "entries", columns: ["list", "value", "dimension"] }],
  *run({ workbook }): Iterable<Finding> {
    const sheet = boundSheet(workbook, "entries");
    const [lists, values, dimensions] = ["list", "value", "dimension"].map((column) => cells(sheet, column));
    const rows = [...lists!.keys()].filter((row) => textOf(lists![row]) === "Disaggregations");
    for (const row of rows) {
      if (textOf(dimensions![row]) !== null) continue;
      yield { sheet: "entries", column: "dimension", row, expected: "a dimension, such as Sex" };
    }
    const [first] = rows;
    if (first !== undefined && !rows.some((row) => textOf(values![row]) === "Total"))
      yield { sheet: "entries", column: "value", row: first, expected: "an entry Total among the Disaggregations" };
  },
  examples: {
    fails: {
      says: "An age group that is of no dimension.",
      edits: [
        {
          sheet: "entries",
          row: 0,
          set: { list: "Disaggregations", value: "Total", code: null, dimension: "Total", about: null },
        },
        {
          sheet: "entries",
          row: 1,
          set: { list: "Disaggregations", value: "Under 30", code: null, dimension: null, about: null },
        },
      ],
      at: { sheet: "entries", column: "dimension", row: 1 },
    },
    passes: {
      says: "Its dimension beside it.",
      edits: [
        {
          sheet: "entries",
          row: 0,
          set: { list: "Disaggregations", value: "Total", code: null, dimension: "Total", about: null },
        },
        {
          sheet: "entries",
          row: 1,
          set: { list: "Disaggregations", value: "Under 30", code: null, dimension: "Age", about: null },
        },
      ],
    },
  },
};

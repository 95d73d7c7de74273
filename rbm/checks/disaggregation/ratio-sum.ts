import { boundSheet, cells } from "../../template/bind.ts";
import type { Finding, KpiCheck } from "../check.ts";
import { numberOf } from "../read/cell.ts";
import { eachCut } from "../read/groups.ts";
import { OBSERVATIONS_READ, observationsOf } from "../read/observations.ts";

export const ratioSum: KpiCheck = {
  id: "disaggregation/ratio-sum",
  area: "disaggregation",
  severity: "error",
  scope: "kpi",
  title: "Parts of a ratio do not sum to the total",
  finds:
    "A percentage or ratio whose groups' numerators or denominators sum to something else than those of its total.",
  why: "A total of percentages is all numerators over all denominators; percentages themselves are never summed.",
  how: "Correct the numerator or denominator of the total, or of a group.",
  reads: [
    { sheet: "kpis", columns: "all" },
    ...OBSERVATIONS_READ,
    { sheet: "actuals", columns: ["numerator", "denominator"] },
  ],
  run(view): Finding[] {
    const found: Finding[] = [];
    const { kpi, checking } = view;
    if (kpi.measure !== "Percentage" && kpi.measure !== "Ratio") return found;
    const { rows } = view.once(observationsOf);
    const sheet = boundSheet(checking.workbook, "actuals");
    eachCut(view, ({ total, dimension, parts, complete }) => {
      if (!complete) return;
      for (const column of ["numerator", "denominator"]) {
        const whole = numberOf(cells(sheet, column)[rows[total]!]);
        const values = parts.map((part) => numberOf(cells(sheet, column)[rows[part]!]));
        if (whole === null || values.some((value) => value === null)) continue;
        const sum = Number(values.reduce<number>((all, value) => all + (value ?? 0), 0).toPrecision(12));
        if (Math.abs(sum - whole) <= 1e-9 * Math.max(1, Math.abs(whole))) continue;
        const expected = `${sum.toLocaleString("en-GB")}, as the groups of ${dimension} sum to`;
        found.push({ sheet: "actuals", column, row: rows[total]!, expected });
      }
    });
    return found;
  },
  examples: {
    fails: {
      says: "500 urban and 450 rural people asked, and 1,000 in all.",
      edits: [
        { sheet: "kpis", row: 1, set: { dimension: "Area" } },
        {
          sheet: "actuals",
          row: 12,
          set: {
            kpi: "DI-02",
            period: "2021-Q3",
            place: "World",
            disaggregation: "Urban",
            numerator: 250,
            denominator: 500,
            value: 50,
          },
        },
        {
          sheet: "actuals",
          row: 13,
          set: {
            kpi: "DI-02",
            period: "2021-Q3",
            place: "World",
            disaggregation: "Rural",
            numerator: 230,
            denominator: 450,
            value: 51.1,
          },
        },
      ],
      at: { sheet: "actuals", column: "denominator", row: 5 },
    },
    passes: {
      says: "500 and 500 are 1,000; that 50% and 46% are not 48% together does not matter.",
      edits: [
        { sheet: "kpis", row: 1, set: { dimension: "Area" } },
        {
          sheet: "actuals",
          row: 12,
          set: {
            kpi: "DI-02",
            period: "2021-Q3",
            place: "World",
            disaggregation: "Urban",
            numerator: 250,
            denominator: 500,
            value: 50,
          },
        },
        {
          sheet: "actuals",
          row: 13,
          set: {
            kpi: "DI-02",
            period: "2021-Q3",
            place: "World",
            disaggregation: "Rural",
            numerator: 230,
            denominator: 500,
            value: 46,
          },
        },
      ],
    },
  },
};

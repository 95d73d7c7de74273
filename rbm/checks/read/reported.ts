import { periodEnd } from "../../framework/period.ts";
import { boundSheet, cells } from "../../template/bind.ts";
import { lookUp } from "../look-up.ts";
import { textOf } from "./cell.ts";
import { listOf } from "./lists.ts";

/** The period reported, as the Cover says; null where it does not. */
export const reportedPeriod = lookUp([{ sheet: "cover", columns: ["period"] }], (checking): string | null => {
  const period = textOf(cells(boundSheet(checking.workbook, "cover"), "period")[0]);
  return period !== null && listOf(checking, "quarters").values.has(period) ? period : null;
});

/** Whether a period ends after the one reported. */
export const isAfter = (period: string, reported: string): boolean => periodEnd(period) > periodEnd(reported);

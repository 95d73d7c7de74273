import { priorityTemplate } from "../../template/priority/index.ts";
import type { Target } from "./mapping.ts";

/** Columns of each sheet that an import fills from a column; all of them where none are named. */
const FILLED: Readonly<Record<string, readonly string[] | null>> = {
  results: ["code", "level", "title"],
  kpis: null,
  kpi_targets: ["target", "period"],
  actuals: ["value", "period", "place", "disaggregation", "numerator", "denominator", "comment"],
  risks: ["risk"],
};

/** What a column may be taken for, by sheet of the template. */
export const choices: readonly { readonly sheet: string; readonly targets: readonly Target[] }[] =
  priorityTemplate.sheets.flatMap(({ id, name, columns }) => {
    const filled = FILLED[id];
    if (filled === undefined) return [];
    const ids = columns.map((column) => column.id).filter((column) => filled === null || filled.includes(column));
    return [{ sheet: name, targets: ids.map((column): Target => `${id}.${column}`) }];
  });

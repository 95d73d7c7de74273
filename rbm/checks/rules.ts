import type { Framework } from "../framework/framework.ts";
import type { CellCheck, Check, KpiCheck, RowCheck, WorkbookCheck } from "./check.ts";
import { rulesOf } from "./severities.ts";

/** The rules of a check, by how they look at a workbook. */
export interface Rules {
  /** The rules as they were given, those that the plan turns off among them. */
  readonly given: readonly Check[];
  readonly cell: readonly CellCheck[];
  readonly row: readonly RowCheck[];
  readonly kpi: readonly KpiCheck[];
  readonly workbook: readonly WorkbookCheck[];
  /** Ids of the rules of cells and rows: what they find depends on a row, and on what they look up. */
  readonly byRow: ReadonlySet<string>;
  /** Place of each rule in the order of the report, by its id. */
  readonly ranks: ReadonlyMap<string, number>;
}

export function rulesBy(given: readonly Check[], framework: Framework): Rules {
  const checks = rulesOf(given, framework);
  return {
    given,
    cell: checks.filter((check): check is CellCheck => check.scope === "cell"),
    row: checks.filter((check): check is RowCheck => check.scope === "row"),
    kpi: checks.filter((check): check is KpiCheck => check.scope === "kpi"),
    workbook: checks.filter((check): check is WorkbookCheck => check.scope === "workbook"),
    byRow: new Set(checks.flatMap(({ id, scope }) => (scope === "cell" || scope === "row" ? [id] : []))),
    ranks: new Map(checks.map(({ id }, rank) => [id, rank])),
  };
}

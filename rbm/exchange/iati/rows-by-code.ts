import type { Row } from "../../template/content.ts";
import { text } from "./cells.ts";
import type { Exporting } from "./exporting.ts";

/** Rows of a sheet by their code, the first of each; others are noted. */
export function rowsByCode(from: Exporting, rows: readonly Row[], sheet: string): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const [i, row] of rows.entries()) {
    const code = text(row.code);
    if (code === null) from.note(`${sheet}, row ${i + 1}`, "It has no code, so it is left out.");
    else if (found.has(code)) from.note(code, `A second row of ${sheet} has this code; the first counts.`);
    else found.set(code, row);
  }
  return found;
}

/** Rows of a sheet by the KPI they are about; those of none that is there are noted. */
export function rowsByKpi(
  from: Exporting,
  rows: readonly Row[],
  kpis: ReadonlyMap<string, Row>,
  sheet: string,
): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const code = text(row.kpi);
    if (code === null || !kpis.has(code)) {
      from.note(code ?? sheet, `A row of ${sheet} is about a KPI that is not there, so it is left out.`);
      continue;
    }
    const those = found.get(code);
    if (those) those.push(row);
    else found.set(code, [row]);
  }
  return found;
}

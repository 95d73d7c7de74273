import type { Checking } from "../check.ts";
import { KPI_ROWS } from "./kpi-rows.ts";
import type { KpiFacts } from "./kpis.ts";

/** All that a workbook says of one KPI: what a rule of scope `kpi` goes by. */
export interface KpiView {
  readonly kpi: KpiFacts;
  readonly checking: Checking;
  /** Its rows on KPI targets. */
  readonly targetRows: readonly number[];
  /** Its rows in Actuals. */
  readonly actualRows: readonly number[];
  /** What `build` makes of this KPI, made once a run. */
  once<T>(build: (view: KpiView) => T): T;
}

export function kpiView(kpi: KpiFacts, checking: Checking): KpiView {
  const kept = new Map<unknown, unknown>();
  const view: KpiView = {
    kpi,
    checking,
    targetRows: checking.once(KPI_ROWS.kpi_targets).rows.get(kpi.code) ?? [],
    actualRows: checking.once(KPI_ROWS.actuals).rows.get(kpi.code) ?? [],
    once<T>(build: (view: KpiView) => T): T {
      const known = kept.get(build);
      if (known !== undefined || kept.has(build)) return known as T;
      const made = build(view);
      kept.set(build, made);
      return made;
    },
  };
  return view;
}

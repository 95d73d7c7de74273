import type { Checking } from "../check.ts";
import { KPI_ROWS } from "./kpi-rows.ts";
import type { KpiFacts } from "./kpis.ts";

/** All that a workbook says of one KPI: what a rule of scope `kpi` goes by. */
export interface KpiView {
  readonly kpi: KpiFacts;
  readonly checking: Checking;
  /** Its rows on KPI targets. */
  readonly targetRows: Int32Array;
  /** Its rows in Actuals. */
  readonly actualRows: Int32Array;
  /** What `build` makes of this KPI, made once a run. */
  once<T>(build: (view: KpiView) => T): T;
}

const NO_ROWS = new Int32Array();

export function kpiView(kpi: KpiFacts, checking: Checking): KpiView {
  // A KPI has so few look-ups of its own that a list is quicker than a map.
  const builds: unknown[] = [];
  const made: unknown[] = [];
  const view: KpiView = {
    kpi,
    checking,
    targetRows: checking.once(KPI_ROWS.kpi_targets).rows.get(kpi.code) ?? NO_ROWS,
    actualRows: checking.once(KPI_ROWS.actuals).rows.get(kpi.code) ?? NO_ROWS,
    once<T>(build: (view: KpiView) => T): T {
      const known = builds.indexOf(build);
      if (known >= 0) return made[known] as T;
      const fresh = build(view);
      builds.push(build);
      made.push(fresh);
      return fresh;
    },
  };
  return view;
}

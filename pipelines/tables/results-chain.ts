/** `results-chain`: one row for each result of the plan or of a workbook, and quarter. */
export interface ResultsChainRow {
  readonly code: string;
  readonly title: string;
  /** Id of its level in the framework. */
  readonly level: string;
  /** Place of the level, 0 at the top. */
  readonly depth: number;
  /** The priority whose workbook declares it; null for results of the framework. */
  readonly priority: string | null;
  /** Codes of the results it supports, `G1, G2`. */
  readonly supports: string | null;
  readonly period: string;
  readonly time: number;
  /** KPIs that measure it directly. */
  readonly own_kpis: number;
  /** KPIs that measure it or what supports it, each once. */
  readonly kpis: number;
  /** The same by share: results that share a KPI out sum to one KPI. */
  readonly weight: number;
  readonly measurable: number;
  readonly progress: number | null;
  readonly progress_uncapped: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly due: number;
  readonly reported: number;
  readonly achieved: number;
  readonly on_track: number;
  readonly at_risk: number;
  readonly off_track: number;
  readonly sample: boolean;
}

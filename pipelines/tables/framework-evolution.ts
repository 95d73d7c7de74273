/** `framework-evolution`: one row for each link from a plan's results to those of the plan after, or a draft of it. */
export interface EvolutionRow {
  /** Ids of the two plans. */
  readonly before: string;
  readonly after: string;
  readonly kind: "continued" | "split" | "merged" | "new" | "dropped";
  readonly from: string | null;
  readonly from_title: string | null;
  /** Id of its level. */
  readonly from_level: string | null;
  readonly to: string | null;
  readonly to_title: string | null;
  readonly to_level: string | null;
  readonly note: string | null;
  readonly confidence: "verified" | "to be verified" | "sample" | null;
  /** KPIs that measure the result before, itself or by what supports it; null for a new one. */
  readonly kpis: number | null;
  readonly sample: boolean;
}

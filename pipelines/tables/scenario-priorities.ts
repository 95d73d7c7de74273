/** `scenario-priorities`: how many KPI targets are met, base beside scenario. */
export interface ScenarioPriorityRow {
  readonly priority: string;
  /** KPIs that can be forecast; the others are not counted. */
  readonly kpis: number;
  /** Expected number of KPI targets met: the sum of the probabilities. */
  readonly base_met: number;
  readonly met: number;
  /** With the response to budget at its low and its high end. */
  readonly met_low: number;
  readonly met_high: number;
  /** The numbers between which 80% of the draws lie. */
  readonly draws_low: number;
  readonly draws_high: number;
  /** CHF now and under the scenario; null where no budget was given. */
  readonly base_budget: number | null;
  readonly budget: number | null;
  readonly sample: boolean;
}

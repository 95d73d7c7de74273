/** `evolution-priorities`: what the plan after leaves of each priority's measurement, beside the base. */
export interface EvolutionPriorityRow {
  readonly priority: string;
  readonly priority_stays: boolean;
  readonly kpis: number;
  readonly without_home: number;
  /** KPIs that served a goal of which none lives on. */
  readonly without_goal: number;
  readonly baselines: number;
  readonly baselines_lost: number;
  readonly series: number;
  readonly series_broken: number;
  /** KPIs with a progress, and their mean capped progress. */
  readonly measurable: number;
  readonly progress: number | null;
  /** The same of the KPIs that keep a home. */
  readonly after_measurable: number;
  readonly after_progress: number | null;
  readonly sample: boolean;
}

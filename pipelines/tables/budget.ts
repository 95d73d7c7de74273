/** `budget`: one row for each priority and quarter, of the outputs as that quarter's workbooks gave them. */
export interface BudgetRow {
  readonly priority: string;
  readonly period: string;
  readonly time: number;
  readonly outputs: number;
  readonly planned: number;
  readonly in_progress: number;
  readonly done: number;
  readonly delayed: number;
  readonly cancelled: number;
  /** CHF, of outputs that say both; null where none does. */
  readonly budget: number | null;
  readonly spent: number | null;
  /** CHF expected to be spent by the end of the year. */
  readonly forecast: number | null;
  /** Outputs with more spent than budgeted. */
  readonly overspent: number;
  /** spent / budget. */
  readonly spent_share: number | null;
  /** Share of the plan's time that has passed. */
  readonly elapsed: number;
  /** Mean capped progress of the priority's KPIs; null where none is measurable. */
  readonly progress: number | null;
  readonly sample: boolean;
}

/** Said on the Cover, and wherever a sample figure shows. */
export const SAMPLE_FIGURES = "Sample figures";

/** Said as the basis of a result that the real plan does not have. */
export const SAMPLE_BASIS = "Sample item, made up to show how Resultbook works; not of the real plan";

/** A KPI made up to show how things work: what it is, where it starts, where it should get to. */
export interface SampleKpi {
  /** Number within its priority: `01`. */
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly measure: "Count" | "Percentage" | "Ratio" | "Index" | "Amount" | "Ordinal" | "Yes/No";
  /** Defaults to Increase. */
  readonly direction?: "Increase" | "Decrease" | "Maintain";
  /** Defaults to Level. */
  readonly accumulation?: "Level" | "Cumulative" | "Per period";
  /** Which of its priority's outcomes it measures, from 1. */
  readonly outcome: 1 | 2;
  /** Value at the end of 2019 (in 2019, per period); null where it is yet to be established. */
  readonly baseline: number | null;
  /** Value at the end of 2023 (in 2023, per period); null where no KPI target was set. */
  readonly target: number | null;
  /** Where a figure is needed and there is no baseline: what it really was. */
  readonly start?: number;
  /** Denominator at the start and at the end of the plan, for percentages and ratios. */
  readonly of?: readonly [number, number];
  /** Decimals of the numerator; 0 where things are counted. */
  readonly decimals?: number;
  /** Steps of an ordinal KPI, worst first; its values count from 0. */
  readonly scale?: string;
  /** Share of women at the start and at the end of the plan; the KPI is broken down by sex. */
  readonly women?: readonly [number, number];
  /** Broken down by region. */
  readonly regional?: true;
  /** Defaults to Quarterly. */
  readonly frequency?: "Quarterly" | "Half-yearly" | "Yearly";
  /** Quarters until a figure can be had. Defaults to 0. */
  readonly lag?: number;
  /** Defaults to Established. */
  readonly baselineStatus?: "Proxy" | "To be established";
  /** Defaults to Approved. */
  readonly methodology?: "In review" | "Draft" | "None";
  /** First quarter it was collected; before that its rows say Not collected. */
  readonly collectedFrom?: string;
  readonly sdg?: string;
  readonly wsis?: string;
}

export interface SampleOutput {
  readonly title: string;
  readonly outcome: 1 | 2;
  readonly starts: string;
  readonly due: string;
  /** When it was delivered; null where it was not, by the end of the plan. */
  readonly done: string | null;
  /** CHF. */
  readonly budget: number;
  readonly funding: "Regular budget" | "Extra-budgetary" | "Partner" | "In kind";
  /** First quarter in which it is cancelled. */
  readonly cancelled?: string;
}

export interface SampleRisk {
  readonly outcome: 1 | 2;
  readonly risk: string;
  readonly likelihood: "Low" | "Medium" | "High";
  readonly impact: "Low" | "Medium" | "High";
  readonly response: string;
}

/** All that is made up about a thematic priority. */
export interface SamplePriority {
  readonly code: string;
  /** Share of its plan that it gets done by the end; 1 keeps pace. */
  readonly speed: number;
  readonly outcomes: readonly [SampleOutcome, SampleOutcome];
  readonly kpis: readonly SampleKpi[];
  readonly outputs: readonly SampleOutput[];
  readonly risks: readonly SampleRisk[];
}

export interface SampleOutcome {
  readonly title: string;
  /** Codes of the plan's results it supports. */
  readonly supports: readonly string[];
}

export const kpiCode = (priority: SamplePriority, kpi: SampleKpi): string => `${priority.code}-${kpi.number}`;
export const outcomeCode = (priority: SamplePriority, outcome: number): string => `${priority.code}.${outcome}`;
export const outputCode = (priority: SamplePriority, output: SampleOutput): string =>
  `${outcomeCode(priority, output.outcome)}.${priority.outputs.indexOf(output) + 1}`;

import type {
  CompletenessRow,
  CrossPriorityRow,
  EvolutionRow,
  KpiRow,
  MilestoneRow,
  PartnerRow,
  PriorityLinkRow,
  ProcessRow,
  QuarterlyReviewRow,
  ReadinessRow,
  RegionRow,
  SurvivingKpiRow,
} from "../../pipelines/tables/index.ts";
import type { Period } from "../../rbm/framework/period.ts";

/** The tidy tables charts are made from, as `/api/tables` serves them. */
export interface ChartRows {
  readonly kpis: readonly KpiRow[];
  readonly crossPriority: readonly CrossPriorityRow[];
  /** Where KPIs and priorities lead; made from the tables where not given (see `forecastRows`), left out where empty. */
  readonly forecasts?: readonly ForecastRow[];
  /** For `regions` only. */
  readonly regions?: readonly RegionRow[];
  /** For `growth` only. */
  readonly readiness?: readonly ReadinessRow[];
  /** For `reporting` only: when workbooks came. */
  readonly completeness?: readonly CompletenessRow[];
  /** For `turns` only: of the quarter shown. */
  readonly review?: readonly QuarterlyReviewRow[];
  /** For `links` and `ring` only. */
  readonly priorityLinks?: readonly PriorityLinkRow[];
  /** For `crosswalk` only, and `survival` for the name of the plan after. */
  readonly evolution?: readonly EvolutionRow[];
  /** For `survival` only. */
  readonly survivingKpis?: readonly SurvivingKpiRow[];
  /** For `gantt` and `processes` only. */
  readonly milestones?: readonly MilestoneRow[];
  readonly processes?: readonly ProcessRow[];
  /** For `partners` only. */
  readonly partners?: readonly PartnerRow[];
  /** For `coverage` only. */
  readonly definitions?: readonly KpiSource[];
}

/** Tables on the server, by the rows of charts that they are. */
export const chartTables = {
  regions: "regions",
  readiness: "readiness",
  completeness: "completeness",
  review: "quarterly-review",
  priorityLinks: "priority-links",
  partners: "partners",
  milestones: "milestones",
  processes: "processes",
  evolution: "framework-evolution",
  survivingKpis: "surviving-kpis",
} as const satisfies Partial<Record<keyof ChartRows, string>>;

/** Rows that some charts need beside the KPIs and the priorities. */
export type MoreRows = keyof typeof chartTables;

/** Where a KPI's figures come from, as the workbook says; null where it is left blank. */
export interface KpiSource {
  readonly kpi: string;
  readonly source: string | null;
  /** Who answers for it. */
  readonly responsible: string | null;
  readonly baselineOwner: string | null;
  /** ISO date by which a missing baseline is to be there. */
  readonly baselineDue: string | null;
}

/** One quarter ahead, for a KPI (in its unit) or a priority (progress, as a share). */
export interface ForecastRow {
  readonly of: "kpi" | "priority";
  /** KPI code or priority name. */
  readonly key: string;
  readonly period: Period;
  readonly time: number;
  readonly mid: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
  /** How it was computed: `damped Holt`. */
  readonly method: string;
}

/** Shares of what was to be reached by now at which a status begins. */
export interface ChartBands {
  readonly onTrack: number;
  readonly atRisk: number;
}

export interface ChartOptions {
  /** The quarter shown. */
  readonly period: Period;
  /** Accepted by this date, ISO. */
  readonly asOf: string;
  /** The edition shown; null while the quarter is open. */
  readonly edition: string | null;
  /** Only this thematic priority; all by default. */
  readonly priority?: string | null;
  /** 0.95 and 0.6 by default. */
  readonly bands?: ChartBands;
  /** Language of numbers and dates; `en` by default. */
  readonly locale?: string;
  /** First and last quarter of the plan; read off the rows by default. */
  readonly plan?: { readonly from: Period; readonly to: Period };
  /** KPI codes for the small multiples; the first measurable KPI of each priority by default. */
  readonly headline?: readonly string[];
}

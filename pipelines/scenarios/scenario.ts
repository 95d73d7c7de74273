/** Whom a change is about: a priority, a KPI, or everything where neither is given. */
export interface Selection {
  readonly priority?: string;
  readonly kpi?: string;
}

/**
 * How much of a change of budget comes through as a change of pace, as shares: at 0.5 a tenth more budget is a
 * twentieth more change a year. An assumption of whoever makes the scenario: it is printed wherever its figures show.
 */
export interface Response {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What a scenario changes; several changes of the same KPI multiply. */
export type ScenarioChange =
  /** The change a year, times a factor from now on: 1.2 is a fifth faster. */
  | { readonly kind: "rate"; readonly of: Selection; readonly factor: number }
  /** Changes of these KPIs take effect so many quarters later. */
  | { readonly kind: "delay"; readonly of: Selection; readonly quarters: number }
  /** Another KPI target: a value, or the present one times a factor. */
  | { readonly kind: "target"; readonly of: Selection; readonly value?: number; readonly factor?: number }
  /** Budget moved from one priority to another, CHF; a missing side is money from, or to, outside. */
  | {
      readonly kind: "budget";
      readonly from: string | null;
      readonly to: string | null;
      readonly amount: number;
      readonly response: Response;
    };

/** A what-if, as data: it can be stored, compared and run again with the same figures. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly ScenarioChange[];
  /** The same seed gives the same draws. 1 by default. */
  readonly seed?: number;
  /** Draws of the number of KPI targets met; 1 000 by default. */
  readonly draws?: number;
}

/** What a scenario takes for granted, a sentence each: to be printed with its figures. */
export function assumptionsOf({ changes }: Scenario): string[] {
  const trend =
    "Each KPI goes on along its own straight line, unless changed; KPIs are taken as independent of each other.";
  const responses = changes.flatMap((change) =>
    change.kind === "budget" ? [`${change.response.low} to ${change.response.high}, here ${change.response.mid}`] : [],
  );
  return [
    trend,
    ...[...new Set(responses)].map(
      (range) => `Share of a change of budget that comes through as a change of pace: ${range}.`,
    ),
  ];
}

export const selects = (
  { priority, kpi }: Selection,
  of: { readonly priority: string; readonly kpi: string },
): boolean => (priority === undefined || priority === of.priority) && (kpi === undefined || kpi === of.kpi);

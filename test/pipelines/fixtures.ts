import type { Reported } from "../../pipelines/tables/index.ts";
import { defaultBands } from "../../rbm/framework/bands.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import type { Row } from "../../rbm/template/content.ts";

const made = { confidence: "sample", source: "made up for tests" } as const;

/** Two priorities, two regions, headquarters and one regional office, four years. */
export const plan: Framework = {
  id: "plan",
  version: 1,
  title: "A plan",
  from: "2020-Q1",
  to: "2023-Q4",
  vision: null,
  mission: null,
  values: [],
  levels: [
    { id: "goal", name: "Goal", plural: "Goals", supports: [] },
    { id: "outcome", name: "Outcome", plural: "Outcomes", supports: ["goal"] },
    { id: "output", name: "Output", plural: "Outputs", supports: ["outcome"] },
  ],
  results: [
    { code: "G1", level: "goal", title: "Growth", supports: [], ...made },
    { code: "G2", level: "goal", title: "Inclusiveness", supports: [], ...made },
  ],
  priorities: [
    { code: "A", name: "Access", ...made },
    { code: "B", name: "Skills", ...made },
  ],
  scopes: [],
  places: [
    { name: "World", kind: "world", ...made },
    { name: "Africa", kind: "region", ...made },
    { name: "Europe", kind: "region", ...made },
    { name: "LDCs", kind: "group", ...made },
  ],
  offices: [
    { name: "Headquarters", region: null, ...made },
    { name: "Africa office", region: "Africa", ...made },
  ],
  bands: defaultBands,
};

export interface Push {
  readonly id?: string;
  readonly priority?: string;
  readonly office?: string;
  readonly period?: string;
  readonly version?: number;
  readonly at?: string;
  readonly state?: "accepted" | "provisional";
  readonly accepts?: readonly string[] | null;
  readonly sample?: boolean;
  readonly kpis?: readonly Row[];
  readonly targets?: readonly Row[];
  readonly actuals?: readonly Row[];
  readonly sheets?: Readonly<Record<string, readonly Row[]>>;
}

/** A submission as accepted a month after its quarter, unless told otherwise. */
export function pushed(push: Push): Reported {
  const { priority = "Access", office = "Headquarters", period = "2021-Q1", version = 1 } = push;
  const { at = `${after(period)}T09:00:00.000Z`, state = "accepted" } = push;
  const identity = {
    template: "priority",
    templateVersion: 1,
    framework: plan.id,
    priority,
    office,
    period,
    parent: null,
  };
  const sheets = {
    kpis: push.kpis ?? [],
    kpi_targets: push.targets ?? [],
    actuals: push.actuals ?? [],
    ...push.sheets,
  };
  return {
    submission: {
      id: push.id ?? `${priority}/${office}/${period}/${version}`,
      version,
      identity,
      parent: null,
      content: { identity, sheets },
      by: "focal point",
      at,
      sample: push.sample ?? false,
    },
    state,
    kpis: push.accepts ?? null,
    at,
    by: state === "accepted" ? "M&E officer" : null,
  };
}

/** The 20th of the month after a quarter. */
function after(period: string): string {
  const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(6))];
  return quarter === 4 ? `${year + 1}-01-20` : `${year}-${["04", "07", "10"][quarter - 1]}-20`;
}

export const kpi = (code: string, more: Row = {}): Row => ({
  code,
  result: "A.1",
  title: `KPI ${code}`,
  unit: "people",
  measure: "Count",
  direction: "Increase",
  accumulation: "Level",
  baseline_status: "Established",
  baseline: 100,
  baseline_period: "2019",
  methodology_status: "Approved",
  frequency: "Quarterly",
  lag: null,
  ...more,
});

export const target = (kpi: string, period: string, target: number): Row => ({ kpi, period, target, comment: null });

export const actual = (kpi: string, period: string, value: number | null, more: Row = {}): Row => ({
  kpi,
  period,
  place: "World",
  disaggregation: "Total",
  numerator: null,
  denominator: null,
  value,
  status: null,
  comment: null,
  evidence: null,
  ...more,
});

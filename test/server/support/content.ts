import type { Content, Identity, Row } from "../../../rbm/template/content.ts";
import { deliveryTemplate } from "../../../rbm/template/delivery/index.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { deliverySample } from "../../../samples/delivery/index.ts";
import { contentWith, rowOf } from "../../support/content.ts";

export interface Figures {
  readonly identity?: Partial<Identity>;
  /** Value by KPI code, for the World total of the identity's period. */
  readonly values?: Readonly<Record<string, number | null>>;
  readonly sheets?: Readonly<Record<string, readonly Row[]>>;
}

/** What a focal point of Digital Inclusion pushes for 2021-Q3: a KPI or two that pass every check. */
export function reportWith({ identity = {}, values = { "DI-01": 50 }, sheets = {} }: Figures = {}): Content {
  const period = identity.period ?? "2021-Q3";
  const codes = Object.keys(values);
  return contentWith(priorityTemplate, identity, {
    results: [
      {
        code: "OC-1",
        level: "Outcome",
        title: "More people in the regions use digital services",
        basis: "Sample item",
      },
    ],
    kpis: codes.map((code) => ({
      code,
      result: "OC-1",
      title: `People trained in course ${code}`,
      unit: "people",
      measure: "Count",
      direction: "Increase",
      accumulation: "Cumulative",
      baseline_status: "Established",
      baseline: 10,
      baseline_period: "2019",
      baseline_source: "Register of participants",
      methodology_status: "Approved",
      methodology: "Counted from the register of participants",
      data_source: "Register of participants",
      verification: "Register of participants",
      frequency: "Quarterly",
      lag: 0,
      dimension: "None",
    })),
    kpi_targets: codes.map((kpi) => ({ kpi, period: "2023", target: 100 })),
    actuals: codes.map((kpi) => ({
      kpi,
      period,
      place: "World",
      disaggregation: "Total",
      value: values[kpi] ?? null,
      status: values[kpi] === null ? "Missing" : "Normal",
      comment: values[kpi] === null ? "The register was not closed in time" : null,
      evidence: "Register of participants",
    })),
    ...sheets,
  });
}

/** What a coordinator pushes for a plan: one meeting that was held, on the way to the plan's coming into force. */
export function calendarWith(ends: string): Content {
  const sourced = { source: "Made up for tests", confidence: "Sample" };
  const { identity, sheets } = deliverySample();
  const given: Record<string, Row[]> = {
    groups: [{ code: "CWG-SFP", title: "Council working group on the plans", ...sourced }],
    milestones: [{ code: "PLAN", title: "In force", kind: "Plan", date: "2020-01-01", status: "Done", ...sourced }],
    meetings: [
      {
        ...{ code: "CWG-3", title: "Third meeting", group: "CWG-SFP", milestone: "PLAN", status: "Held", ...sourced },
        ...{ starts: "2018-01-15", ends },
      },
    ],
  };
  const { cover, ...rest } = sheets;
  const filled = Object.keys(rest).map((id) => [id, (given[id] ?? []).map((row) => rowOf(deliveryTemplate, id, row))]);
  return { identity, sheets: { cover: cover!, ...Object.fromEntries(filled) } };
}

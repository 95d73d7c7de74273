import type { Row } from "../../rbm/template/content.ts";
import type { Reported } from "../reports.ts";
import { outcomeCode, type SampleKpi } from "../sample.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

export const kpiRows = (scope: Scope): Row[] => scope.reported.map((reported) => kpiRow(scope, reported));

function kpiRow({ sample, priority, quarter }: Scope, { code, kpi }: Reported): Row {
  return row("kpis", {
    code,
    result: outcomeCode(sample, kpi.outcome),
    title: kpi.title,
    unit: kpi.unit,
    measure: kpi.measure,
    direction: kpi.direction ?? "Increase",
    accumulation: kpi.accumulation ?? "Level",
    over_100: kpi.measure === "Percentage" ? "No" : null,
    scale: kpi.scale ?? null,
    ...baseline(kpi, quarter),
    ...methodology(kpi, quarter),
    data_source: `Sample register of ${priority.name}`,
    verification: "Sample register, extract of the quarter",
    frequency: kpi.frequency ?? "Quarterly",
    lag: kpi.lag ?? 0,
    unit_responsible: `${priority.name} team`,
    dimension: kpi.women ? "Sex" : "None",
    sdg: kpi.sdg ?? null,
    wsis: kpi.wsis ?? null,
  });
}

/** A value with its period and source; else why there is none yet, when there will be, and who sees to it. */
function baseline(kpi: SampleKpi, quarter: number) {
  if (kpi.baseline !== null) {
    return {
      baseline_status: kpi.baselineStatus ?? "Established",
      baseline: kpi.baseline,
      baseline_period: "2019",
      baseline_source:
        kpi.accumulation === "Cumulative"
          ? "Sample figures; the count starts with the plan"
          : "Sample figures; register of 2019",
    };
  }
  return {
    baseline_status: kpi.baselineStatus ?? "To be established",
    baseline_reason: "The first survey of participants was put off with the courses of 2020",
    baseline_due: quarter < 7 ? "2021-12-31" : "2024-06-30",
    baseline_owner: "Monitoring officer",
  };
}

/** Approved methodologies were reviewed at the start of the plan, and all again at its half. */
function methodology(kpi: SampleKpi, quarter: number) {
  const status = kpi.methodology ?? "Approved";
  if (status === "None") return { methodology_status: status };
  const again = quarter >= 8;
  return {
    methodology_status: status,
    methodology: `Sample methodology: ${kpi.of ? "numerator and denominator as counted" : "as counted"} in the register at the end of the period`,
    methodology_version: status === "Draft" ? "0.1" : again ? "1.1" : "1.0",
    methodology_reviewed: again ? "2021-11-30" : status === "Approved" ? "2020-02-14" : "2019-12-02",
  };
}

import type { KpiSource } from "../../charts/index.ts";
import type { ReadinessRow, RegionRow } from "../../pipelines/tables.ts";
import { periodEnd, quartersBetween } from "../../rbm/framework/period.ts";
import { fixture, PERIOD } from "./fixture.ts";
import { plan } from "./plan.ts";

const REGIONS = ["Africa", "Americas", "Arab States", "Asia and the Pacific", "CIS", "Europe"];

/** Regional standings by rule: the further east and the slower the priority, the worse; one place has no KPI. */
export function regionRows(): RegionRow[] {
  return plan.flatMap(({ priority, speed }, p) =>
    REGIONS.flatMap((region, r): RegionRow[] => {
      if (priority === "Environment" && region === "Europe") return [];
      const kpis = 1 + ((p + r) % 4);
      const reach = speed + (r - 2.5) * 0.12;
      const status =
        priority === "Statistics" ? "no data" : reach > 0.9 ? "on track" : reach > 0.6 ? "at risk" : "off track";
      const count = (of: string) => (status === of ? kpis : 0);
      return [
        {
          priority,
          region,
          period: PERIOD,
          time: periodEnd(PERIOD),
          kpis,
          reported: kpis,
          achieved: 0,
          on_track: count("on track"),
          at_risk: count("at risk"),
          off_track: count("off track"),
          not_judged: count("no data"),
          status,
          sample: true,
        },
      ];
    }),
  );
}

/** Methodologies approved one by one; baselines there but for those the plan leaves out. */
export function readinessRows(): ReadinessRow[] {
  const quarters = quartersBetween("2020-Q1", PERIOD);
  return plan.flatMap(({ priority, lines }) =>
    quarters.map((period, q): ReadinessRow => {
      const kpis = lines.length;
      const approved = Math.min(kpis, 1 + Math.floor(q / 2));
      const missing = lines.filter(({ baseline }) => baseline === null).length;
      const targets = lines.filter(({ target }) => target !== null).length;
      return {
        priority,
        period,
        time: periodEnd(period),
        kpis,
        baseline_established: kpis - missing,
        baseline_proxy: 0,
        baseline_missing: missing,
        baseline_not_applicable: 0,
        baseline_late: 0,
        methodology_approved: approved,
        methodology_in_review: kpis - approved,
        methodology_draft: 0,
        methodology_none: 0,
        with_target: targets,
        ready: Math.min(approved, kpis - missing),
        baseline_coverage: (kpis - missing) / kpis,
        methodology_coverage: approved / kpis,
        readiness: Math.min(approved, kpis - missing) / kpis,
        sample: true,
      };
    }),
  );
}

/** Every seventh KPI names no source. */
export const definitions = (): KpiSource[] =>
  plan.flatMap(({ priority, lines }, p) =>
    lines.map(({ kpi }, i) => ({
      kpi,
      source: (p * 6 + i) % 7 === 6 ? null : "Sample register",
      responsible: `${priority} team`,
      baselineOwner: "Focal point",
      baselineDue: "2022-12-31",
    })),
  );

export const allRows = () => ({
  ...fixture(),
  regions: regionRows(),
  readiness: readinessRows(),
  definitions: definitions(),
});

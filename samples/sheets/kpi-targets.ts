import type { Row } from "../../rbm/template/content.ts";
import { milestonesOf } from "../milestones.ts";
import type { Reported } from "../reports.ts";
import { REVISION } from "../story.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

/** KPI targets as they stood in the quarter: the revised ones from when they were revised. */
export function kpiTargetRows({ reported, period }: Scope): Row[] {
  return reported.flatMap(({ code, kpi }) =>
    milestonesOf(kpi).map((milestone) => {
      const revised = code === REVISION.kpi && period >= REVISION.from ? revisedTargetOf(milestone.period, kpi) : null;
      return row("kpi_targets", {
        kpi: code,
        period: milestone.period,
        target: revised ?? milestone.target,
        comment: revised === null ? null : "Revised; see Record of changes",
      });
    }),
  );
}

/** Years that had not ended when the target was revised. */
function revisedTargetOf(period: string, kpi: Reported["kpi"]): number | null {
  if (period < REVISION.from.slice(0, 4)) return null;
  return milestonesOf(kpi, REVISION.target).find((milestone) => milestone.period === period)?.target ?? null;
}

/** The record of the revision, in the quarter it was made. */
export function revisionRows({ reported, period }: Scope): Row[] {
  const revised = reported.find(({ code }) => code === REVISION.kpi);
  if (!revised || period !== REVISION.from) return [];
  return milestonesOf(revised.kpi).flatMap((milestone) => {
    const to = revisedTargetOf(milestone.period, revised.kpi);
    if (to === null) return [];
    const change = row("changes", {
      kpi: REVISION.kpi,
      what: `Target ${milestone.period}`,
      from: String(milestone.target),
      to: String(to),
      reason: REVISION.reason,
      approved_by: REVISION.approvedBy,
      approved_on: REVISION.approvedOn,
    });
    return [change];
  });
}

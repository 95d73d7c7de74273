import { type Conflict, conflicts, type Merged, merged, type OfficeContent } from "../../rbm/submission/merge.ts";
import { type Decision, type Submission, scopeOf } from "../../rbm/submission/submission.ts";
import type { Template } from "../../rbm/template/template.ts";
import { templateById } from "../templates/templates.ts";
import { reported } from "./reported.ts";
import type { KpisOf } from "./state.ts";

/** Latest versions of each scope, in the order they came. */
export function headsOf(submissions: readonly Submission[]): Submission[] {
  const heads = new Map<string, Submission>();
  for (const submission of submissions) {
    const scope = scopeOf(submission.identity);
    if ((heads.get(scope)?.version ?? 0) < submission.version) heads.set(scope, submission);
  }
  return [...heads.values()];
}

/** What the offices of one priority pushed last for a quarter, as one. */
export const mergedOf = (heads: readonly Submission[]): Merged => merged(heads.map(saidBy), templateOf(heads));

const saidBy = ({ identity: { office }, content }: Submission): OfficeContent => ({ office, content });

const templateOf = ([head]: readonly Submission[]): Template => templateById(head?.identity.template ?? "priority");

/** Figures in which two offices' latest versions disagree, by the id of either's submission. */
export function conflictsByHead(heads: readonly Submission[]): Map<string, Conflict[]> {
  const reports = new Map<string, Submission[]>();
  for (const head of heads) {
    const { framework, priority, period } = head.identity;
    const report = [framework, priority, period].join("\n");
    const offices = reports.get(report);
    if (offices) offices.push(head);
    else reports.set(report, [head]);
  }
  const found = new Map<string, Conflict[]>();
  for (const offices of reports.values()) {
    if (offices.length < 2) continue;
    const disputed = conflicts(offices.map(saidBy), templateOf(offices).sheets);
    for (const { id, identity } of offices) {
      const own = disputed.filter(({ values }) => values.some(({ office }) => office === identity.office));
      if (own.length > 0) found.set(id, own);
    }
  }
  return found;
}

/** Columns of Actuals that make a figure. */
const FIGURE: ReadonlySet<string> = new Set(["value", "numerator", "denominator", "status"]);

/**
 * Figures of these KPIs in which a submission disagrees with what was accepted from another office for the same quarter: to accept
 * both would let the later one silently replace the earlier.
 */
export function disagreements(
  submission: Submission,
  kpis: readonly string[],
  { submissions, decisions }: { readonly submissions: readonly Submission[]; readonly decisions: readonly Decision[] },
  kpisOf?: KpisOf,
): Conflict[] {
  const { framework, priority, office, period } = submission.identity;
  const others = submissions.filter(
    ({ identity }) =>
      identity.framework === framework &&
      identity.priority === priority &&
      identity.period === period &&
      identity.office !== office,
  );
  const figures = templateOf([submission]).sheets.filter(({ id }) => id === "actuals");
  return reported(others, decisions, kpisOf && { kpisOf }).flatMap(({ submission: other, kpis: accepted }) =>
    conflicts([submission, other].map(saidBy), figures).filter(
      ({ column, kpi }) =>
        FIGURE.has(column) && kpi !== null && kpis.includes(kpi) && (accepted === null || accepted.includes(kpi)),
    ),
  );
}

import { type Conflict, conflicts, type Merged, merged, type OfficeContent } from "../../rbm/submission/merge.ts";
import { type Decision, type Submission, scopeOf } from "../../rbm/submission/submission.ts";
import type { Template } from "../../rbm/template/template.ts";
import { templateById } from "../templates/templates.ts";
import type { ListedSubmission } from "./listed.ts";
import { reported } from "./reported.ts";
import { kpisOf } from "./state.ts";

/** Latest versions of each scope, in the order they came. */
export function headsOf(submissions: readonly ListedSubmission[]): ListedSubmission[] {
  const heads = new Map<string, ListedSubmission>();
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

/** Latest versions of each priority and quarter that several offices report: what they may disagree on. */
export function reportedTogether(heads: readonly ListedSubmission[]): ListedSubmission[][] {
  const reports = new Map<string, ListedSubmission[]>();
  for (const head of heads) {
    const { framework, priority, period } = head.identity;
    const report = [framework, priority, period].join("\n");
    const offices = reports.get(report);
    if (offices) offices.push(head);
    else reports.set(report, [head]);
  }
  return [...reports.values()].filter((offices) => offices.length > 1);
}

/** Cells in which the latest versions of one priority and quarter disagree, by the id of either's submission. */
export function conflictsBetween(offices: readonly Submission[]): Map<string, Conflict[]> {
  const disputed = conflicts(offices.map(saidBy), templateOf(offices).sheets);
  return new Map(
    offices.map(({ id, identity }) => [
      id,
      disputed.filter(({ values }) => values.some(({ office }) => office === identity.office)),
    ]),
  );
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
): Conflict[] {
  const { framework, priority, office, period } = submission.identity;
  const others = submissions
    .filter(
      ({ identity }) =>
        identity.framework === framework &&
        identity.priority === priority &&
        identity.period === period &&
        identity.office !== office,
    )
    .map((other) => ({ ...other, kpis: kpisOf(other.content) }));
  const figures = templateOf([submission]).sheets.filter(({ id }) => id === "actuals");
  return reported(others, decisions).flatMap(({ submission: other, kpis: accepted }) =>
    conflicts([submission, other].map(saidBy), figures).filter(
      ({ column, kpi }) =>
        FIGURE.has(column) && kpi !== null && kpis.includes(kpi) && (accepted === null || accepted.includes(kpi)),
    ),
  );
}

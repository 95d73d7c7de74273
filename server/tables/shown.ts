import { createHash } from "node:crypto";
import type { Returned } from "../../pipelines/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { type Decision, isOfPlan } from "../../rbm/submission/submission.ts";
import { problems } from "../problems.ts";
import { type Edition, editionShown, upTo } from "../review/editions.ts";
import type { ListedSubmission } from "../review/listed.ts";
import { type ReportedListing, reported } from "../review/reported.ts";
import { type Holdings, knownBy } from "./archive.ts";
import type { Beside, TableName } from "./served-tables.ts";

export interface ShownQuery {
  readonly framework: Framework;
  /** ISO date; everything where absent. */
  readonly asOf?: string;
  readonly provisional: boolean;
  /** Id of an edition: just what it holds is shown, as of when it was published. */
  readonly edition?: string;
}

/** What tables are made of under a query. */
export interface Shown {
  readonly reports: readonly ReportedListing[];
  readonly said: Beside;
  readonly edition: Edition | null;
  /** When the last of the reports was accepted, ISO 8601; null where none was. */
  readonly lastAccepted: string | null;
  /** Stands for the reports: the same for the same, on every server. */
  signature(): string;
}

/** Whether a table is made of what is of the plan as a whole: its milestones and meetings. */
export const isOfPlanTable = (name: TableName): boolean => name === "milestones" || name === "processes";

/** Reports of quarters, or of the plan as a whole, as far as the query lets them show. */
export function shownOf(query: ShownQuery, holdings: Holdings, ofPlan: boolean): Shown {
  const { framework, asOf, provisional, edition: id } = query;
  const { followUps, plans, editions } = holdings;
  const ofFramework = ({ submission }: ReportedListing): boolean => submission.identity.framework === framework.id;
  const closed = id === undefined ? null : editionNamed(editions, framework.id, id);
  const { submissions, decisions } = knownBy(holdings, closed ? closed.asOf : asOf);
  const all = reported(submissions, decisions, { provisional: provisional && !closed })
    .filter(ofFramework)
    .filter((report) => !closed || upTo(closed.period, report));
  const reports = all.filter(({ submission }) => isOfPlan(submission.identity) === ofPlan);
  const known = editions.filter((each) => asOf === undefined || each.asOf.slice(0, asOf.length) <= asOf);
  let signature: string | null = null;
  return {
    reports,
    said: { plans, followUps, returned: returnedOf(submissions, decisions), lastAccepted: lastOf(all) },
    edition: closed ?? editionShown(known, { framework: framework.id, reports, ofPlan }),
    lastAccepted: lastOf(reports),
    signature() {
      signature ??= signatureOf(reports);
      return signature;
    },
  };
}

function editionNamed(editions: readonly Edition[], framework: string, id: string): Edition {
  const edition = editions.find((each) => each.id === id && each.framework === framework);
  if (!edition) throw problems.notFound(`The edition ${id}`);
  return edition;
}

function signatureOf(reports: readonly ReportedListing[]): string {
  const of = reports.map(({ submission, state, kpis, at, by }) => [submission.id, state, kpis, at, by]);
  return createHash("sha256").update(JSON.stringify(of)).digest("hex");
}

/** When the last of these was accepted; null where nothing was. */
const lastOf = (reports: readonly ReportedListing[]): string | null =>
  reports.reduce<string | null>(
    (last, { state, at }) => (state === "accepted" && (last === null || last < at) ? at : last),
    null,
  );

function returnedOf(submissions: readonly ListedSubmission[], decisions: readonly Decision[]): Returned[] {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  return decisions.flatMap((decision) => {
    const submission = byId.get(decision.submission);
    return decision.decision === "return" && submission ? [{ submission, decision }] : [];
  });
}

import { comparePeriods } from "../../rbm/framework/period.ts";
import { isOfPlan } from "../../rbm/submission/submission.ts";
import type { ReportedListing } from "./reported.ts";

/** A submission as an edition lists it. */
export interface EditionEntry {
  readonly submission: string;
  readonly version: number;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  /** KPI codes that were accepted; null for all. */
  readonly kpis: readonly string[] | null;
  readonly acceptedAt: string;
  readonly acceptedBy: string | null;
}

/** What was accepted when a quarter was closed: immutable, and named by every figure shown as of it. */
export interface Edition {
  /** `2021-Q3.1`; a quarter that is closed again gets the next number. */
  readonly id: string;
  readonly framework: string;
  readonly period: string;
  /** When it was closed, ISO 8601 with time, UTC. */
  readonly asOf: string;
  readonly by: string;
  readonly submissions: readonly EditionEntry[];
}

/** Whether a report is of an edition's quarter or an earlier one; what is of the plan as a whole is of every quarter. */
export const upTo = (period: string, { submission: { identity } }: ReportedListing): boolean =>
  isOfPlan(identity) || comparePeriods(identity.period, period) <= 0;

/** What closing a quarter publishes: everything of the plan that was accepted by then, up to that quarter. */
export function editionOf(
  reports: readonly ReportedListing[],
  { framework, period, asOf, by }: Omit<Edition, "id" | "submissions">,
  before: readonly Edition[],
): Edition {
  const number = before.filter((edition) => edition.period === period).length + 1;
  const submissions = reports
    .filter((report) => report.state === "accepted" && report.submission.identity.framework === framework)
    .filter((report) => upTo(period, report))
    .map(({ submission: { id, version, identity }, kpis, at, by: acceptedBy }) => ({
      submission: id,
      version,
      priority: identity.priority,
      office: identity.office,
      period: identity.period,
      kpis,
      acceptedAt: at,
      acceptedBy,
    }));
  return { id: `${period}.${number}`, framework, period, asOf, by, submissions };
}

/** What is shown: reports of quarters, or of the plan as a whole, each kind beside its own in the editions. */
export interface ShownReports {
  readonly framework: string;
  readonly reports: readonly ReportedListing[];
  readonly ofPlan: boolean;
}

/** The latest edition that holds just what is shown; null where none does, and where anything shown is provisional. */
export function editionShown(editions: readonly Edition[], shown: ShownReports): Edition | null {
  const { framework, reports, ofPlan } = shown;
  if (reports.some(({ state }) => state === "provisional")) return null;
  const sought = keyOf(
    reports.map(({ submission, kpis, at }) => ({ submission: submission.id, kpis, acceptedAt: at })),
  );
  const holds = ({ submissions }: Edition): boolean =>
    keyOf(submissions.filter(({ period }) => (period === "") === ofPlan)) === sought;
  return editions.findLast((edition) => edition.framework === framework && holds(edition)) ?? null;
}

const keyOf = (entries: readonly Pick<EditionEntry, "submission" | "kpis" | "acceptedAt">[]): string =>
  entries
    .map(({ submission, kpis, acceptedAt }) => JSON.stringify([submission, kpis && [...kpis].sort(), acceptedAt]))
    .sort()
    .join();

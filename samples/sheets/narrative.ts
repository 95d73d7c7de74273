import type { Row } from "../../rbm/template/content.ts";
import { latestIn } from "../reports.ts";
import type { Judged } from "../standing.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

const LESSONS = [
  "Partners that were asked early for their figures sent them on time.",
  "Short courses on the phone reach more women than long ones on site.",
  "One date for all regions does not work; each region now has its own.",
  "A figure that nobody uses is reported late; we dropped two of them.",
] as const;

/** The quarter in words, from its figures. */
export function narrativeRow(scope: Scope): Row {
  const ranked = scope.reported
    .map((reported) => ({ reported, share: reported.standings[scope.quarter] ?? null }))
    .filter((item): item is { reported: Judged; share: number } => item.share !== null)
    .sort((a, b) => b.share - a.share);
  const best = ranked[0];
  const worst = ranked.at(-1);
  const next = scope.sample.outputs.find(
    ({ done, due }) => done === null || due.slice(0, 4) >= scope.period.slice(0, 4),
  );
  return row("narrative", {
    achievements: best
      ? `Sample text. ${figure(scope, best.reported)}, ahead of the other KPIs of this priority.`
      : null,
    challenges: worst ? `Sample text. ${figure(scope, worst.reported)}; ${behindWords(worst.share)}.` : null,
    lessons: `Sample text. ${LESSONS[scope.quarter % LESSONS.length]}`,
    next_quarter: next
      ? `Sample text. Work goes on with: ${next.title}.`
      : "Sample text. Outputs of the plan are handed over.",
  });
}

function figure({ quarter }: Scope, reported: Judged): string {
  const latest = latestIn(reported, quarter)!;
  const { value } = reported.series.world[latest]!;
  return `${reported.kpi.title}: ${value.toLocaleString("en-US")} ${reported.kpi.unit}`;
}

const behindWords = (share: number): string =>
  share < 0.95 ? "this is less than planned by now, and Follow-up says what is done" : "as planned, with no margin";

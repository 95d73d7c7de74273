import type { Reported } from "../../pipelines/tables/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods, quartersBetween } from "../../rbm/framework/period.ts";
import { asksFor, duePeriods, type Frequency, frequencies } from "../../rbm/progress/due.ts";
import { rebased } from "../../rbm/submission/rebased.ts";
import type { Submission } from "../../rbm/submission/submission.ts";
import type { Content, Row } from "../../rbm/template/content.ts";
import { COVER, coverCells, newIdentity } from "../../rbm/template/identity.ts";
import type { Template } from "../../rbm/template/template.ts";
import type { FollowUp } from "../review/follow-ups.ts";
import { kpisOf } from "../review/state.ts";
import { SAMPLE_FIGURES } from "../samples/sample-figures.ts";
import type { Scope } from "../store/store.ts";
import { withPlannedKpis } from "./planned-kpis.ts";

export interface HandOut {
  readonly template: Template;
  readonly framework: Framework;
  readonly scope: Scope;
  /** The latest version of the scope; null where nobody pushed yet. */
  readonly head: Submission | null;
  /** What was accepted, of any scope. */
  readonly accepted: readonly Reported[];
  /** The scope's follow-ups of earlier quarters that are not closed. */
  readonly open: readonly FollowUp[];
  /** Whether its figures are to say Sample figures. */
  readonly sample: boolean;
}

/**
 * The workbook of a scope as content: what was last pushed for it, or else what was last accepted for the quarter before, with the
 * rows due, open follow-ups and everything that does not change from quarter to quarter. Its parent is the head.
 */
export function handOut({ template, framework, scope, head, accepted, open, sample }: HandOut): Content {
  const before = accepted
    .filter(({ submission: { identity } }) => identity.framework === scope.framework)
    .filter(({ submission: { identity } }) => identity.priority === scope.priority && identity.office === scope.office)
    .filter(({ submission: { identity } }) => comparePeriods(identity.period, scope.period) < 0)
    .sort((a, b) => comparePeriods(a.submission.identity.period, b.submission.identity.period));
  const base = head ? head.content : carriedOver(before, framework);
  const history = head ? [] : actualsOf(before);
  const identity = newIdentity(template, scope);
  const sheets: Record<string, readonly Row[]> = {
    ...(head ? base.sheets : withPlannedKpis(base.sheets, framework, scope.priority)),
  };
  const kpis = sheets.kpis ?? [];
  sheets.actuals = inOrder(withRowsDue([...(sheets.actuals ?? []), ...history], kpis, scope.period, framework), kpis);
  sheets.follow_up = withOpen(sheets.follow_up ?? [], open, kpis);
  const cover = base.sheets[COVER]?.[0] ?? {};
  sheets[COVER] = [{ figures: sample ? SAMPLE_FIGURES : null, ...cover, ...coverCells(identity) }];
  const complete = template.sheets.map(({ id, columns }) => {
    const blank = Object.fromEntries(columns.map((column) => [column.id, null]));
    return [id, (sheets[id] ?? []).map((row): Row => ({ ...blank, ...row }))] as const;
  });
  return rebased({ identity, sheets: Object.fromEntries(complete) }, head?.id ?? null);
}

/** Sheets that go on from quarter to quarter; narrative and record of changes start blank. */
const STANDING = ["results", "links", "outputs", "collaboration", "risks"] as const;
/** Sheets whose rows stand or fall with the acceptance of their KPI: the column that names it. */
const OF_KPIS = { kpis: "code", kpi_targets: "kpi" } as const;

function carriedOver(before: readonly Reported[], framework: Framework): Pick<Content, "sheets"> {
  const last = before.at(-1)?.submission;
  if (!last) return { sheets: planOf(framework) };
  const latest = before.filter(({ submission }) => submission.identity.period === last.identity.period);
  const sheets: Record<string, readonly Row[]> = {};
  for (const id of STANDING) sheets[id] = last.content.sheets[id] ?? [];
  for (const [id, column] of Object.entries(OF_KPIS)) {
    sheets[id] = latest.flatMap(({ submission, kpis }) =>
      (submission.content.sheets[id] ?? []).filter((row) => kpis === null || kpis.includes(String(row[column]))),
    );
  }
  const { focal_point = null, figures = null } = last.content.sheets[COVER]?.[0] ?? {};
  sheets[COVER] = [{ focal_point, figures }];
  return { sheets };
}

/** The first workbook of a priority starts from the plan's own results. */
function planOf(framework: Framework): Record<string, readonly Row[]> {
  const levels = new Map(framework.levels.map(({ id, name }) => [id, name]));
  return {
    results: framework.results.map(({ code, level, title, sector = null, confidence, source }) => ({
      code,
      level: levels.get(level) ?? level,
      title,
      sector,
      basis: confidence === "verified" ? source : `${source} (${confidence})`,
    })),
    links: framework.results.flatMap(({ code, supports }) =>
      supports.map((above) => ({ result: code, supports: above })),
    ),
  };
}

/** Earlier actuals, each as last accepted. */
function actualsOf(before: readonly Reported[]): Row[] {
  const latest = new Map<string, Row>();
  for (const { submission, kpis } of [...before].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const stands = new Set(kpis ?? kpisOf(submission.content));
    for (const row of submission.content.sheets.actuals ?? []) {
      if (stands.has(String(row.kpi))) latest.set(keyOf(row), row);
    }
  }
  return [...latest.values()];
}

const keyOf = ({ kpi, period, place, disaggregation }: Row): string =>
  [kpi, period, place, disaggregation].map(String).join("\u0000");

/** Adds the follow-ups that come back: those of its KPIs that it does not name itself. */
function withOpen(rows: readonly Row[], open: readonly FollowUp[], kpis: readonly Row[]): Row[] {
  const codes = new Set(kpis.map(({ code }) => code));
  const named = new Set(rows.map(({ kpi, action }) => `${kpi}\n${action}`));
  return [
    ...rows,
    ...open
      .filter(({ kpi, action }) => codes.has(kpi) && !named.has(`${kpi}\n${action}`))
      .map(({ kpi, cause, action, owner, due, status }): Row => ({ kpi, cause, action, owner, due, status })),
  ];
}

/** Adds a blank row for every figure that falls due in this quarter, at the places and groups last reported. */
function withRowsDue(rows: readonly Row[], kpis: readonly Row[], period: string, framework: Framework): Row[] {
  const there = new Set(rows.map(keyOf));
  const added = kpis.flatMap(({ code, frequency, lag }) => {
    const mine = rows.filter(({ kpi }) => kpi === code);
    const lastPeriod = mine
      .map((row) => String(row.period))
      .sort(comparePeriods)
      .at(-1);
    const last = mine.filter((row) => row.period === lastPeriod);
    const cuts = last.length > 0 ? last : [{ place: "World", disaggregation: "Total" }];
    return dueIn(String(frequency), typeof lag === "number" ? lag : 0, period, framework)
      .flatMap((due) =>
        cuts.map(
          ({ place, disaggregation }): Row => ({
            kpi: code!,
            period: due,
            place: place!,
            disaggregation: disaggregation!,
          }),
        ),
      )
      .filter((row) => !there.has(keyOf(row)));
  });
  return [...rows, ...added];
}

/** Quarters whose figure falls due between the quarter before and this one. */
function dueIn(frequency: string, lag: number, period: string, framework: Framework): string[] {
  if (!isFrequency(frequency)) return [];
  const schedule = { frequency, lag, anchorYear: Number(framework.to.slice(0, 4)) };
  const quarters = quartersBetween(framework.from, period).filter((quarter) => asksFor(schedule, quarter));
  const before = quartersBetween(framework.from, period).at(-2);
  const known = new Set(before ? duePeriods(schedule, quarters, before) : []);
  return duePeriods(schedule, quarters, period).filter((quarter) => !known.has(quarter));
}

const isFrequency = (text: string): text is Frequency => Object.hasOwn(frequencies, text);

/** By KPI as the KPIs sheet has them, then by period; places and groups stay as they came. */
function inOrder(rows: readonly Row[], kpis: readonly Row[]): Row[] {
  const place = new Map(kpis.map(({ code }, index) => [code, index]));
  const rank = (row: Row): number => place.get(row.kpi ?? null) ?? Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => rank(a) - rank(b) || comparePeriods(String(a.period), String(b.period)));
}

import { changeableLists } from "../template/lists.ts";
import type { CrosswalkPair } from "./crosswalk.ts";
import type { Framework, PlannedKpi, Result } from "./framework.ts";

/** What of a framework changed. */
export type Part =
  | "vision"
  | "mission"
  | "level"
  | "result"
  | "KPI"
  | "priority"
  | "place"
  | "reporting office"
  | "status rule"
  | "list entry"
  | "rule";

export interface FrameworkChange {
  /** `moved`: to another level, or it supports (a KPI: measures) another result. `retargeted`: another aim, target, baseline or limit. */
  readonly kind: "added" | "dropped" | "moved" | "renamed" | "retargeted";
  readonly part: Part;
  /** Code before, or id or name where there is none; null where added. */
  readonly from: string | null;
  /** Code after; null where dropped. */
  readonly to: string | null;
  /** In words, as shown; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What changed from one framework to another. Two versions of a plan are compared by code. Two plans use the same codes for
 * other things: give the pairs of their crosswalk, and each result is compared with all it lives on in.
 */
export function frameworkDiff(
  before: Framework,
  after: Framework,
  pairs?: readonly Pick<CrosswalkPair, "from" | "to">[],
): FrameworkChange[] {
  const same = pairs ?? before.results.map(({ code }) => ({ from: code, to: code }));
  return [
    ...statementChanges("vision", before.vision?.text ?? null, after.vision?.text ?? null),
    ...statementChanges("mission", before.mission?.text ?? null, after.mission?.text ?? null),
    ...itemChanges(
      "level",
      before.levels.map(({ id, name }) => ({ key: id, name })),
      after.levels.map(({ id, name }) => ({ key: id, name })),
    ),
    ...resultChanges(before, after, same),
    ...kpiChanges(before.kpis ?? [], after.kpis ?? []),
    ...itemChanges(
      "priority",
      before.priorities.map(({ code, name }) => ({ key: code, name })),
      after.priorities.map(({ code, name }) => ({ key: code, name })),
    ),
    ...itemChanges("place", named(before.places), named(after.places)),
    ...itemChanges("reporting office", named(before.offices), named(after.offices)),
    ...settingChanges(before, after),
  ];
}

function statementChanges(part: "vision" | "mission", before: string | null, after: string | null): FrameworkChange[] {
  if (before === after) return [];
  const kind = before === null ? "added" : after === null ? "dropped" : "renamed";
  return [{ kind, part, from: before && part, to: after && part, before, after }];
}

interface Item {
  readonly key: string;
  readonly name: string;
}

const named = (items: readonly { readonly name: string }[]): Item[] => items.map(({ name }) => ({ key: name, name }));

function itemChanges(part: Part, before: readonly Item[], after: readonly Item[]): FrameworkChange[] {
  const kept = before.flatMap(({ key, name }): FrameworkChange[] => {
    const now = after.find((item) => item.key === key);
    if (!now) return [{ kind: "dropped", part, from: key, to: null, before: name, after: null }];
    return now.name === name ? [] : [{ kind: "renamed", part, from: key, to: key, before: name, after: now.name }];
  });
  const added = after
    .filter(({ key }) => !before.some((item) => item.key === key))
    .map(({ key, name }): FrameworkChange => ({ kind: "added", part, from: null, to: key, before: null, after: name }));
  return [...kept, ...added];
}

function resultChanges(
  before: Framework,
  after: Framework,
  pairs: readonly Pick<CrosswalkPair, "from" | "to">[],
): FrameworkChange[] {
  const now = new Map(after.results.map((result) => [result.code, result]));
  const known = pairs.filter(({ to }) => now.has(to));
  const kept = before.results.flatMap((was) => {
    const links = known.filter(({ from }) => from === was.code);
    if (links.length === 0) return [change("dropped", was, null, was.title, null)];
    return links.flatMap(({ to }) => pairChanges(was, now.get(to)!, known));
  });
  const reached = new Set(known.map(({ to }) => to));
  const added = after.results.filter(({ code }) => !reached.has(code));
  return [...kept, ...added.map((result) => change("added", null, result, null, result.title))];
}

function pairChanges(was: Result, is: Result, pairs: readonly Pick<CrosswalkPair, "from" | "to">[]): FrameworkChange[] {
  const changes: FrameworkChange[] = [];
  const expected = new Set(pairs.filter(({ from }) => was.supports.includes(from)).map(({ to }) => to));
  const reparented = was.supports.length > 0 && !is.supports.some((code) => expected.has(code));
  const orphaned = is.supports.length > 0 && was.supports.length === 0;
  if (was.level !== is.level || reparented || orphaned) {
    changes.push(change("moved", was, is, placeOf(was), placeOf(is)));
  }
  if (was.title !== is.title) changes.push(change("renamed", was, is, was.title, is.title));
  if (aimOf(was) !== aimOf(is)) changes.push(change("retargeted", was, is, aimOf(was), aimOf(is)));
  return changes;
}

const placeOf = ({ level, supports }: Result): string =>
  supports.length > 0 ? `${level}, supports ${supports.join(", ")}` : level;

/** An aim as shown: `decrease, 25 % reduction by 2023, baseline 2017`. */
function aimOf({ aim, aimInWords }: Result): string | null {
  if (!aim) return aimInWords ?? null;
  const since = aim.baselineYear === undefined ? "" : `, baseline ${aim.baselineYear}`;
  return `${aim.direction}, ${aim.value} ${aim.unit} by ${aim.by}${since}`;
}

const change = (
  kind: FrameworkChange["kind"],
  was: Result | null,
  is: Result | null,
  before: string | null,
  after: string | null,
): FrameworkChange => ({ kind, part: "result", from: was?.code ?? null, to: is?.code ?? null, before, after });

/** KPIs are compared by their code, which never changes. */
function kpiChanges(before: readonly PlannedKpi[], after: readonly PlannedKpi[]): FrameworkChange[] {
  const title = ({ says }: PlannedKpi): string => String(says.title ?? "");
  const [was, is] = [before, after].map((kpis) => kpis.map((kpi) => ({ key: kpi.code, name: title(kpi) })));
  const kept = before.flatMap((old): FrameworkChange[] => {
    const now = after.find(({ code }) => code === old.code);
    if (!now) return [];
    const told = (kind: FrameworkChange["kind"], from: string, to: string): FrameworkChange[] =>
      from === to ? [] : [{ kind, part: "KPI", from: old.code, to: now.code, before: from, after: to }];
    const place = ({ priority, says }: PlannedKpi): string => `${priority}, measures ${says.result ?? "nothing"}`;
    return [...told("moved", place(old), place(now)), ...told("retargeted", measureOf(old), measureOf(now))];
  });
  return [...itemChanges("KPI", was!, is!), ...kept];
}

/** What a KPI is measured by and what it is to reach: `people, Count, Increase, Level, baseline 40 (2019); 2023: 60`. */
function measureOf({ says, targets }: PlannedKpi): string {
  const { unit, measure, direction, accumulation, baseline, baseline_period: since } = says;
  const from = baseline === undefined ? null : `baseline ${baseline}${since === undefined ? "" : ` (${since})`}`;
  const parts = [unit, measure, direction, accumulation, from].filter((part) => part !== undefined && part !== null);
  const aims = targets.map(({ period, target }) => `${period}: ${target}`);
  return [parts.join(", "), ...aims].join("; ");
}

/** The limits of the statuses, the lists and the gravity of the rules. */
function settingChanges(before: Framework, after: Framework): FrameworkChange[] {
  const limits = ({ bands: { id, onTrack, atRisk } }: Framework): string =>
    `${id}: on track from ${onTrack}, at risk from ${atRisk}`;
  const rules = new Set([...Object.keys(before.severities ?? {}), ...Object.keys(after.severities ?? {})]);
  const entries = (framework: Framework): Item[] =>
    changeableLists.flatMap((list) =>
      list.items(framework).map(({ value }) => ({ key: `${list.title}: ${value}`, name: value })),
    );
  const retargeted = (part: Part, name: string, was: string, is: string): FrameworkChange[] =>
    was === is ? [] : [{ kind: "retargeted", part, from: name, to: name, before: was, after: is }];
  return [
    ...retargeted("status rule", "status rule", limits(before), limits(after)),
    ...itemChanges("list entry", entries(before), entries(after)),
    ...[...rules].flatMap((rule) =>
      retargeted("rule", rule, before.severities?.[rule] ?? "as it came", after.severities?.[rule] ?? "as it came"),
    ),
  ];
}

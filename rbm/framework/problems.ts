import type { Framework, Result } from "./framework.ts";
import { comparePeriods, isPeriod, periodStart } from "./period.ts";

/** One thing wrong with a framework, in words, and the code or name of the item. */
export interface FrameworkProblem {
  readonly kind: "duplicate" | "unknown level" | "dangling" | "wrong level" | "cycle" | "period" | "no source";
  readonly item: string;
  readonly says: string;
}

/** Everything that keeps a framework from being used as a plan; empty where it can be. */
export function frameworkProblems(framework: Framework): FrameworkProblem[] {
  return [
    ...duplicates(framework),
    ...levelProblems(framework),
    ...supportProblems(framework),
    ...cycleProblems(
      "result",
      framework.results.map(({ code, supports }) => [code, supports] as const),
    ),
    ...cycleProblems(
      "level",
      framework.levels.map(({ id, supports }) => [id, supports] as const),
    ),
    ...periodProblems(framework),
    ...sourceProblems(framework),
  ];
}

function* duplicates(framework: Framework): Generator<FrameworkProblem> {
  const reporting = [...framework.priorities, ...(framework.scopes ?? [])];
  const lists: [string, string[]][] = [
    ["level", framework.levels.map(({ id }) => id)],
    ["name of a level", framework.levels.map(({ name }) => name)],
    ["result", framework.results.map(({ code }) => code)],
    ["code of a priority", reporting.map(({ code }) => code)],
    ["priority", reporting.map(({ name }) => name)],
    ["place", framework.places.map(({ name }) => name)],
    ["reporting office", framework.offices.map(({ name }) => name)],
  ];
  for (const [what, names] of lists) {
    for (const item of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
      yield { kind: "duplicate", item, says: `${what} is there twice: ${item}` };
    }
  }
}

function* levelProblems({ levels, results }: Framework): Generator<FrameworkProblem> {
  const known = new Set(levels.map(({ id }) => id));
  for (const level of levels) {
    for (const id of level.supports) {
      if (!known.has(id)) yield { kind: "unknown level", item: level.id, says: `level supports one unknown: ${id}` };
    }
  }
  for (const { code, level } of results) {
    if (!known.has(level)) yield { kind: "unknown level", item: code, says: `result of an unknown level: ${level}` };
  }
}

function* supportProblems({ levels, results, places, offices }: Framework): Generator<FrameworkProblem> {
  const byCode = new Map<string, Result>(results.map((result) => [result.code, result]));
  const allowed = new Map(levels.map((level) => [level.id, new Set(level.supports)]));
  for (const result of results) {
    for (const code of result.supports) {
      const above = byCode.get(code);
      if (!above) yield { kind: "dangling", item: result.code, says: `supports a result that is not there: ${code}` };
      else if (allowed.get(result.level)?.has(above.level) === false) {
        yield {
          kind: "wrong level",
          item: result.code,
          says: `a ${result.level} cannot support a ${above.level}: ${code}`,
        };
      }
    }
  }
  const regions = new Set(places.filter(({ kind }) => kind === "region").map(({ name }) => name));
  for (const { name, region } of offices) {
    if (region !== null && !regions.has(region)) {
      yield { kind: "dangling", item: name, says: `serves a region that is not there: ${region}` };
    }
  }
}

/** Each cycle once, named from the item of it that comes first. */
function* cycleProblems(
  what: string,
  nodes: readonly (readonly [string, readonly string[]])[],
): Generator<FrameworkProblem> {
  const up = new Map(nodes);
  const done = new Set<string>();
  const path: string[] = [];
  const found: string[][] = [];
  const visit = (code: string): void => {
    if (done.has(code)) return;
    const start = path.indexOf(code);
    if (start >= 0) {
      found.push([...path.slice(start), code]);
      return;
    }
    path.push(code);
    for (const above of up.get(code) ?? []) visit(above);
    path.pop();
    done.add(code);
  };
  for (const [code] of nodes) visit(code);
  for (const cycle of found)
    yield { kind: "cycle", item: cycle[0]!, says: `${what} supports itself: ${cycle.join(" → ")}` };
}

function* periodProblems({ from, to, figures, results }: Framework): Generator<FrameworkProblem> {
  for (const period of [from, to, ...(figures ? [figures.from, figures.to] : [])]) {
    if (!isPeriod(period)) yield { kind: "period", item: period, says: `not a period: ${period}` };
  }
  if (comparePeriods(from, to) > 0) yield { kind: "period", item: from, says: `begins after it ends: ${from}, ${to}` };
  if (figures && (periodStart(figures.from) > periodStart(from) || comparePeriods(figures.to, to) < 0)) {
    yield {
      kind: "period",
      item: figures.from,
      says: `figures do not reach over the plan: ${figures.from}, ${figures.to}`,
    };
  }
  for (const { code, aim } of results) {
    if (aim && !isPeriod(aim.by)) yield { kind: "period", item: code, says: `aim by what is not a period: ${aim.by}` };
  }
}

function* sourceProblems(framework: Framework): Generator<FrameworkProblem> {
  const statements = [framework.vision, framework.mission, ...framework.values].filter((item) => item !== null);
  const items: [string, string][] = [
    ...statements.map(({ text, source }): [string, string] => [text, source]),
    ...framework.results.map(({ code, source }): [string, string] => [code, source]),
    ...[...framework.priorities, ...(framework.scopes ?? []), ...framework.places, ...framework.offices].map(
      ({ name, source }): [string, string] => [name, source],
    ),
  ];
  for (const [item, source] of items) {
    if (source.trim() === "") yield { kind: "no source", item, says: `has no source: ${item}` };
  }
}

import type { Framework } from "../rbm/framework/framework.ts";
import { text } from "./definitions.ts";
import type { Report } from "./reports.ts";
import { latestSheetRows } from "./sheet-rows.ts";

/** A result of the framework or of a workbook, with what it supports. */
export interface ChainResult {
  readonly code: string;
  readonly title: string;
  readonly level: string;
  readonly depth: number;
  readonly priority: string | null;
  /** Share of it that counts there, 0 to 1; 1 where no share was given. */
  readonly supports: ReadonlyMap<string, number>;
}

/** Results by code: those of the framework, then those that the latest workbooks add, linked as both say. */
export function chainOf(reports: readonly Report[], framework: Framework): Map<string, ChainResult> {
  const links = new Map<string, Map<string, number>>();
  const link = (code: string, supports: string, share: number | null): void => {
    const known = links.get(code) ?? new Map<string, number>();
    links.set(code, known.set(supports, share ?? known.get(supports) ?? 1));
  };
  for (const { code, supports } of framework.results) for (const other of supports) link(code, other, null);
  for (const { row } of latestSheetRows(reports, "links")) {
    const [code, supports] = [text(row.result), text(row.supports)];
    if (code !== null && supports !== null)
      link(code, supports, typeof row.share === "number" ? row.share / 100 : null);
  }
  const results = new Map<string, ChainResult>();
  const add = (code: string, title: string, level: string, priority: string | null): void => {
    const supports = links.get(code) ?? new Map<string, number>();
    results.set(code, { code, title, level, depth: depthOf(level, framework), priority, supports });
  };
  for (const { code, title, level } of framework.results) add(code, title, level, null);
  for (const { row, priority } of latestSheetRows(reports, "results")) {
    const code = text(row.code);
    if (code === null || results.get(code)?.priority === null) continue;
    add(code, text(row.title) ?? code, levelId(text(row.level) ?? "", framework), priority);
  }
  return results;
}

/**
 * How much of a result counts under each result it supports, itself included at 1: shares multiply along a path and
 * add up over paths, never above 1. A link back to where one came from counts nothing.
 */
export function weightsAbove(code: string, results: ReadonlyMap<string, ChainResult>): Map<string, number> {
  const weights = new Map<string, number>();
  const climb = (at: string, weight: number, path: ReadonlySet<string>): void => {
    if (path.has(at) || !results.has(at)) return;
    weights.set(at, Math.min(1, (weights.get(at) ?? 0) + weight));
    const further = new Set(path).add(at);
    for (const [above, share] of results.get(at)?.supports ?? []) climb(above, weight * share, further);
  };
  climb(code, 1, new Set());
  return weights;
}

const depthOf = (level: string, { levels }: Framework): number => {
  const depth = levels.findIndex(({ id }) => id === level);
  return depth < 0 ? levels.length : depth;
};

/** Workbooks say a level's name, frameworks its id. */
const levelId = (name: string, { levels }: Framework): string =>
  levels.find((level) => level.name === name)?.id ?? name;

import type { Framework, Sourced } from "./framework.ts";

/** A result of one framework that lives on in a result of another, by their codes. Many to many. */
export interface CrosswalkPair extends Sourced {
  readonly from: string;
  readonly to: string;
  /** What changes on the way, where it needs saying. */
  readonly note?: string;
}

/** The pairs that lead from one earlier plan into another. */
export interface PlanCrosswalk {
  /** Id of the earlier plan. */
  readonly before: string;
  readonly pairs: readonly CrosswalkPair[];
}

/** `continued`: one into one. `split`: one into several. `merged`: several into one. */
export type CrosswalkKind = "continued" | "split" | "merged" | "new" | "dropped";

/** One link between two frameworks; a result with no link has a row of its own. */
export interface CrosswalkRow {
  /** Code in the framework before; null where new. */
  readonly from: string | null;
  /** Code in the framework after; null where dropped. */
  readonly to: string | null;
  readonly kind: CrosswalkKind;
  readonly note: string | null;
  /** Null for new and dropped: there is no pair to be sure of. */
  readonly confidence: Sourced["confidence"] | null;
}

/**
 * Every result of both frameworks, linked or not, in the order of the framework before and then of the one after.
 * A link that is part of a split and of a merger is a split. Throws on a pair whose codes are not there.
 */
export function crosswalk(before: Framework, after: Framework, pairs: readonly CrosswalkPair[]): CrosswalkRow[] {
  const codes = { from: codesOf(before), to: codesOf(after) };
  for (const { from, to } of pairs) {
    if (!codes.from.has(from)) throw new Error(`no such result in ${before.id}: ${from}`);
    if (!codes.to.has(to)) throw new Error(`no such result in ${after.id}: ${to}`);
  }
  const reached = new Set(pairs.map(({ to }) => to));
  const continued = before.results.flatMap(({ code }): CrosswalkRow[] => {
    const links = pairs.filter(({ from }) => from === code);
    if (links.length === 0) return [{ from: code, to: null, kind: "dropped", note: null, confidence: null }];
    return links.map(({ to, note, confidence }) => ({
      from: code,
      to,
      kind: links.length > 1 ? "split" : pairs.filter((pair) => pair.to === to).length > 1 ? "merged" : "continued",
      note: note ?? null,
      confidence,
    }));
  });
  const added = after.results
    .filter(({ code }) => !reached.has(code))
    .map(({ code }): CrosswalkRow => ({ from: null, to: code, kind: "new", note: null, confidence: null }));
  return [...continued, ...added];
}

const codesOf = ({ results }: Framework): Set<string> => new Set(results.map(({ code }) => code));

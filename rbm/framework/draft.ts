import type { CrosswalkPair } from "./crosswalk.ts";
import type { Framework, Result } from "./framework.ts";

/** A plan rethought, as data: what of a framework is dropped or merged, the rest stays as it is. */
export interface DraftEdits {
  readonly id: string;
  readonly title: string;
  /** Codes of results that end. What supports nothing else ends with them. */
  readonly drops?: readonly string[];
  /** Results that live on in another of the same framework. What supported them supports that one. */
  readonly merges?: readonly { readonly from: string; readonly to: string }[];
}

/** A framework to try on, and where the results of the one before live on in it. */
export interface Draft {
  readonly framework: Framework;
  readonly pairs: readonly CrosswalkPair[];
}

/** Throws on a code that is not there, and on a result that is merged with one that ends or is merged itself. */
export function drafted(framework: Framework, { id, title, drops = [], merges = [] }: DraftEdits): Draft {
  const codes = new Set(framework.results.map(({ code }) => code));
  for (const code of [...drops, ...merges.flatMap(({ from, to }) => [from, to])])
    if (!codes.has(code)) throw new Error(`no such result in ${framework.id}: ${code}`);
  const into = new Map(merges.map(({ from, to }) => [from, to]));
  const ended = endedWith(framework.results, new Set(drops), into);
  for (const { to } of merges) if (ended.has(to) || into.has(to)) throw new Error(`does not stay: ${to}`);
  const stays = framework.results.filter(({ code }) => !ended.has(code) && !into.has(code));
  const homeOf = (code: string): string => into.get(code) ?? code;
  const results = stays.map((result): Result => {
    const supports = [...new Set(result.supports.filter((code) => !ended.has(code)).map(homeOf))];
    return { ...result, supports: supports.filter((code) => code !== result.code) };
  });
  const pairs = framework.results
    .filter(({ code }) => !ended.has(code))
    .map(
      ({ code }): CrosswalkPair => ({ from: code, to: homeOf(code), confidence: "sample", source: `Draft: ${title}` }),
    );
  return { framework: { ...framework, id, title, results }, pairs };
}

/** What is dropped, and whatever supported only that; not what is merged elsewhere. */
function endedWith(
  results: readonly Result[],
  drops: ReadonlySet<string>,
  into: ReadonlyMap<string, string>,
): Set<string> {
  const ended = new Set([...drops].filter((code) => !into.has(code)));
  for (let before = -1; before !== ended.size; ) {
    before = ended.size;
    for (const { code, supports } of results)
      if (supports.length > 0 && !into.has(code) && supports.every((above) => ended.has(above))) ended.add(code);
  }
  return ended;
}

import type { Framework } from "../../rbm/framework/framework.ts";
import type { ResultsChainRow } from "../tables/index.ts";

/** Of any result, the nearest results of the plan at or above it, along the links of the results chain. */
export function homesIn(framework: Framework, chain: readonly ResultsChainRow[]): (code: string) => readonly string[] {
  const planned = new Set(framework.results.map(({ code }) => code));
  const supports = new Map(chain.map((row) => [row.code, row.supports?.split(", ") ?? []]));
  const known = new Map<string, readonly string[]>();
  const climb = (code: string, path: ReadonlySet<string>): readonly string[] => {
    if (planned.has(code)) return [code];
    if (path.has(code)) return [];
    const further = new Set(path).add(code);
    return [...new Set((supports.get(code) ?? []).flatMap((above) => climb(above, further)))];
  };
  return (code) => {
    const homes = known.get(code) ?? climb(code, new Set());
    known.set(code, homes);
    return homes;
  };
}

/** Of any result of the plan, the results of its topmost level that it supports: its goals. */
export function goalsIn({ results, levels }: Framework): (code: string) => readonly string[] {
  const top = levels.find(({ id }) => results.some(({ level }) => level === id))?.id;
  const byCode = new Map(results.map((result) => [result.code, result]));
  const climb = (code: string, path: ReadonlySet<string>): readonly string[] => {
    const result = byCode.get(code);
    if (result === undefined || path.has(code)) return [];
    if (result.level === top) return [code];
    const further = new Set(path).add(code);
    return [...new Set(result.supports.flatMap((above) => climb(above, further)))];
  };
  return (code) => climb(code, new Set());
}

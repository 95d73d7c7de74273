import { boundSheet, cells } from "../../template/bind.ts";
import type { Reads } from "../check.ts";
import { lookUp } from "../look-up.ts";
import { numberOf, textOf } from "./cell.ts";
import { keysOf } from "./keys.ts";

export interface Link {
  readonly row: number;
  readonly result: string;
  readonly supports: string;
  readonly share: number | null;
}

export interface ResultFacts {
  readonly row: number;
  readonly code: string;
  /** Id of the level in the framework; null where the sheet names none that it knows, or two for one code. */
  readonly level: string | null;
}

/** What is read to know the chain. */
export const CHAIN_READ: readonly Reads[] = [
  { sheet: "results", columns: ["code", "level"] },
  { sheet: "links", columns: ["result", "supports", "share"] },
];

/** Results and the links between them; what is not sound is left out. */
export interface Chain {
  readonly results: ReadonlyMap<string, ResultFacts>;
  readonly links: readonly Link[];
  /** Links by the result they start from. */
  readonly from: ReadonlyMap<string, readonly Link[]>;
  /** Links that point at or from something that is not on the sheet Results. */
  readonly dangling: number;
}

export const chainOf = lookUp(CHAIN_READ, (checking): Chain => {
  const { workbook, framework } = checking;
  const levels = new Map(framework.levels.map(({ id, name }) => [name, id]));
  const sheet = boundSheet(workbook, "results");
  const shared = checking.once(keysOf).get("results")?.shared;
  const results = new Map<string, ResultFacts>();
  for (let row = 0; row < sheet.rows; row++) {
    const code = textOf(cells(sheet, "code")[row]);
    if (code === null) continue;
    const level = shared?.has(row) ? null : (levels.get(textOf(cells(sheet, "level")[row]) ?? "") ?? null);
    results.set(code, { row, code, level });
  }
  const linkSheet = boundSheet(workbook, "links");
  const links: Link[] = [];
  const from = new Map<string, Link[]>();
  let dangling = 0;
  for (let row = 0; row < linkSheet.rows; row++) {
    const result = textOf(cells(linkSheet, "result")[row]);
    const supports = textOf(cells(linkSheet, "supports")[row]);
    if (result === null || supports === null || !results.has(result) || !results.has(supports)) {
      dangling++;
      continue;
    }
    const link = { row, result, supports, share: numberOf(cells(linkSheet, "share")[row]) };
    links.push(link);
    const own = from.get(result);
    if (own) own.push(link);
    else from.set(result, [link]);
  }
  return { results, links, from, dangling };
});

/** Codes that a result leads to, itself not included unless it leads back to itself. */
export function reachedFrom(code: string, { from }: Chain): Set<string> {
  const reached = new Set<string>();
  const open = [code];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { supports } of from.get(at) ?? []) {
      if (reached.has(supports)) continue;
      reached.add(supports);
      open.push(supports);
    }
  }
  return reached;
}

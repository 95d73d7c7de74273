import type { Content, Row } from "../template/content.ts";
import { COVER } from "../template/identity.ts";
import { rebased } from "./rebased.ts";

/**
 * JSON with object keys in code-point order, whole numbers first, and no white space: the same content gives the same text, whatever
 * made it. -0 is 0; numbers that are not finite throw.
 */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value, new Map()));

/** What a submission's id is the hash of: content, identity and parent. */
export const canonicalContent = (content: Content): string => canonical(content);

/**
 * The canonical text of a content based on any submission, as `canonicalContent(rebased(content, parent))` gives it: each sheet that
 * says nothing of its parent is written once.
 */
export function canonicalOn(content: Content): (parent: string | null) => string {
  const texts = new Map<string, string>();
  const textOf = (id: string, rows: readonly Row[]): string => {
    if (id === COVER) return canonical(rows);
    const text = texts.get(id) ?? canonical(rows);
    texts.set(id, text);
    return text;
  };
  return (parent) => {
    const { identity, sheets } = rebased(content, parent);
    const parts = Object.keys(sheets)
      .sort()
      .map((id) => `${JSON.stringify(id)}:${textOf(id, sheets[id]!)}`);
    return `{"identity":${canonical(identity)},"sheets":{${parts.join(",")}}}`;
  };
}

/** Keys that an object was found to have, in the order they have in the text. */
type Orders = Map<number, { readonly given: readonly string[]; readonly order: readonly string[] }>;

/**
 * The value with its keys in order, for JSON.stringify to write: that is several times as fast as writing it here. Rows of a sheet all
 * have the same keys, which are put in order once.
 */
function ordered(value: unknown, orders: Orders): unknown {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`);
    return value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => ordered(item, orders));
  const copy: Record<string, unknown> = {};
  for (const key of orderOf(Object.keys(value), orders)) {
    const item = ordered((value as Record<string, unknown>)[key], orders);
    if (key === "__proto__") Object.defineProperty(copy, key, { value: item, enumerable: true });
    else copy[key] = item;
  }
  return copy;
}

function orderOf(given: readonly string[], orders: Orders): readonly string[] {
  const known = orders.get(given.length);
  if (known?.given.every((key, i) => key === given[i])) return known.order;
  const order = [...given].sort();
  orders.set(given.length, { given, order });
  return order;
}

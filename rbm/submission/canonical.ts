import type { Content } from "../template/content.ts";

/**
 * JSON with object keys in code-point order and no white space: the same content gives the same text, whatever made it.
 * -0 is 0; numbers that are not finite throw.
 */
export function canonical(value: unknown): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`);
    return JSON.stringify(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** What a submission's id is the hash of: content, identity and parent. */
export const canonicalContent = (content: Content): string => canonical(content);

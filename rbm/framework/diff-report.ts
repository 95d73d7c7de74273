import type { FrameworkChange } from "./diff.ts";
import type { Framework } from "./framework.ts";
import { type RedlinePart, redline, redlineText } from "./redline.ts";

/** A change with its wording compared word by word, where both wordings are there and the words themselves changed. */
export interface RedlinedChange extends FrameworkChange {
  readonly redline?: readonly RedlinePart[];
}

/** Adds the redline to what was renamed: vision, mission, and the titles of results. */
export const redlined = (changes: readonly FrameworkChange[]): RedlinedChange[] =>
  changes.map((change) =>
    change.kind === "renamed" && change.before !== null && change.after !== null
      ? { ...change, redline: redline(change.before, change.after) }
      : change,
  );

const KINDS = ["added", "dropped", "moved", "renamed", "retargeted"] as const;

/** Changes for people: counts, then each kind with its items, wordings as a redline. */
export function diffReport(before: Framework, after: Framework, changes: readonly RedlinedChange[]): string {
  const title = `${nameOf(before)} → ${nameOf(after)}`;
  if (changes.length === 0) return `${title}: no changes.\n`;
  const counts = groupsOf(changes).map(({ kind, items }) => `${items.length} ${kind}`);
  return `${title}: ${counts.join(", ")}.\n${changeLines(changes)}`;
}

/** Each kind of change with its items. */
export const changeLines = (changes: readonly RedlinedChange[]): string =>
  groupsOf(changes)
    .map(({ kind, items }) => `\n${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n${items.map(lineOf).join("\n")}\n`)
    .join("");

const groupsOf = (changes: readonly RedlinedChange[]) =>
  KINDS.map((kind) => ({ kind, items: changes.filter((change) => change.kind === kind) })).filter(
    ({ items }) => items.length > 0,
  );

const nameOf = ({ id, version }: Framework): string => `${id} (version ${version})`;

function lineOf({ kind: change, part, from, to, before, after, redline: parts }: RedlinedChange): string {
  const code = from !== null && to !== null && from !== to ? `${from} → ${to}` : (to ?? from ?? "");
  const what = code === part ? part : `${part} ${code}`;
  if (parts) return `  ${what}: ${readable(parts, before ?? "", after ?? "")}`;
  if (change === "retargeted") return `  ${what}: ${before ?? "no aim"} → ${after ?? "no aim"}`;
  if (before === null || after === null) {
    const said = after ?? before ?? "";
    return said === code ? `  ${what}` : `  ${what}: ${said}`;
  }
  return `  ${what}: ${before} → ${after}`;
}

/** A redline reads well while words remain; two wordings with next to nothing in common are told one after the other. */
function readable(parts: readonly RedlinePart[], before: string, after: string): string {
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.trim().length : 0), 0);
  return kept * 3 < Math.min(before.length, after.length) ? `${before} → ${after}` : redlineText(parts);
}

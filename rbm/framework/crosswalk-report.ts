import type { CrosswalkKind, CrosswalkRow } from "./crosswalk.ts";
import type { Framework } from "./framework.ts";

const KINDS: readonly CrosswalkKind[] = ["continued", "split", "merged", "new", "dropped"];

/** A crosswalk for people: how many results of each kind, then every link with its titles and how sure we are of it. */
export function crosswalkReport(before: Framework, after: Framework, rows: readonly CrosswalkRow[]): string {
  const titles = [before, after].map(({ results }) => new Map(results.map(({ code, title }) => [code, title])));
  const named = (side: 0 | 1, code: string): string => `${code} ${titles[side]!.get(code) ?? ""}`.trim();
  const groups = KINDS.map((kind) => ({ kind, those: rows.filter((row) => row.kind === kind) })).filter(
    ({ those }) => those.length > 0,
  );
  const counts = groups.map(({ kind, those }) => `${those.length} ${kind}`).join(", ");
  const lines = groups.flatMap(({ kind, those }) =>
    those.map(({ from, to, note, confidence }) => {
      const ends = [from === null ? null : named(0, from), to === null ? null : named(1, to)]
        .filter(Boolean)
        .join(" → ");
      const more = [note, confidence === "verified" ? null : confidence].filter(Boolean).join("; ");
      return `  ${kind}: ${ends}${more ? ` (${more})` : ""}`;
    }),
  );
  return `\nCrosswalk: ${counts}.\n${lines.join("\n")}\n`;
}

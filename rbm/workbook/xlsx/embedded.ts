import { relationshipsOf } from "./package.ts";
import { scan } from "./scan.ts";

/** What relationships to things that other programs open are called, and what people are told they lead to. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["oleObject", "embedded object"],
  ["package", "embedded file"],
  ["control", "control"],
]);

/**
 * What a workbook carries that is opened by another program, as people are told: `2 embedded objects`. It is its user's, so that copies
 * keep it. Throws `WorkbookRefused` for a file that is not read.
 */
export function embeddedIn(bytes: Uint8Array): string[] {
  const { parts } = scan(bytes);
  const found = new Map<string, Set<string>>();
  for (const name of parts.keys()) {
    const [, folder, part] = /^(xl\/.*?)_rels\/([^/]*)\.rels$/i.exec(name) ?? [];
    if (folder === undefined || part === undefined) continue;
    for (const { type, target, external } of relationshipsOf(parts, folder + part)) {
      const kind = external ? undefined : KINDS.get(type);
      if (kind !== undefined) found.set(kind, (found.get(kind) ?? new Set()).add(target));
    }
  }
  return [...found].map(([kind, targets]) => `${targets.size} ${kind}${targets.size === 1 ? "" : "s"}`);
}

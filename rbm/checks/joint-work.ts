import type { Content } from "../template/content.ts";

/** With whom a thematic priority works, as it last had accepted on its sheet Collaboration. */
export interface JointWork {
  readonly priority: string;
  /** Names of the other priorities. */
  readonly with: readonly string[];
}

/** The joint work that accepted contents report, one entry for each priority, offices taken together. */
export function jointWorkOf(contents: readonly Content[]): JointWork[] {
  const found = new Map<string, Set<string>>();
  for (const { identity, sheets } of contents) {
    const others = found.get(identity.priority) ?? new Set();
    found.set(identity.priority, others);
    for (const { other_priority: other } of sheets.collaboration ?? [])
      if (typeof other === "string") others.add(other);
  }
  return [...found].map(([priority, others]) => ({ priority, with: [...others] }));
}

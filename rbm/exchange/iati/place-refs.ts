import type { Framework } from "../../framework/framework.ts";
import type { Row } from "../../template/content.ts";

/** Refs of the places that rows name, by name in code-point order. The world is none: a value without a location is about all. */
export function placeRefs(rows: readonly Row[], { places }: Framework): ReadonlyMap<string, string> {
  const world = places.find(({ kind }) => kind === "world")?.name ?? "World";
  const names = new Set(rows.map(({ place }) => place).filter((place): place is string => typeof place === "string"));
  const refs = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...names].filter((one) => one !== world && one.trim() !== "").sort()) {
    const slug =
      name
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "place";
    let ref = slug;
    for (let n = 2; taken.has(ref); n++) ref = `${slug}-${n}`;
    taken.add(ref);
    refs.set(name, ref);
  }
  return refs;
}

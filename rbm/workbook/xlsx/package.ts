import { attributes, tags, xmlText } from "./xml.ts";

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `table`. Transitional and strict files differ in the rest. */
  readonly type: string;
  /** Name of the part it leads to; as written where it leads outside. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of a part; those of the package itself for "". */
export function relationshipsOf(parts: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const bytes = parts.get(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  if (!bytes) return [];
  const text = xmlText(bytes);
  const found: Relationship[] = [];
  const named = namedIn(parts);
  for (const tag of tags(text)) {
    if (tag.name !== "Relationship" || tag.kind === "close") continue;
    const { Id = "", Type = "", Target = "", TargetMode } = attributes(text, tag);
    const external = TargetMode === "External";
    const target = external ? Target : named(resolved(folder, Target));
    found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target, external });
  }
  return found;
}

/** Finds the part a name means. Names that differ in case alone are one name, and some writers do not keep to one. */
function namedIn(parts: ReadonlyMap<string, Uint8Array>): (name: string) => string {
  let byLower: ReadonlyMap<string, string> | undefined;
  return (name) => {
    if (parts.has(name)) return name;
    byLower ??= new Map([...parts.keys()].map((part) => [part.toLowerCase(), part]));
    return byLower.get(name.toLowerCase()) ?? name;
  };
}

/** `xl/worksheets/` and `../tables/table1.xml` → `xl/tables/table1.xml`. */
function resolved(folder: string, written: string): string {
  const target = written.replaceAll("\\", "/");
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

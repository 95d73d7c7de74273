import { unzipSync } from "fflate";
import { all, within, type Xml, xmlTree } from "./xml-tree.ts";

/** A package taken apart. */
export interface Package {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The tree of an XML part; undefined where it is not there. */
  xml(part: string): Xml | undefined;
  /** Relationships of a part within the package; those of the package itself for "". */
  related(part: string): Related[];
}

export interface Related {
  readonly id: string;
  /** Last word of the type. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export function openPackage(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes);
  const trees = new Map<string, Xml>();
  const xml = (part: string): Xml | undefined => {
    if (!trees.has(part) && parts[part]) trees.set(part, xmlTree(parts[part]));
    return trees.get(part);
  };
  return { parts, xml, related: (part) => relatedOf(part, xml) };
}

function relatedOf(part: string, xml: (part: string) => Xml | undefined): Related[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const rels = xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return all(rels, "Relationship").map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf("/") + 1),
    target: TargetMode === "External" ? Target : new URL(Target, `file:///${folder}`).pathname.slice(1),
    external: TargetMode === "External",
  }));
}

/** What is twice in a list. */
export const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, i) => names.indexOf(name) !== i)),
];

/** Attributes that name a relationship of the part they stand in. */
const NAMES_RELATION = /^(id|embed|link|pict|dm|lo|qs|cs)$/;
const isRelation = (value: string): boolean => /^rId/.test(value);

/**
 * What Office repairs or refuses in a package, whatever it holds: parts that are not well-formed or have no content type, relationships
 * twice, to nowhere or not there. None where all is well.
 */
export function packageFaults({ parts, xml, related }: Package): string[] {
  const faults: string[] = [];
  const names = Object.keys(parts).filter((name) => !name.endsWith("/"));
  for (const name of names.filter((part) => /\.(xml|rels|vml)$/i.test(part))) {
    try {
      xml(name);
    } catch (error) {
      return [`${name} is not well-formed: ${(error as Error).message}`];
    }
  }
  for (const name of twice(names.map((part) => part.toLowerCase()))) faults.push(`${name} is there twice`);
  const types = xml("[Content_Types].xml");
  const defaults = all(types, "Default").map(({ attributes: { Extension = "" } }) => Extension.toLowerCase());
  const overrides = all(types, "Override").map(({ attributes: { PartName = "" } }) => PartName.slice(1));
  for (const part of [...twice(overrides), ...twice(defaults)]) faults.push(`the type of ${part} is given twice`);
  const onlyXml = all(types, "Default").some(({ attributes }) => attributes.ContentType === "application/xml");
  const known = new Set(overrides.map((part) => part.toLowerCase()));
  for (const part of names) {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    // What is only said to be XML is not known for what it is.
    const typed = defaults.includes(extension) && !(onlyXml && /^(xl|ppt|word)\/(?!xmlMaps).*\.xml$/.test(part));
    if (!known.has(part.toLowerCase()) && !typed && part !== "[Content_Types].xml")
      faults.push(`${part} has no content type`);
  }
  const lower = new Set(names.map((part) => part.toLowerCase()));
  for (const part of overrides)
    if (!lower.has(part.toLowerCase())) faults.push(`a type is given to ${part}, which is not there`);
  for (const name of names) {
    const [, folder, file] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (folder === undefined || file === undefined) continue;
    const source = folder + file;
    if (source !== "" && !parts[source]) faults.push(`${name} is of a part that is not there`);
    const of = related(source);
    for (const id of twice(of.map((relation) => relation.id))) faults.push(`${name} has ${id} twice`);
    for (const { external, target } of of)
      if (!external && !/^NULL$|\/$/.test(target) && !lower.has(decodeURIComponent(target).toLowerCase()))
        faults.push(`${name} leads to ${target}, which is not there`);
  }
  for (const part of names.filter((name) => name.endsWith(".xml") && name !== "[Content_Types].xml")) {
    const ids = new Set(related(part).map(({ id }) => id));
    for (const { name, attributes } of within(xml(part)!))
      for (const [key, value] of Object.entries(attributes))
        if (NAMES_RELATION.test(key) && isRelation(value) && !ids.has(value))
          faults.push(`${part}: ${name} names ${value}, which is not among its relationships`);
  }
  return faults;
}

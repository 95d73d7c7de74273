import { strFromU8, strToU8, type Zippable, zipSync } from "fflate";
import { attributes, tags, xmlText } from "../../../../rbm/workbook/xlsx/xml.ts";
import { part, xml } from "./xml.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** Types that every reader knows by the end of a name. */
const DEFAULTS: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  svg: "image/svg+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part it leads to; as written where it leads outside. */
  readonly target: string;
  readonly external: boolean;
}

/** Parts of an Office file, their types and how they refer to one another. */
export class OfficePackage {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #defaults = new Map(Object.entries(DEFAULTS));
  readonly #relations = new Map<string, Relation[]>();

  /** From the parts of a zip. */
  static from(files: ReadonlyMap<string, Uint8Array>): OfficePackage {
    const made = new OfficePackage();
    for (const [name, bytes] of files) {
      if (name === "[Content_Types].xml") made.#readTypes(xmlText(bytes));
      else if (name.endsWith(".rels")) made.#readRelations(name, xmlText(bytes));
      else if (!name.endsWith("/")) made.#parts.set(name, bytes);
    }
    return made;
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  has = (name: string): boolean => this.#parts.has(name);

  /** Text of a part; throws where there is none. */
  read(name: string): string {
    const bytes = this.#parts.get(name);
    if (!bytes) throw new Error(`no such part: ${name}`);
    return xmlText(bytes);
  }

  typeOf(name: string): string | undefined {
    return this.#types.get(name) ?? this.#defaults.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
  }

  /** Adds or replaces a part. The type may be left out where the end of the name says it. */
  put(name: string, content: string | Uint8Array, type?: string): string {
    this.#parts.set(name, typeof content === "string" ? strToU8(content) : content);
    if (type) this.#types.set(name, type);
    return name;
  }

  /** A name like this one that no part has yet: `ppt/slides/slide1.xml`. */
  free(before: string, after: string): string {
    let i = 1;
    while (this.#parts.has(`${before}${i}${after}`)) i++;
    return `${before}${i}${after}`;
  }

  relations = (from: string): readonly Relation[] => this.#relations.get(from) ?? [];

  related = (from: string, type: string): string | undefined =>
    this.relations(from).find((one) => one.type.endsWith(`/${type}`))?.target;

  /** Relates two parts (the package itself is "") and gives the relationship's id. */
  relate(from: string, type: string, target: string): string {
    const known = this.#relations.get(from) ?? [];
    const ids = new Set(known.map(({ id }) => id));
    let i = known.length + 1;
    while (ids.has(`rId${i}`)) i++;
    this.#relations.set(from, [...known, { id: `rId${i}`, type, target, external: false }]);
    return `rId${i}`;
  }

  unrelate(from: string, drop: (relation: Relation) => boolean): void {
    this.#relations.set(
      from,
      this.relations(from).filter((one) => !drop(one)),
    );
  }

  /** Drops every part that nothing leads to. */
  sweep(): void {
    const reached = new Set<string>();
    const visit = (from: string): void => {
      for (const { target, external } of this.relations(from)) {
        if (external || reached.has(target)) continue;
        reached.add(target);
        visit(target);
      }
    };
    visit("");
    for (const name of this.names) if (!reached.has(name)) this.#forget(name);
    for (const name of [...this.#relations.keys()])
      if (name !== "" && !this.#parts.has(name)) this.#relations.delete(name);
  }

  toBytes(): Uint8Array {
    const files: Zippable = {};
    const put = (name: string, content: string): void => {
      files[name] = strToU8(content);
    };
    put("[Content_Types].xml", this.#typesXml());
    for (const [from, relations] of [...this.#relations].sort()) {
      if (relations.length > 0) put(relsName(from), relationsXml(from, relations));
    }
    for (const [name, bytes] of this.#parts)
      files[name] = /\.(png|jpe?g|xlsx)$/i.test(name) ? [bytes, { level: 0 }] : bytes;
    return zipSync(files, { level: 6, mtime: new Date("1980-01-02T00:00:00") });
  }

  #forget(name: string): void {
    this.#parts.delete(name);
    this.#types.delete(name);
  }

  #readTypes(text: string): void {
    for (const tag of tags(text)) {
      if (tag.kind === "close") continue;
      const { Extension, PartName, ContentType = "" } = attributes(text, tag);
      if (tag.name === "Default" && Extension) this.#defaults.set(Extension.toLowerCase(), ContentType);
      if (tag.name === "Override" && PartName) this.#types.set(PartName.replace(/^\//, ""), ContentType);
    }
  }

  #readRelations(name: string, text: string): void {
    const from = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, (_, slash: string, file: string) => `${slash}${file}`);
    const found: Relation[] = [];
    for (const tag of tags(text)) {
      if (tag.name !== "Relationship" || tag.kind === "close") continue;
      const { Id = "", Type = "", Target = "", TargetMode } = attributes(text, tag);
      const external = TargetMode === "External";
      found.push({ id: Id, type: Type, target: external ? Target : resolved(from, Target), external });
    }
    this.#relations.set(from, found);
  }

  #typesXml(): string {
    const used = new Set(this.names.map((name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase()));
    return part(
      xml(
        "Types",
        { xmlns: CONTENT_TYPES },
        [...this.#defaults]
          .filter(([extension]) => extension === "rels" || extension === "xml" || used.has(extension))
          .map(([Extension, ContentType]) => xml("Default", { Extension, ContentType })),
        [...this.#types]
          .filter(([name]) => this.#parts.has(name))
          .map(([name, ContentType]) => xml("Override", { PartName: `/${name}`, ContentType })),
      ),
    );
  }
}

export const textOf = (bytes: Uint8Array): string => strFromU8(bytes);

const relsName = (from: string): string => {
  const slash = from.lastIndexOf("/");
  return `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
};

function relationsXml(from: string, relations: readonly Relation[]): string {
  const one = ({ id, type, target, external }: Relation): string =>
    xml("Relationship", {
      Id: id,
      Type: type,
      Target: external ? target : relative(from, target),
      TargetMode: external ? "External" : undefined,
    });
  return part(xml("Relationships", { xmlns: RELATIONSHIPS }, relations.map(one)));
}

/** From `ppt/slides/slide1.xml`: `../media/a.png` → `ppt/media/a.png`. */
function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return decodeURI(target.slice(1));
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return decodeURI(path.join("/"));
}

function relative(from: string, target: string): string {
  const [here, there] = [from.split("/").slice(0, -1), target.split("/")];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return encodeURI([...here.slice(same).map(() => ".."), ...there.slice(same)].join("/"));
}

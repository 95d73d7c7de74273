import { SaxesParser } from "saxes";
import { refusals } from "./refused.ts";

/** An element with all that is in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** Its own text, without that of its children. */
  text: string;
  readonly line: number;
}

export interface XmlRoot {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The document type, where the file declares one. It is not read. */
  readonly doctype: string | null;
  /** How often the file refers to entities that XML does not know; they stay as they are written. */
  readonly undefinedEntities: number;
}

export interface TreeOptions {
  /** Name of the root; another one is refused. */
  readonly root: string;
  /** Whether a grandchild of the root is kept, by its name. */
  keeps(name: string): boolean;
  /** Each child of the root, with how often each grandchild that is not kept occurs, and the root's attributes. Nothing holds on to it afterwards. */
  take(node: XmlNode, unread: Readonly<Record<string, number>>, root: Readonly<Record<string, string>>): void;
}

const DEEPEST = 64;
const MOST_NODES = 1_000_000;

/** Reads XML, given in pieces, child of the root by child of the root. Entities are never expanded, a document type never read. Throws `IatiRefused`. */
export function readTree(pieces: Iterable<string>, { root, keeps, take }: TreeOptions): XmlRoot {
  const parser = new SaxesParser();
  // Saxes looks entities up in an object: without a prototype `&constructor;` is no entity.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" });
  let undefinedEntities = 0;
  const path: (XmlNode | null)[] = [];
  let found: { name: string; attributes: Readonly<Record<string, string>> } | null = null;
  let doctype: string | null = null;
  let unread: Record<string, number> = {};
  let nodes = 0;
  const append = (piece: string): void => {
    const node = path.at(-1);
    if (node) node.text += piece;
  };
  parser.on("error", (error) => {
    const what = error.message.replace(/^\d+:\d+: /, "");
    if (what !== "undefined entity.") throw refusals.damaged(parser.line, what);
    undefinedEntities++;
  });
  parser.on("doctype", (declared) => {
    doctype = declared.trim().slice(0, 200);
  });
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("opentag", ({ name, attributes }) => {
    if (!found) {
      if (name !== root) throw refusals.notIati(name.slice(0, 60));
      found = { name, attributes };
    }
    if (path.length >= DEEPEST) throw refusals.damaged(parser.line, `elements lie more than ${DEEPEST} deep.`);
    const parent = path.at(-1) ?? null;
    const kept = path.length === 0 || path.length === 1 || (parent !== null && (path.length > 2 || keeps(name)));
    if (!kept && path.length === 2) unread[name] = (unread[name] ?? 0) + 1;
    const node = kept ? { name, attributes, children: [], text: "", line: parser.line } : null;
    if (node) {
      if (++nodes > MOST_NODES) throw refusals.tooMuch(MOST_NODES);
      if (path.length > 1) parent?.children.push(node);
    }
    path.push(node);
  });
  parser.on("closetag", () => {
    const node = path.pop();
    if (path.length !== 1 || !node) return;
    take(node, unread, found?.attributes ?? {});
    unread = {};
  });
  for (const piece of pieces) parser.write(piece);
  parser.close();
  if (!found) throw refusals.notXml("a file without any element");
  const { name, attributes } = found as { name: string; attributes: Readonly<Record<string, string>> };
  return { name, attributes, doctype, undefinedEntities };
}

import { SaxesParser } from "saxes";

/** An element of an XML part: local name, attributes by local name (`r:id` is `id`), its elements, and the text in it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Xml[];
  text: string;
}

/** Reads a part; throws where it is not well-formed or holds a sign that XML does not. */
export function xmlTree(bytes: Uint8Array): Xml {
  const root: Xml = { name: "", attributes: {}, children: [], text: "" };
  const open: Xml[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix }) => prefix !== "xmlns");
    const xml: Xml = {
      name: local,
      attributes: Object.fromEntries(own.map((attribute) => [attribute.local, attribute.value])),
      children: [],
      text: "",
    };
    open.at(-1)!.children.push(xml);
    open.push(xml);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("cdata", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes)).close();
  return root.children[0]!;
}

/** Children of one name. */
export const all = (xml: Xml | undefined, name: string): Xml[] =>
  xml?.children.filter((child) => child.name === name) ?? [];

/** The one child of a name. */
export const one = (xml: Xml | undefined, name: string): Xml | undefined =>
  xml?.children.find((child) => child.name === name);

/** An element and all below it. */
export function* within(xml: Xml): Generator<Xml> {
  yield xml;
  for (const child of xml.children) yield* within(child);
}

/** The text of an element and all below it. */
export const textOf = (xml: Xml | undefined): string =>
  xml ? xml.text + xml.children.map((child) => textOf(child)).join("") : "";

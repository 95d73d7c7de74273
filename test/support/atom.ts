import { SaxesParser } from "saxes";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const ATOM = "http://www.w3.org/2005/Atom";
/** RFC 3339, as RFC 4287 asks for: an upper-case T, and Z or an offset. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** An IRI with a scheme, and nothing in it that has to be escaped. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** What is wrong with a feed by RFC 4287; nothing where it is sound. */
export function atomErrors(xml: string): string[] {
  const errors: string[] = [];
  const root = treeOf(xml);
  if (root.name !== "feed" || root.attributes.xmlns !== ATOM) return ["no feed of Atom"];
  const many = (of: Element, name: string) => of.children.filter((one) => one.name === name);
  const judge = (of: Element, where: string): void => {
    for (const name of ["id", "title", "updated"])
      if (many(of, name).length !== 1) errors.push(`${where}: ${name} stands there once`);
    if (!IRI.test(many(of, "id")[0]?.text ?? "")) errors.push(`${where}: its id is no IRI`);
    for (const { text } of [...many(of, "updated"), ...many(of, "published")])
      if (!TIME.test(text) || Number.isNaN(Date.parse(text))) errors.push(`${where}: no time: ${text}`);
    for (const { attributes } of many(of, "link"))
      if (!IRI.test(attributes.href ?? "")) errors.push(`${where}: a link to ${attributes.href}`);
    const alternates = many(of, "link").filter(({ attributes }) => (attributes.rel ?? "alternate") === "alternate");
    const kinds = alternates.map(({ attributes }) => `${attributes.type} ${attributes.hreflang}`);
    if (new Set(kinds).size < kinds.length) errors.push(`${where}: two alternates of a kind`);
    for (const author of many(of, "author"))
      if (many(author, "name").length !== 1) errors.push(`${where}: an author has a name`);
  };
  judge(root, "feed");
  const entries = many(root, "entry");
  if (many(root, "link").filter(({ attributes }) => attributes.rel === "self").length !== 1)
    errors.push("feed: it says where it is from");
  for (const [i, entry] of entries.entries()) {
    const where = `entry ${i + 1}`;
    judge(entry, where);
    if (many(root, "author").length + many(entry, "author").length === 0) errors.push(`${where}: nobody wrote it`);
    const alternate = many(entry, "link").some(({ attributes }) => (attributes.rel ?? "alternate") === "alternate");
    if (many(entry, "content").length === 0 && !alternate) errors.push(`${where}: neither content nor alternate`);
  }
  const ids = entries.map((entry) => many(entry, "id")[0]?.text);
  if (new Set(ids).size < ids.length) errors.push("two entries of one id");
  const times = entries.map((entry) => Date.parse(many(entry, "updated")[0]?.text ?? ""));
  if (times.length > 0 && Date.parse(many(root, "updated")[0]?.text ?? "") < Math.max(...times))
    errors.push("feed: older than its entries");
  return errors;
}

function treeOf(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const path = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const made: Element = { name, attributes, children: [], text: "" };
    path.at(-1)!.children.push(made);
    path.push(made);
  });
  parser.on("text", (text) => {
    path.at(-1)!.text += text;
  });
  parser.on("closetag", () => void path.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

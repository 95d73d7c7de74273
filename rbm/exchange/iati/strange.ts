import type { Strange } from "./activity.ts";
import type { XmlNode } from "./xml-tree.ts";

interface Known {
  readonly attributes?: readonly string[];
  readonly children?: readonly string[];
  /** Children that are read once. */
  readonly once?: readonly string[];
  /** Whether it may hold text itself. */
  readonly text?: boolean;
}

const TEXT: Known = { attributes: ["xml:lang", "type"], children: ["narrative"], text: true };
const FIGURE: Known = {
  attributes: ["value"],
  children: ["location", "dimension", "comment", "document-link", "rb:observation"],
};

/** What IATI 2.03 lets stand in each element of a result, and what this project adds in its own namespace. */
const KNOWN: Readonly<Record<string, Known>> = {
  result: {
    attributes: ["type", "aggregation-status"],
    children: ["title", "description", "document-link", "reference", "indicator", "rb:result"],
  },
  indicator: {
    attributes: ["measure", "ascending", "aggregation-status"],
    children: ["title", "description", "document-link", "reference", "baseline", "period", "rb:kpi"],
  },
  baseline: { ...FIGURE, attributes: ["value", "year", "iso-date"] },
  period: { children: ["target", "actual", "rb:no-value"], once: ["period-start", "period-end"] },
  target: FIGURE,
  actual: FIGURE,
  "period-start": { attributes: ["iso-date"] },
  "period-end": { attributes: ["iso-date"] },
  location: { attributes: ["ref"] },
  dimension: { attributes: ["name", "value"] },
  reference: { attributes: ["vocabulary", "code", "vocabulary-uri", "indicator-uri"] },
  "document-link": {
    attributes: ["url", "format"],
    children: ["title", "description", "category", "language"],
    once: ["document-date"],
  },
  category: { attributes: ["code"] },
  language: { attributes: ["code"] },
  "document-date": { attributes: ["iso-date"] },
  title: TEXT,
  description: TEXT,
  comment: TEXT,
  narrative: { attributes: ["xml:lang"], text: true },
};

/** What stands in a result and is none of IATI's. What this project adds is known only where the file is `ours`. */
export function strangeIn(node: XmlNode, ours: boolean, path: string = node.name): Strange[] {
  if (ours && node.name.startsWith("rb:")) return [];
  const {
    attributes = [],
    children = [],
    once = [],
    text = false,
  } = (Object.hasOwn(KNOWN, node.name) ? KNOWN[node.name] : undefined) ?? {};
  const found: Strange[] = Object.entries(node.attributes)
    .filter(([name]) => !attributes.includes(name))
    .map(([name, said]) => ({ path: `${path} › @${name}`, said, line: node.line }));
  const plain = node.text.trim();
  const overridden = node.name !== "narrative" && node.children.some(({ name }) => name === "narrative");
  if (plain !== "" && (!text || overridden)) found.push({ path, said: plain, line: node.line });
  const read = new Set<string>();
  for (const child of node.children) {
    const below = `${path} › ${child.name}`;
    const known =
      (children.includes(child.name) && (ours || !child.name.startsWith("rb:"))) ||
      (once.includes(child.name) && !read.has(child.name));
    read.add(child.name);
    if (known) found.push(...strangeIn(child, ours, below));
    else found.push({ path: below, said: saidBy(child), line: child.line });
  }
  return found;
}

/** All that an element says: its attributes, its text and what is in it. */
export function saidBy({ attributes, text, children }: XmlNode): string {
  const own = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return [...own, text.replace(/\s+/g, " ").trim(), ...children.map(saidBy)].filter((part) => part !== "").join(" ");
}

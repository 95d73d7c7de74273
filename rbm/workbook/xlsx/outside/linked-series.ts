import { prefixOf, type Tag, tags, unescapeText } from "../xml.ts";

const REFERENCES: ReadonlySet<string> = new Set(["numRef", "strRef", "multiLvlStrRef"]);
const KEPT: ReadonlySet<string> = new Set(["numCache", "strCache", "lvl"]);

/** A reference of a chart as it is gone through. */
interface Reference {
  readonly tag: Tag;
  /** Names of the element it stands in, and of the one around that. */
  readonly parent: string;
  readonly around: string;
  formula: string;
  /** What was fetched last, as it stands in the file. */
  kept: string;
  first: string;
}

/** A chart's text with the figures and labels it shows in place of the references that are wanted gone. */
export function withoutReferences(text: string, isGone: (formula: string) => boolean): string {
  let [out, from] = ["", 0];
  const path: string[] = [];
  const opened = new Map<string, number>();
  let at: Reference | null = null;
  for (const tag of tags(text)) {
    if (!at) {
      if (tag.kind === "open" && REFERENCES.has(tag.name)) {
        at = { tag, parent: path.at(-1) ?? "", around: path.at(-2) ?? "", formula: "", kept: "", first: "" };
        opened.clear();
      } else if (tag.kind === "open") path.push(tag.name);
      else if (tag.kind === "close") path.pop();
      continue;
    }
    if (tag.kind === "open" && !opened.has(tag.name)) opened.set(tag.name, tag.end);
    if (tag.kind !== "close") continue;
    const inner = text.slice(opened.get(tag.name) ?? tag.start, tag.start);
    if (tag.name === "f") at.formula ||= unescapeText(inner);
    else if (tag.name === "v") at.first ||= inner;
    else if (KEPT.has(tag.name)) at.kept ||= inner;
    else if (tag.name === at.tag.name) {
      if (isGone(at.formula)) {
        out += text.slice(from, at.tag.start) + literal(at, prefixOf(text, at.tag));
        from = tag.end;
      }
      at = null;
    }
  }
  return out + text.slice(from);
}

/** A name is a text alone, a title needs paragraphs, and a series takes a list of points. */
function literal({ tag, parent, around, kept, first }: Reference, c: string): string {
  if (parent !== "tx") {
    const list = tag.name === "numRef" ? "numLit" : "strLit";
    return `<${c}${list}>${kept}</${c}${list}>`;
  }
  if (around === "ser") return `<${c}v>${first}</${c}v>`;
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  return `<${c}rich><a:bodyPr ${a}/><a:p ${a}><a:r><a:t>${first}</a:t></a:r></a:p></${c}rich>`;
}

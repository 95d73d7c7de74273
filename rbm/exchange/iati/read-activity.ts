import type {
  Extra,
  IatiActivity,
  IatiBaseline,
  IatiDocument,
  IatiIndicator,
  IatiPeriod,
  IatiReference,
  IatiResult,
  IatiValue,
  Narratives,
} from "./activity.ts";
import { saidBy, strangeIn } from "./strange.ts";
import type { XmlNode } from "./xml-tree.ts";

/** Children of an activity that are read. */
export const READ: ReadonlySet<string> = new Set([
  "iati-identifier",
  "reporting-org",
  "title",
  "description",
  "activity-status",
  "activity-date",
  "location",
  "tag",
  "result",
]);

/** An element `iati-activity`, as far as results go. Attributes in our namespace count only where the file is `ours`. */
export function activityOf(node: XmlNode, unread: Readonly<Record<string, number>>, ours: boolean): IatiActivity {
  const language = node.attributes["xml:lang"] ?? null;
  const organisation = child(node, "reporting-org");
  const extra = (of: XmlNode, name: string): Extra => (ours ? (child(of, name)?.attributes ?? null) : null);

  const narratives = (parent: XmlNode, name: string): Narratives =>
    children(parent, name).flatMap((found) => {
      const own = found.attributes["xml:lang"] ?? language;
      const all = children(found, "narrative");
      // Before 2.01 there were no narratives, and an element a language.
      return (all.length === 0 ? [found] : all)
        .map((one) => ({ text: textOf(one), language: one.attributes["xml:lang"] ?? own }))
        .filter(({ text }) => text !== "");
    });
  const documents = (parent: XmlNode): IatiDocument[] =>
    children(parent, "document-link").map((one) => {
      const { url = "", format } = one.attributes;
      const more = one.children.filter(({ name }) => name !== "title").map((part) => `${part.name} ${saidBy(part)}`);
      return { url, title: narratives(one, "title"), more: [...(format ? [format] : []), ...more].join(", ") };
    });
  const value = (one: XmlNode): IatiValue => ({
    value: attribute(one, "value"),
    locations: children(one, "location").map(({ attributes }) => attributes.ref ?? ""),
    dimensions: children(one, "dimension").map((dimension) => ({
      name: attribute(dimension, "name"),
      value: attribute(dimension, "value"),
    })),
    comment: narratives(one, "comment"),
    documents: documents(one),
    extra: extra(one, "rb:observation"),
    line: one.line,
  });
  const baseline = (one: XmlNode): IatiBaseline => ({
    ...value(one),
    year: attribute(one, "year"),
    date: attribute(one, "iso-date"),
  });
  const period = (one: XmlNode): IatiPeriod => ({
    start: child(one, "period-start")?.attributes["iso-date"] ?? null,
    end: child(one, "period-end")?.attributes["iso-date"] ?? null,
    targets: children(one, "target").map(value),
    actuals: children(one, "actual").map(value),
    withoutValue: ours ? children(one, "rb:no-value").map(({ attributes }) => attributes) : [],
    line: one.line,
  });
  const indicator = (one: XmlNode): IatiIndicator => ({
    measure: attribute(one, "measure"),
    ascending: attribute(one, "ascending"),
    aggregation: attribute(one, "aggregation-status"),
    title: narratives(one, "title"),
    description: narratives(one, "description"),
    documents: documents(one),
    references: references(one, "reference"),
    baselines: children(one, "baseline").map(baseline),
    periods: children(one, "period").map(period),
    extra: extra(one, "rb:kpi"),
    line: one.line,
  });
  const result = (one: XmlNode): IatiResult => ({
    type: attribute(one, "type"),
    aggregation: attribute(one, "aggregation-status"),
    title: narratives(one, "title"),
    description: narratives(one, "description"),
    documents: documents(one),
    references: references(one, "reference"),
    indicators: children(one, "indicator").map(indicator),
    extra: extra(one, "rb:result"),
    line: one.line,
  });

  const identifier = child(node, "iati-identifier");
  const added = node.children.filter(({ name }) => name.includes(":") && !(ours && name === "rb:activity"));
  return {
    identifier: identifier ? textOf(identifier) : "",
    reportingOrg: {
      ref: organisation?.attributes.ref ?? "",
      type: organisation?.attributes.type ?? "",
      name: narratives(node, "reporting-org")[0]?.text ?? "",
    },
    title: narratives(node, "title"),
    description: narratives(node, "description"),
    status: child(node, "activity-status")?.attributes.code ?? null,
    dates: children(node, "activity-date").map(({ attributes }) => ({
      type: attributes.type ?? "",
      date: attributes["iso-date"] ?? "",
    })),
    locations: children(node, "location").map((one) => ({
      ref: one.attributes.ref ?? "",
      name: narratives(one, "name"),
    })),
    tags: references(node, "tag"),
    results: children(node, "result").map(result),
    extra: extra(node, "rb:activity"),
    unread,
    strange: [
      ...added.map((one) => ({ path: one.name, said: saidBy(one), line: one.line })),
      ...children(node, "result").flatMap((one) => strangeIn(one, ours)),
    ],
    line: node.line,
  };
}

const children = (node: XmlNode, name: string): XmlNode[] => node.children.filter((one) => one.name === name);
const child = (node: XmlNode, name: string): XmlNode | undefined => node.children.find((one) => one.name === name);
const attribute = (node: XmlNode, name: string): string | null => node.attributes[name]?.trim() || null;
const textOf = ({ text }: XmlNode): string => text.replace(/\r\n?/g, "\n").trim();
const references = (node: XmlNode, name: string): IatiReference[] =>
  children(node, name).map(({ attributes }) => {
    const { vocabulary = "", code = "" } = attributes;
    const uri = [attributes["vocabulary-uri"], attributes["indicator-uri"]].filter(Boolean).join(" ");
    return { vocabulary, code: code.trim(), ...(uri && { uri }) };
  });

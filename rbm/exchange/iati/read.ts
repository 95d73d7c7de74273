import {
  type Extra,
  type IatiActivity,
  type IatiBaseline,
  type IatiDocument,
  type IatiIndicator,
  type IatiPeriod,
  type IatiReference,
  type IatiResult,
  type IatiValue,
  NAMESPACE,
  type Narratives,
} from "./activity.ts";
import { decode } from "./decode.ts";
import { readTree, type XmlNode, type XmlRoot } from "./xml-tree.ts";

export interface IatiFile {
  readonly root: XmlRoot;
  readonly activities: readonly IatiActivity[];
}

const READ = new Set([
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

/** The activities of an IATI file, as far as results go. Throws `IatiRefused` with a reason. */
export function readIati(bytes: Uint8Array): IatiFile {
  const activities: IatiActivity[] = [];
  const root = readTree(decode(bytes), {
    root: "iati-activities",
    keeps: (name) => READ.has(name) || name.includes(":"),
    take: (node, unread) => {
      if (node.name === "iati-activity") activities.push(activityOf(node, unread));
    },
  });
  const prefix = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value === NAMESPACE,
  );
  return { root, activities: prefix?.[0] === "xmlns:rb" ? activities : activities.map(withoutExtra) };
}

function activityOf(node: XmlNode, unread: Readonly<Record<string, number>>): IatiActivity {
  const language = node.attributes["xml:lang"] ?? null;
  const organisation = child(node, "reporting-org");

  const narratives = (parent: XmlNode, name: string): Narratives => {
    const found = child(parent, name);
    if (!found) return [];
    const all = children(found, "narrative").map((one) => ({
      text: textOf(one),
      language: one.attributes["xml:lang"] ?? language,
    }));
    // Before 2.01 there were no narratives.
    const plain =
      all.length === 0 ? [{ text: textOf(found), language: found.attributes["xml:lang"] ?? language }] : all;
    return plain.filter(({ text }) => text !== "");
  };
  const documents = (parent: XmlNode): IatiDocument[] =>
    children(parent, "document-link").map((one) => ({
      url: one.attributes.url ?? "",
      title: narratives(one, "title"),
    }));
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
    withoutValue: children(one, "rb:no-value").map(({ attributes }) => attributes),
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
    line: node.line,
  };
}

const children = (node: XmlNode, name: string): XmlNode[] => node.children.filter((one) => one.name === name);
const child = (node: XmlNode, name: string): XmlNode | undefined => node.children.find((one) => one.name === name);
const attribute = (node: XmlNode, name: string): string | null => node.attributes[name]?.trim() || null;
const extra = (node: XmlNode, name: string): Extra => child(node, name)?.attributes ?? null;
const textOf = ({ text }: XmlNode): string => text.replace(/\r\n?/g, "\n").trim();
const references = (node: XmlNode, name: string): IatiReference[] =>
  children(node, name).map(({ attributes }) => ({
    vocabulary: attributes.vocabulary ?? "",
    code: (attributes.code ?? "").trim(),
  }));

/** Where `rb:` is somebody else's prefix, what stands there is not ours. */
function withoutExtra(activity: IatiActivity): IatiActivity {
  return {
    ...activity,
    extra: null,
    results: activity.results.map((result) => ({
      ...result,
      extra: null,
      indicators: result.indicators.map((indicator) => ({
        ...indicator,
        extra: null,
        periods: indicator.periods.map((period) => ({
          ...period,
          actuals: period.actuals.map((value) => ({ ...value, extra: null })),
          withoutValue: [],
        })),
      })),
    })),
  };
}

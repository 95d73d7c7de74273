import { type Sink, XmlWriter } from "../xml-writer.ts";
import {
  type IatiActivity,
  type IatiDocument,
  type IatiIndicator,
  type IatiPeriod,
  type IatiResult,
  type IatiValue,
  NAMESPACE,
  type Narratives,
} from "./activity.ts";
import { INDICATOR_VOCABULARY } from "./codes.ts";
import { ASSUMED_ORGANISATION, ASSUMED_REGION, ASSUMED_SECTOR, type IatiOptions } from "./options.ts";

/** Category of linked documents in the codelist DocumentCategory: results, outcomes and outputs. */
const RESULTS_DOCUMENT = "A08";

/** Writes activities as IATI 2.03, one after the other. Returns how many characters had to be dropped: XML cannot hold them. */
export function writeActivities(activities: Iterable<IatiActivity>, sink: Sink, options: IatiOptions): number {
  const xml = new XmlWriter(sink);
  xml.open("iati-activities", { version: "2.03", "generated-datetime": options.generated, "xmlns:rb": NAMESPACE });
  if (!options.organisation)
    xml.comment(
      `Organisation identifier ${ASSUMED_ORGANISATION.ref} and sector ${options.sector ?? ASSUMED_SECTOR}: to be verified before publishing.`,
    );
  for (const activity of activities) writeActivity(xml, activity, options);
  xml.close();
  xml.end();
  return xml.dropped;
}

function writeActivity(xml: XmlWriter, activity: IatiActivity, options: IatiOptions): void {
  const { reportingOrg } = activity;
  xml.open("iati-activity", {
    "last-updated-datetime": options.generated,
    "xml:lang": "en",
    "default-currency": "CHF",
  });
  xml.text("iati-identifier", activity.identifier);
  xml.open("reporting-org", { ref: reportingOrg.ref, type: reportingOrg.type });
  xml.text("narrative", reportingOrg.name);
  xml.close();
  narratives(xml, "title", activity.title);
  narratives(xml, "description", activity.description, { type: "1" });
  // Role 4: implementing.
  xml.open("participating-org", { ref: reportingOrg.ref, type: reportingOrg.type, role: "4" });
  xml.text("narrative", reportingOrg.name);
  xml.close();
  xml.empty("activity-status", { code: activity.status });
  for (const { type, date } of activity.dates) xml.empty("activity-date", { type, "iso-date": date });
  // Scope 1: global.
  xml.empty("activity-scope", { code: "1" });
  xml.empty("recipient-region", { code: options.region ?? ASSUMED_REGION, vocabulary: "1", percentage: "100" });
  for (const { ref, name } of activity.locations) {
    xml.open("location", { ref });
    narratives(xml, "name", name);
    xml.close();
  }
  xml.empty("sector", { vocabulary: "1", code: options.sector ?? ASSUMED_SECTOR, percentage: "100" });
  for (const { vocabulary, code } of activity.tags) xml.empty("tag", { vocabulary, code });
  for (const result of activity.results) writeResult(xml, result);
  if (activity.extra) xml.empty("rb:activity", activity.extra);
  xml.close();
}

function writeResult(xml: XmlWriter, result: IatiResult): void {
  xml.open("result", { type: result.type, "aggregation-status": result.aggregation });
  narratives(xml, "title", result.title);
  narratives(xml, "description", result.description);
  for (const document of result.documents) writeDocument(xml, document);
  for (const { vocabulary, code } of result.references) xml.empty("reference", { vocabulary, code });
  for (const indicator of result.indicators) writeIndicator(xml, indicator);
  xml.empty("rb:result", result.extra ?? {});
  xml.close();
}

function writeIndicator(xml: XmlWriter, indicator: IatiIndicator): void {
  const { measure, ascending, aggregation } = indicator;
  xml.open("indicator", { measure, ascending, "aggregation-status": aggregation });
  narratives(xml, "title", indicator.title);
  narratives(xml, "description", indicator.description);
  for (const document of indicator.documents) writeDocument(xml, document);
  for (const { vocabulary, code } of indicator.references) {
    // A vocabulary of one's own says where it is from.
    const uri = vocabulary === INDICATOR_VOCABULARY.own ? `urn:resultbook:kpi:${encodeURIComponent(code)}` : null;
    xml.empty("reference", { vocabulary, code, "indicator-uri": uri });
  }
  for (const baseline of indicator.baselines) {
    const attributes = { year: baseline.year, "iso-date": baseline.date, value: baseline.value };
    // A baseline has its comment last, targets and actuals before the documents.
    if (isBare(baseline)) xml.empty("baseline", attributes);
    else {
      xml.open("baseline", attributes);
      writeWhere(xml, baseline);
      for (const document of baseline.documents) writeDocument(xml, document);
      narratives(xml, "comment", baseline.comment);
      xml.close();
    }
  }
  for (const period of indicator.periods) writePeriod(xml, period);
  if (indicator.extra) xml.empty("rb:kpi", indicator.extra);
  xml.close();
}

function writePeriod(xml: XmlWriter, period: IatiPeriod): void {
  xml.open("period");
  xml.empty("period-start", { "iso-date": period.start });
  xml.empty("period-end", { "iso-date": period.end });
  for (const target of period.targets) writeValue(xml, "target", target);
  for (const actual of period.actuals) writeValue(xml, "actual", actual);
  for (const row of period.withoutValue) xml.empty("rb:no-value", row);
  xml.close();
}

function writeValue(xml: XmlWriter, name: string, value: IatiValue): void {
  if (isBare(value)) {
    xml.empty(name, { value: value.value });
    return;
  }
  xml.open(name, { value: value.value });
  writeWhere(xml, value);
  narratives(xml, "comment", value.comment);
  for (const document of value.documents) writeDocument(xml, document);
  if (value.extra) xml.empty("rb:observation", value.extra);
  xml.close();
}

const isBare = ({ locations, dimensions, comment, documents, extra }: IatiValue): boolean =>
  locations.length + dimensions.length + comment.length + documents.length === 0 && extra === null;

function writeWhere(xml: XmlWriter, { locations, dimensions }: IatiValue): void {
  for (const ref of locations) xml.empty("location", { ref });
  for (const { name, value } of dimensions) xml.empty("dimension", { name, value });
}

function writeDocument(xml: XmlWriter, { url, title }: IatiDocument): void {
  xml.open("document-link", { url, format: /\.pdf$/i.test(url) ? "application/pdf" : "text/html" });
  narratives(xml, "title", title);
  xml.empty("category", { code: RESULTS_DOCUMENT });
  xml.close();
}

function narratives(
  xml: XmlWriter,
  name: string,
  texts: Narratives,
  attributes: Readonly<Record<string, string>> = {},
): void {
  if (texts.length === 0) return;
  xml.open(name, attributes);
  for (const { text, language } of texts) xml.text("narrative", text, { "xml:lang": language });
  xml.close();
}

import { XmlWriter } from "../../rbm/exchange/xml-writer.ts";
import { type Decision, isOfPlan, scopeInWords } from "../../rbm/submission/submission.ts";
import type { SubmissionEntry } from "../store/store.ts";

/** Entries a feed holds, newest first. */
const ENTRIES = 100;

export interface FeedOptions {
  /** `https://results.example.org`. */
  readonly origin: string;
  /** When there is nothing yet, ISO 8601 with time. */
  readonly now: string;
}

/** Accepted submissions as an Atom feed (RFC 4287). Says what was accepted and when, never by whom: that stays inside. */
export function atomFeed(
  submissions: readonly SubmissionEntry[],
  decisions: readonly Decision[],
  { origin, now }: FeedOptions,
): string {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  const accepted = decisions
    .map((decision, order) => ({ decision, order, submission: byId.get(decision.submission) }))
    .filter(({ decision, submission }) => decision.decision === "accept" && submission !== undefined)
    .sort((a, b) => (a.decision.at < b.decision.at ? 1 : a.decision.at > b.decision.at ? -1 : b.order - a.order))
    .slice(0, ENTRIES);
  let text = "";
  const xml = new XmlWriter((piece) => {
    text += piece;
  });
  const self = `${origin}/api/exports/feed.atom`;
  xml.open("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" });
  xml.text("id", self);
  xml.text("title", "Accepted results");
  xml.text("updated", accepted[0]?.decision.at ?? now);
  xml.empty("link", { rel: "self", type: "application/atom+xml", href: self });
  xml.open("author");
  xml.text("name", "Resultbook");
  xml.close();
  for (const { decision, submission } of accepted) {
    const { identity, version, sample } = submission!;
    const ofPlan = isOfPlan(identity);
    const what = ofPlan ? "All" : decision.kpis ? `KPIs ${decision.kpis.join(", ")}` : "All KPIs";
    const about = ofPlan ? scopeInWords(identity) : `${identity.priority}, ${identity.period}, ${identity.office}`;
    xml.open("entry");
    xml.text(
      "id",
      `urn:resultbook:accepted:${decision.submission}:${decision.at}${decision.kpis ? `:${decision.kpis.map(encodeURIComponent).join("+")}` : ""}`,
    );
    xml.text("title", `${sample ? "Sample figures: " : ""}${about}`);
    xml.text("updated", decision.at);
    xml.empty("link", {
      rel: "alternate",
      type: "application/json",
      href: `${origin}/api/submissions/${decision.submission}`,
    });
    xml.text("summary", `${what} of version ${version} accepted.`);
    xml.close();
  }
  xml.close();
  xml.end();
  return text;
}

import type { PriorityLinkRow } from "../../pipelines/tables/index.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { capital, counted, list, word } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

export interface Link {
  readonly from: string;
  readonly to: string;
  /** Collaborations that the row names with the column, and the column with the row. */
  readonly named: number;
  readonly back: number;
}

/** Priorities in an order that keeps those together that work together, and what each names. */
interface Together {
  readonly names: readonly { readonly name: string; readonly label: string; readonly agreed: number }[];
  readonly links: readonly Link[];
  /** The priority the reader chose; the rest is context. */
  readonly chosen: string | null;
}

/** Priority × priority: every pair has a place. */
export interface LinksModel extends ModelCommon, Together {
  readonly kind: "links";
}

/** The same as a ring of fixed places, confirmed links only: it shows centre and edge. */
export interface RingModel extends ModelCommon, Together {
  readonly kind: "ring";
}

/** What both sides name. */
export const agreed = ({ named, back }: Link): number => Math.min(named, back);

const oneSided = ({ named, back }: Link): boolean => named > 0 && back === 0;

function together(rows: ChartRows, { priority = null }: ChartOptions): Together {
  const given = rows.priorityLinks ?? [];
  const links = given.map(
    ({ priority: from, other_priority: to, named, named_back: back }: PriorityLinkRow): Link => ({
      from,
      to,
      named,
      back,
    }),
  );
  const all = [...new Set([...rows.crossPriority.map((row) => row.priority), ...links.map(({ from }) => from)])];
  const sum = (name: string) => links.reduce((n, link) => n + (link.from === name ? agreed(link) : 0), 0);
  return {
    names: neighboured(all, links).map((name) => ({ name, label: priorityLabel(name), agreed: sum(name) })),
    links,
    chosen: priority,
  };
}

/** From the one with most links on, always the one most tied to those already placed; those without links last. */
function neighboured(names: readonly string[], links: readonly Link[]): string[] {
  const tie = (a: string, b: string) =>
    links.reduce((n, link) => n + (link.from === a && link.to === b ? link.named + link.back : 0), 0);
  const weight = (name: string) => links.reduce((n, link) => n + (link.from === name ? link.named + link.back : 0), 0);
  const left = [...names].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const placed: string[] = [];
  while (left.length) {
    const recent = placed.slice(-3);
    const pull = (name: string) => recent.reduce((n, other, i) => n + tie(name, other) * (i + 1), 0);
    const next = left.reduce((best, name) => (pull(name) > pull(best) ? name : best));
    left.splice(left.indexOf(next), 1);
    placed.push(next);
  }
  return placed;
}

const MISSING = {
  title: "No priority names another one yet.",
  text: "Collaborations are rows of the Collaboration sheet; another priority is named in a column of its own.",
};

export function linksModel(rows: ChartRows, options: ChartOptions): LinksModel {
  const found = together(rows, options);
  const state = shownIn(rows.priorityLinks ?? []);
  const claims = found.links.filter(oneSided);
  const alone = found.names.filter(({ name }) => !found.links.some(({ from, to }) => from === name || to === name));
  const solo = alone.map(({ label }) => label);
  const first = solo.length
    ? `${solo.length > 3 ? capital(counted(solo.length, "priority", "priorities")) : list(solo)} ${solo.length === 1 ? "works" : "work"} alone`
    : "Every priority works with another";
  const title = found.links.length
    ? `${first}; ${claims.length ? `${counted(claims.length, "claim", "claims")} of joint work ${claims.length === 1 ? "is" : "are"} not returned` : "every claim is returned"}`
    : "Who works with whom";
  return {
    kind: "links",
    id: "links",
    title,
    subtitle:
      "Collaborations the row names with the column, newest workbooks. Filled: the other side names it too. Dashed: claimed by one side only. Grouped by who works with whom.",
    caption: caption(options, state),
    alt: `${title}. ${found.links
      .filter(({ named }) => named)
      .map((link) => `${link.from} with ${link.to}: ${link.named}${oneSided(link) ? ", one-sided" : ""}`)
      .join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        { label: "With", kind: "text" },
        { label: "Named", kind: "number" },
        { label: "Named back", kind: "number" },
        { label: "Claim", kind: "text" },
      ],
      rows: found.links
        .filter(({ named }) => named)
        .map((link) => [link.from, link.to, link.named, link.back, oneSided(link) ? "one-sided" : "both agree"]),
    },
    ...found,
    ...(found.links.length ? {} : { empty: MISSING }),
  };
}

export function ringModel(rows: ChartRows, options: ChartOptions): RingModel {
  const found = together(rows, options);
  const state = shownIn(rows.priorityLinks ?? []);
  const partnersOf = (name: string) => found.links.filter((link) => link.from === name && agreed(link) > 0).length;
  const most = Math.max(0, ...found.names.map(({ name }) => partnersOf(name)));
  const hubs = found.names.filter(({ name }) => partnersOf(name) === most).map(({ label }) => label);
  const title =
    most === 0
      ? "No joint work is confirmed by both sides"
      : hubs.length > 2
        ? `${capital(word(hubs.length))} priorities share most confirmed links`
        : `${list(hubs)} ${hubs.length === 1 ? "is the hub" : "are the hubs"}, with ${counted(most, "confirmed partner", "confirmed partners")}${hubs.length === 1 ? "" : " each"}`;
  const pairs = found.links.filter((link) => link.from < link.to && agreed(link) > 0);
  return {
    kind: "ring",
    id: "ring",
    title,
    subtitle: "Collaborations both sides name. Line and dot size: number. Dashed: none.",
    caption: caption(options, state),
    alt: `${title}. ${pairs.map((link) => `${link.from} and ${link.to}: ${agreed(link)}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        { label: "With", kind: "text" },
        { label: "Both name", kind: "number" },
      ],
      rows: pairs.map((link) => [link.from, link.to, agreed(link)]),
    },
    ...found,
    ...(found.links.length ? {} : { empty: MISSING }),
  };
}

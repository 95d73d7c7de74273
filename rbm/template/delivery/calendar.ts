import type { Content, Row, Value } from "../content.ts";

export interface CalendarOptions {
  /** When the calendar was made, ISO 8601 UTC: iCalendar wants it on every event. */
  readonly stamp: string;
  /** Name that calendar programs show. Defaults to the plan's id. */
  readonly name?: string;
}

interface Event {
  readonly sheet: string;
  readonly code: string;
  readonly summary: string;
  /** ISO days, both included. */
  readonly first: string;
  readonly last: string;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  readonly category: string;
  readonly place: string;
  readonly description: string;
}

/**
 * Meetings, milestones, deliverables and actions that have a date as an iCalendar file (RFC 5545): all-day events, so no time zones.
 * An event keeps its UID from export to export; what is to be verified is tentative and says so.
 */
export function calendarOf(content: Content, { stamp, name }: CalendarOptions): string {
  const { framework } = content.identity;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Resultbook//Delivery//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name ?? `Plan ${framework}`)}`,
    ...eventsOf(content).flatMap((event) => eventLines(event, framework, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** What a sheet's rows are called, and which columns say when. */
const DATED = [
  { sheet: "milestones", category: "Milestone", first: ["starts", "date"], last: ["date", "starts"] },
  { sheet: "meetings", category: "Meeting", first: ["starts", "ends"], last: ["ends", "starts"] },
  { sheet: "deliverables", category: "Deliverable", first: ["due"], last: ["due"] },
  { sheet: "actions", category: "Action", first: ["due"], last: ["due"] },
] as const;

/** By day, then by sheet and code, so that the same content gives the same file. */
function eventsOf({ sheets }: Content): Event[] {
  const events = DATED.flatMap(({ sheet, category, first, last }) =>
    (sheets[sheet] ?? []).flatMap((row): Event[] => {
      const [from, to] = [dayOf(row, first), dayOf(row, last)];
      const code = said(row.code);
      if (!from || !to || to < from || code === "") return [];
      const doubtful = row.confidence === "To be verified";
      const title = code === said(row.title) || row.title === null ? code : `${code}: ${said(row.title)}`;
      return [
        {
          sheet,
          code,
          category,
          summary: `${doubtful ? "To be verified: " : row.confidence === "Sample" ? "Sample: " : ""}${title}`,
          first: from,
          last: to,
          status:
            row.status === "Cancelled"
              ? "CANCELLED"
              : doubtful || row.status === "Postponed"
                ? "TENTATIVE"
                : "CONFIRMED",
          place: said(row.place),
          description: descriptionOf(row),
        },
      ];
    }),
  );
  // A code that is there twice is told by the checks; a calendar knows an event by it.
  const first = new Map<string, Event>();
  for (const event of events) {
    const key = `${event.sheet} ${event.code}`;
    if (!first.has(key)) first.set(key, event);
  }
  return [...first.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ first, sheet, code }: Event): string => `${first} ${sheet} ${code}`;

const descriptionOf = (row: Row): string =>
  [
    row.status && `Status: ${said(row.status)}`,
    row.owner && `Owner: ${said(row.owner)}`,
    row.comment && said(row.comment),
    row.source && `Source: ${said(row.source)} (${said(row.confidence).toLowerCase()})`,
  ]
    .filter(Boolean)
    .join("\n");

function eventLines(event: Event, framework: string, stamp: string): string[] {
  const { sheet, code, summary, first, last, status, category, place, description } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uidPart(sheet)}.${uidPart(code)}.${uidPart(framework)}@resultbook`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(last))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    `CATEGORIES:${escaped(category)}`,
    `STATUS:${status}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function dayOf(row: Row, columns: readonly string[]): string | null {
  for (const column of columns) {
    const value = row[column];
    if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && exists(value)) return value;
  }
  return null;
}

/** 30 February is read as a day of March, unless asked. */
function exists(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const said = (value: Value | undefined): string => String(value ?? "");

const compact = (day: string): string => day.replaceAll("-", "");

/** DTEND is the first day after the event. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** A code as part of a UID: what is not a letter, digit, dot or hyphen by its number, so that no two are alike. */
const uidPart = (text: string): string =>
  text.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);

const escaped = (text: string): string =>
  text
    .replace(/\\/g, "\\\\")
    .replace(/;/g, "\\;")
    .replace(/,/g, "\\,")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

/** Lines of 75 octets at the most, the rest after a line break and a space; never inside a character. */
function folded(line: string): string {
  let out = "";
  let room = 75;
  for (const sign of line) {
    const octets = octetsOf(sign.codePointAt(0)!);
    if (octets > room) {
      out += "\r\n ";
      room = 74;
    }
    out += sign;
    room -= octets;
  }
  return out;
}

const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** A property of iCalendar: `NAME;PARAM=value:text`. */
export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

const LINE = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su;
/** TEXT of RFC 5545, 3.3.11: what has to be escaped is. */
const TEXT = /^(?:[^\\;,\p{Cc}]|\\[\\;,nN])*$/u;
const TEXTS = new Set(["SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES", "X-WR-CALNAME", "PRODID"]);
/** Properties of an event that stand in it once, and those that may be missing. */
const ONCE = ["UID", "DTSTAMP", "DTSTART"];
const AT_MOST_ONCE = ["DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "TRANSP"];

/** The events of a calendar, read as strictly as RFC 5545 is written. Throws what is wrong with it. */
export function eventsOf(text: string): Property[][] {
  if (!text.endsWith("\r\n") || /(^|[^\r])\n|\r(?!\n)/.test(text)) throw new Error("lines end in CR LF");
  const encoder = new TextEncoder();
  for (const line of text.split("\r\n"))
    if (encoder.encode(line).length > 75) throw new Error(`more than 75 octets: ${line}`);
  const lines = text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1)
    .map(propertyOf);
  const [first, last] = [lines.shift(), lines.pop()];
  if (first?.name !== "BEGIN" || first.value !== "VCALENDAR" || last?.name !== "END" || last.value !== "VCALENDAR")
    throw new Error("no VCALENDAR");
  const events: Property[][] = [];
  const calendar: Property[] = [];
  let open: Property[] | null = null;
  for (const line of lines) {
    if (line.name === "BEGIN") {
      if (open || line.value !== "VEVENT") throw new Error(`BEGIN:${line.value}`);
      open = [];
      events.push(open);
    } else if (line.name === "END") {
      if (!open || line.value !== "VEVENT") throw new Error(`END:${line.value}`);
      judge(open);
      open = null;
    } else (open ?? calendar).push(line);
  }
  if (open) throw new Error("an event that does not end");
  for (const name of ["VERSION", "PRODID"])
    if (calendar.filter((one) => one.name === name).length !== 1) throw new Error(`${name} stands there once`);
  return events;
}

function propertyOf(line: string): Property {
  const match = LINE.exec(line);
  if (!match) throw new Error(`no content line: ${line}`);
  const [, name = "", parameters = "", value = ""] = match;
  if (TEXTS.has(name) && !TEXT.test(value)) throw new Error(`not escaped: ${line}`);
  const pairs = [...parameters.matchAll(/;([A-Z-]+)=("[^"]*"|[^;]*)/g)].map(([, key, said]) => [key!, said!]);
  return { name, parameters: Object.fromEntries(pairs), value };
}

function judge(event: readonly Property[]): void {
  const of = (name: string): Property[] => event.filter((one) => one.name === name);
  for (const name of ONCE) if (of(name).length !== 1) throw new Error(`${name} stands in an event once`);
  for (const name of AT_MOST_ONCE) if (of(name).length > 1) throw new Error(`${name} twice`);
  if (!/^\d{8}T\d{6}Z$/.test(of("DTSTAMP")[0]!.value)) throw new Error("DTSTAMP is no UTC time");
  const [start, end] = ["DTSTART", "DTEND"].map((name) => dayOf(of(name)[0]));
  if (start && end && end <= start) throw new Error(`${start} to ${end}: the end is the day after the last`);
}

function dayOf(property: Property | undefined): string | null {
  if (!property) return null;
  const { parameters, value } = property;
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(value)?.slice(1).join("-");
  if (parameters.VALUE !== "DATE" || !day || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)
    throw new Error(`no day: ${value}`);
  return day;
}

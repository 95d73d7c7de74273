import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../rbm/template/delivery/calendar.ts";
import { deliveryTemplate } from "../../../rbm/template/delivery/index.ts";
import { deliverySample } from "../../../samples/delivery/index.ts";
import { contentWith } from "../../support/content.ts";
import { eventsOf } from "../../support/icalendar.ts";

const stamp = "2026-01-15T08:30:00.000Z";
const unfolded = (text: string): string[] => text.replace(/\r\n /g, "").split("\r\n").slice(0, -1);
const octets = (text: string): number => new TextEncoder().encode(text).length;
const withMeeting = (cells: Record<string, string | null>) =>
  contentWith(deliveryTemplate, {}, { meetings: [{ code: "M-1", title: "Meeting", starts: "2021-12-31", ...cells }] });

const anyDay = fc
  .tuple(fc.integer({ min: 2019, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
const anyText = fc.option(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("a;b,c\\d\ne", "é".repeat(80))));
const anyRow = fc.record({
  code: fc.oneof(fc.constantFrom("A", "B;1"), fc.string({ maxLength: 6 })),
  title: anyText,
  starts: fc.option(anyDay),
  ends: fc.option(anyDay),
  date: fc.option(anyDay),
  place: anyText,
  comment: anyText,
  status: fc.constantFrom("Planned", "Cancelled", null),
});

describe("a calendar of the delivery template", () => {
  it("has an all-day event for each thing that has a date, its end the day after its last", () => {
    const lines = unfolded(calendarOf(withMeeting({ ends: "2021-12-31" }), { stamp }));
    expect(lines).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Resultbook//Delivery//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:Plan 2020-2023",
      "BEGIN:VEVENT",
      "UID:meetings.M-1.2020-2023@resultbook",
      "DTSTAMP:20260115T083000Z",
      "DTSTART;VALUE=DATE:20211231",
      "DTEND;VALUE=DATE:20220101",
      "SUMMARY:M-1: Meeting",
      "CATEGORIES:Meeting",
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
  });

  it("leaves out what has no date, and never invents one", () => {
    expect(calendarOf(withMeeting({ starts: null }), { stamp })).not.toContain("VEVENT");
    const events = calendarOf(deliverySample(), { stamp }).match(/BEGIN:VEVENT/g);
    const dated = Object.values(deliverySample().sheets)
      .flat()
      .filter(({ starts, ends, date, due }) => starts || ends || date || due);
    expect(events).toHaveLength(dated.length);
  });

  it("says what is to be verified, as tentative", () => {
    const text = unfolded(calendarOf(withMeeting({ confidence: "To be verified" }), { stamp })).join("\n");
    expect(text).toContain("SUMMARY:To be verified: M-1: Meeting");
    expect(text).toContain("STATUS:TENTATIVE");
  });

  it("keeps every UID, whatever else changes, and has none twice", () => {
    const uids = (text: string) => unfolded(text).filter((line) => line.startsWith("UID:"));
    const first = uids(calendarOf(deliverySample(), { stamp }));
    expect(new Set(first).size).toBe(first.length);
    expect(uids(calendarOf(deliverySample(), { stamp: "2027-02-03T00:00:00Z" }))).toEqual(first);
    expect(uids(calendarOf(withMeeting({ title: "Renamed", starts: "2022-01-01" }), { stamp }))).toEqual([
      "UID:meetings.M-1.2020-2023@resultbook",
    ]);
  });

  it("of any content is what RFC 5545 says a calendar is, each UID once", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), fc.array(anyRow, { maxLength: 4 }), (meetings, milestones) => {
        const content = contentWith(deliveryTemplate, {}, { meetings, milestones });
        const uids = eventsOf(calendarOf(content, { stamp })).map(
          (event) => event.find(({ name }) => name === "UID")!.value,
        );
        expect(new Set(uids).size).toBe(uids.length);
      }),
      { numRuns: 150 },
    );
    expect(eventsOf(calendarOf(deliverySample(), { stamp })).length).toBeGreaterThan(20);
  });

  it("has no event on a day that no calendar has", () => {
    for (const starts of ["2021-02-30", "2021-13-01", "2021-04-31"])
      expect(calendarOf(withMeeting({ starts, ends: null }), { stamp })).not.toContain("VEVENT");
  });

  it("folds at 75 octets and gives any text back", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 }).map((raw) => raw.replace(/[^\P{Cc}\n]/gu, ""));
    fc.assert(
      fc.property(text, (title) => {
        const calendar = calendarOf(withMeeting({ title }), { stamp });
        for (const line of calendar.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(calendar).not.toMatch(/\p{Cs}/u);
        const summary = unfolded(calendar).find((line) => line.startsWith("SUMMARY:"))!;
        const said = summary
          .slice("SUMMARY:M-1: ".length)
          .replace(/\\([\\;,n])/g, (_, sign) => (sign === "n" ? "\n" : sign));
        expect(said).toBe(title);
      }),
    );
  });
});

import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { MilestoneRow } from "../../pipelines/tables/index.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";

/** Meetings in the order of time, newest first; those whose day is not known at the end. */
export function meetingsSection({ rows, options }: Shown, framework: string): SectionContent {
  const { dates } = numbers(options.locale);
  const meetings = (rows.milestones ?? [])
    .filter(({ item }) => item === "meeting")
    .sort((a, b) => ((a.expected ?? a.planned ?? "0") > (b.expected ?? b.planned ?? "0") ? -1 : 1));
  const ahead = meetings.filter(({ status }) => status !== "Held").length;
  const day = ({ starts, expected, planned }: MilestoneRow) => {
    const last = expected ?? planned;
    if (!last) return "○ day not known";
    return dates(starts ?? last, last);
  };
  const address = `/api/exports/calendar.ics?${new URLSearchParams({ framework })}`;
  return {
    title: meetings.length
      ? `${capital(counted(meetings.length, "meeting", "meetings"))}; ${ahead ? `${counted(ahead, "is", "are")} still to come` : "all were held"}`
      : "No meeting is known for this plan",
    sub: "Working groups and advisory group, newest first, as far as they were found.",
    columns: [{ label: "Meeting" }, { label: "Group" }, { label: "When" }, { label: "Where" }, { label: "Source" }],
    rows: meetings.map((row) => [
      row.title,
      row.kind ?? "–",
      day(row),
      row.place ?? "–",
      [
        h("small", {}, row.source),
        ...(row.confidence === "Verified" ? [] : [h("small", {}, row.confidence.toLowerCase())]),
      ],
    ]),
    body: [h("p", {}, h("a", { class: "btn", href: address, download: "calendar.ics" }, "Calendar (.ics)"))],
  };
}

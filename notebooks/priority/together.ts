import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { CollaborationRow } from "../../pipelines/tables/index.ts";
import { periodEndDate } from "../../rbm/framework/period.ts";
import { numberOf, textOf, type Workbook } from "../data/workbooks.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";

interface Here {
  readonly period: string;
  readonly priority: string;
}

const UNREAD = "The workbook could not be read from the server.";

/** With whom it works, and whether the other priority says so too. */
export function collaborationSection(
  workbooks: readonly Workbook[] | null,
  named: readonly CollaborationRow[],
  { period, priority }: Here,
): SectionContent {
  const { count, date } = numbers();
  const rows = (workbooks ?? []).flatMap(({ content }) => content.sheets.collaboration ?? []);
  const back = new Set(named.flatMap((row) => (row.other_priority === priority ? row.priority : [])));
  const others = rows.flatMap((row) => textOf(row, "other_priority") ?? []);
  const alone = [...new Set(others)].filter((other) => !back.has(other));
  const naming = [...back].filter((other) => !others.includes(other));
  const title = !rows.length
    ? naming.length
      ? `It names no partner, but ${counted(naming.length, "priority names", "priorities name")} it`
      : "It works alone, as far as its workbook says"
    : `${capital(counted(rows.length, "collaboration", "collaborations"))}; ${alone.length ? `${counted(alone.length, "priority does", "priorities do")} not name it back` : "no claim is one-sided"}`;
  return {
    title: workbooks === null ? "Collaboration could not be read" : title,
    sub:
      workbooks === null
        ? UNREAD
        : `With partners and other priorities, newest workbook up to ${period}. ○ not named back.${workbooks.some(({ sample }) => sample) ? " Sample figures." : ""}`,
    columns: [
      { label: "Partner" },
      { label: "Role" },
      { label: "For" },
      { label: "Status" },
      { label: "Contribution, CHF", right: true },
      { label: "Named back" },
    ],
    rows: rows.map((row) => {
      const other = textOf(row, "other_priority");
      const amount = numberOf(row, "contribution");
      const starts = textOf(row, "starts");
      return [
        [textOf(row, "partner") ?? other ?? "", h("small", {}, textOf(row, "partner_type") ?? "")],
        textOf(row, "role") ?? "–",
        textOf(row, "result") ?? "–",
        [textOf(row, "status") ?? "–", ...(starts ? [h("small", {}, `since ${date(starts)}`)] : [])],
        amount === null ? "–" : [count(amount), h("small", {}, textOf(row, "contribution_kind") ?? "")],
        other === null ? "–" : back.has(other) ? "● yes" : "○ not yet",
      ];
    }),
  };
}

/** Actions on KPIs that are not closed, late ones first. */
export function followUpsSection(workbooks: readonly Workbook[] | null, { period }: Here): SectionContent {
  const { date } = numbers();
  const end = periodEndDate(period);
  const open = (workbooks ?? [])
    .flatMap(({ content }) => content.sheets.follow_up ?? [])
    .filter((row) => row.status !== "Closed")
    .map((row) => ({ row, due: textOf(row, "due") }))
    .sort((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1));
  const late = open.filter(({ due }) => due !== null && due < end).length;
  return {
    title:
      workbooks === null
        ? "Follow-up could not be read"
        : open.length
          ? `${capital(counted(open.length, "action is", "actions are"))} open; ${late ? `${counted(late, "is", "are")} late` : "none is late"}`
          : "No action is open",
    sub:
      workbooks === null
        ? UNREAD
        : `What is done about KPIs behind plan: newest workbook up to ${period}, late against its last day.${workbooks.some(({ sample }) => sample) ? " Sample figures." : ""}`,
    columns: [
      { label: "Action" },
      { label: "KPI" },
      { label: "Cause" },
      { label: "Owner" },
      { label: "Due" },
      { label: "Status" },
    ],
    rows: open.map(({ row, due }) => [
      textOf(row, "action") ?? "",
      textOf(row, "kpi") ?? "–",
      textOf(row, "cause") ?? "–",
      textOf(row, "owner") ?? "–",
      due === null ? "–" : due < end ? `◆ ${date(due)}, late` : date(due),
      textOf(row, "status") ?? "Open",
    ]),
  };
}

const NARRATIVE = [
  ["achievements", "Achievements"],
  ["challenges", "Challenges"],
  ["lessons", "Lessons"],
  ["next_quarter", "Next quarter"],
] as const;

/** What the focal points wrote. */
export function narrativeSection(workbooks: readonly Workbook[] | null): SectionContent {
  const newest = [...(workbooks ?? [])].sort((a, b) => (a.period < b.period ? 1 : -1))[0];
  const rows = (workbooks ?? [])
    .filter(({ period }) => period === newest?.period)
    .flatMap(({ content }) => content.sheets.narrative ?? []);
  const said = NARRATIVE.flatMap(([column, label]) =>
    rows.flatMap((row) => {
      const text = textOf(row, column);
      return text ? [h("dt", {}, label), h("dd", {}, text)] : [];
    }),
  );
  return {
    title: said.length ? "In the words of those who did it" : "Nothing is written for this quarter",
    sub: newest
      ? `Narrative of the workbook for ${newest.period}, ${newest.office}.`
      : "No workbook is accepted for this priority yet.",
    body: said.length ? [h("dl", {}, ...said)] : [],
  };
}

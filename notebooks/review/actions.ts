import { caption } from "../../charts/wording/caption.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import { type Action, fromBefore, lateIn, type Meeting } from "./meeting.ts";

/** What was agreed before, and whether it was done. */
export function actionsSection(
  { options }: Shown,
  meeting: Meeting,
  form: (id: string) => HTMLElement,
): SectionContent {
  const { date } = numbers(options.locale);
  if (meeting.actions === null)
    return { title: "Actions could not be read", sub: "The server did not give them. Reload to try again." };
  // Late ones first, then open, then what was closed.
  const rank = (one: Action) => (lateIn(one, options.period) ? 0 : one.status === "Closed" ? 2 : 1);
  const mine = fromBefore(meeting.actions, options.period)
    .filter(({ priority }) => !options.priority || priority === options.priority)
    .sort((a, b) => rank(a) - rank(b) || ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1));
  const count = (test: (one: Action) => boolean) => mine.filter(test).length;
  const done = count(({ status, closedAs }) => status === "Closed" && closedAs !== "dropped");
  const late = count((one) => lateIn(one, options.period));
  return {
    title: mine.length
      ? `Of ${counted(mine.length, "action", "actions")} agreed before, ${done ? `${counted(done, "is", "are")} done` : "none is done"}; ${late ? `${counted(late, "is", "are")} late` : "none is late"}`
      : `No action was open when ${options.period} began`,
    sub: `Actions from earlier quarters on the table of ${options.period}: open when it began, or closed in it. ● done ◇ on its way ◆ late by the end of the quarter × dropped.`,
    columns: [{ label: "Action" }, { label: "Cause" }, { label: "Owner" }, { label: "Due" }, { label: "Now" }],
    rows: mine.map((one) => [
      [one.action, h("small", {}, `${one.kpi} ${one.priority}, since ${one.opened}`)],
      one.cause || "–",
      one.owner || "–",
      one.due === null ? "–" : date(one.due),
      [
        standing(one, options.period),
        h(
          "small",
          {},
          `said in the ${one.saidIn === "review" ? "review" : "workbook"} of ${one.period}${one.comment ? `: ${one.comment}` : ""}`,
        ),
        ...(meeting.mayReview ? [form(one.id)] : []),
      ],
    ]),
    caption: caption(options, { sample: mine.some(({ sample }) => sample), provisional: false }),
  };
}

function standing(one: Action, period: string): string {
  const { status, closedAs } = one;
  if (status === "Closed") return closedAs === "dropped" ? "× dropped" : "● done";
  return lateIn(one, period) ? `◆ late, ${status.toLowerCase()}` : `◇ ${capital(status).toLowerCase()}`;
}

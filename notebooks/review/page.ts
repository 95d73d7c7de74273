import { capital, counted } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import { figures } from "../figure/grid.ts";
import { section } from "../figure/section.ts";
import { nothingYet, type Story } from "../story.ts";
import { actionsSection } from "./actions.ts";
import { agree, kept, settle } from "./decide.ts";
import { fromBefore, type Meeting, nextQuarter } from "./meeting.ts";
import { offTrackSection, toDiscuss } from "./off-track.ts";
import "./review.css";

/** Title and lead of the meeting: what it has to decide. */
export function reviewStory({ rows, options }: Shown, { review, actions, period }: Meeting): Story {
  const nothing = nothingYet({ rows, options });
  if (nothing) return nothing;
  const due = rows.kpis.filter(
    (row) => row.period === period && row.due && (!options.priority || row.priority === options.priority),
  );
  const off = toDiscuss(review ?? [], options).filter(({ status }) => status === "off track").length;
  const before = fromBefore(actions ?? [], period).filter(
    ({ priority }) => !options.priority || priority === options.priority,
  );
  const open = before.filter(({ status }) => status !== "Closed").length;
  return {
    title: off
      ? `${capital(counted(off, "KPI needs", "KPIs need"))} a decision in the review of ${period}`
      : `No KPI needs a decision in the review of ${period}`,
    lead: `${due.filter(({ reported }) => reported).length} of ${due.length} figures that were due are in. ${before.length ? `${capital(counted(before.length, "earlier action is", "earlier actions are"))} on the table, ${open} of them open.` : "No earlier action is open."} What is agreed goes into the workbooks of ${nextQuarter(period)}.`,
  };
}

/** The meeting from top to bottom: who reported, what changed, what is off track and why, what became of earlier actions. */
export function reviewPage() {
  const grid = figures({ reporting: 6, turns: 6, movers: 12 });
  const [off, before] = [section(12), section(12)];
  grid.node.insertBefore(off.node, grid.node.lastChild);
  grid.node.insertBefore(before.node, grid.node.lastChild);
  let agreeing = { framework: "", period: "" };
  let forms = formsOf(agreeing);
  return {
    node: grid.node,
    show(here: Shown, meeting: Meeting) {
      const { framework, period } = meeting;
      // Another quarter has decisions of its own; the same one keeps what is being typed.
      if (framework !== agreeing.framework || period !== agreeing.period) {
        agreeing = { framework, period };
        forms = formsOf(agreeing);
      }
      const rows = meeting.review ? { ...here.rows, review: meeting.review } : here.rows;
      grid.show({ ...here, rows });
      keepingFocus(() => {
        off.show(offTrackSection(here, meeting, forms.agree));
        before.show(actionsSection(here, meeting, forms.settle));
      });
    },
  };
}

const formsOf = ({ framework, period }: { readonly framework: string; readonly period: string }) => ({
  agree: kept((key) => {
    const [priority = "", kpi = ""] = key.split("\n");
    return agree({ framework, priority, kpi, period });
  }),
  settle: kept((id) => settle(id, period)),
});

/** A form that is moved loses the focus: it gets it back where it was. */
function keepingFocus(change: () => void): void {
  const active = document.activeElement;
  change();
  if (active instanceof HTMLElement && active !== document.activeElement && active.isConnected) active.focus();
}

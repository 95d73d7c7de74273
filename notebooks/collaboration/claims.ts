import { caption, shownIn } from "../../charts/wording/caption.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import { priorityHref } from "../shell/links.ts";

const link = (priority: string) => h("a", { href: priorityHref(priority) }, priority);

/** Claims of joint work that the other side does not make: a question each for the next review. */
export function claimsSection({ rows, options }: Shown): SectionContent {
  const all = (rows.priorityLinks ?? []).filter((row) => row.named > 0 && row.named_back === 0);
  const mine = all
    .filter((row) => !options.priority || row.priority === options.priority || row.other_priority === options.priority)
    .sort((a, b) => b.named - a.named);
  return {
    title: mine.length
      ? `${capital(counted(mine.length, "claim", "claims"))} to settle in the next review`
      : rows.priorityLinks?.length
        ? "No claim is one-sided"
        : "No claim to settle yet",
    sub: "Joint work that one priority reports and the other does not.",
    columns: [{ label: "Claimed by" }, { label: "With" }, { label: "Claims", right: true }],
    rows: mine.map((row) => [link(row.priority), link(row.other_priority), String(row.named)]),
    caption: caption(options, shownIn(mine)),
  };
}

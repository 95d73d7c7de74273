import { statuses } from "../../charts/looks/statuses.ts";
import { band, DEFAULT_BANDS } from "../../charts/rows/judged.ts";
import { isSilent } from "../../charts/rows/silent.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import { priorityHref } from "../shell/links.ts";

/** Every priority with its standing, to choose one by. */
export function chooserSection({ rows, options }: Shown): SectionContent {
  const { percent } = numbers(options.locale);
  const bands = options.bands ?? DEFAULT_BANDS;
  const now = rows.crossPriority.filter((row) => row.period === options.period);
  return {
    title: now.length ? "Choose a thematic priority" : "No thematic priority has reported yet",
    sub:
      now.length === 0
        ? "Each is listed here once its first workbook is accepted."
        : `How each stands, ${options.period}.${now.some((row) => row.sample) ? " Sample figures." : ""}`,
    columns: [
      { label: "Priority" },
      { label: "Pace" },
      { label: "Progress", right: true },
      { label: "KPIs", right: true },
    ],
    rows: now.map((row) => {
      const status = row.pace === null || isSilent(row) ? "no data" : band(row.pace, bands);
      return [
        h("a", { href: priorityHref(row.priority) }, row.priority),
        `${statuses[status].glyph} ${status}`,
        row.progress === null ? "–" : percent(row.progress),
        String(row.kpis),
      ];
    }),
  };
}

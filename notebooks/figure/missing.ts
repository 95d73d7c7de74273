import { type ShownStatus, statuses } from "../../charts/looks/statuses.ts";
import { grouped } from "../../charts/rows/grouped.ts";
import { DEFAULT_BANDS, judged } from "../../charts/rows/judged.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import { h } from "../shell/dom.ts";
import { priorityHref } from "../shell/links.ts";
import type { SectionContent } from "./section.ts";

/** What each gap asks for. */
const ADVICE: Partial<Record<ShownStatus, string>> = {
  "no data": "Nothing reported yet: fill in Actuals",
  "no baseline": "Set the baseline, or say by when",
  "no target": "Set a KPI target",
};

/** KPIs that cannot be judged, and what would change that: one by one for a priority, by priority for all. */
export function missing({ rows, options }: Shown): SectionContent {
  const { period, priority, bands = DEFAULT_BANDS } = options;
  const now = rows.kpis.filter((row) => row.period === period && (!priority || row.priority === priority));
  const gaps = now.flatMap((row) => {
    const status = judged(row, bands);
    const todo = status && ADVICE[status];
    return status && todo ? [{ row, status, todo }] : [];
  });
  const told = ({ status, todo }: (typeof gaps)[number]) => [
    `${statuses[status].glyph} ${status}`.replaceAll(" ", "\u00a0"),
    todo,
  ];
  const of = (name: string) => now.filter((row) => row.priority === name).length;
  const byPriority = [...grouped(gaps, ({ row, status }) => `${row.priority}\n${status}`).values()];
  const sample = now.some((row) => row.sample) ? " Sample figures." : "";
  return {
    title: gaps.length
      ? `${capital(counted(gaps.length, "KPI", "KPIs"))} cannot be judged`
      : now.length
        ? "Every KPI can be judged"
        : "No KPI is known yet",
    sub: gaps.length
      ? `Without data, baseline or target, ${period}.${sample}`
      : now.length
        ? `Each has data, a baseline and a target, ${period}.${sample}`
        : "Accept the first workbook, and what its KPIs lack stands here.",
    columns: priority
      ? [{ label: "KPI" }, { label: "Status" }, { label: "What to do" }]
      : [{ label: "Priority" }, { label: "KPIs" }, { label: "Status" }, { label: "What to do" }],
    rows: priority
      ? gaps.map((gap) => [[gap.row.title, h("small", {}, gap.row.kpi)], ...told(gap)])
      : byPriority.map((own) => {
          const [first] = own;
          const name = first?.row.priority ?? "";
          return [
            h("a", { href: priorityHref(name) }, name),
            [`${own.length} of ${of(name)}`, h("small", {}, own.map(({ row }) => row.kpi).join(", "))],
            ...(first ? told(first) : []),
          ];
        }),
  };
}

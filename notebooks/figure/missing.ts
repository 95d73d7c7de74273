import { type ShownStatus, statuses } from "../../charts/looks/statuses.ts";
import { judged } from "../../charts/rows/judged.ts";
import { counted } from "../../charts/wording/words.ts";
import { h } from "../shell/dom.ts";
import type { Grid } from "./grid.ts";

/** What each gap asks for. */
const ADVICE: Partial<Record<ShownStatus, string>> = {
  "no data": "Nothing reported yet: fill in Actuals",
  "no baseline": "Set the baseline, or say by when",
  "no target": "Set a KPI target",
};

/** KPIs that cannot be judged, and what would change that. */
export function missing(): Grid {
  const node = h("section", { class: "fig s12 missing" });
  return {
    node,
    show({ rows, options }) {
      const { period, priority, bands = { onTrack: 0.95, atRisk: 0.6 } } = options;
      const now = rows.kpis.filter((row) => row.period === period && (!priority || row.priority === priority));
      const gaps = now.flatMap((row) => {
        const status = judged(row, bands);
        const todo = status && ADVICE[status];
        return status && todo ? [{ row, status, todo }] : [];
      });
      const title = gaps.length
        ? `${counted(gaps.length, "KPI", "KPIs")} cannot be judged`.replace(/^./, (c) => c.toUpperCase())
        : "Every KPI can be judged";
      const lines = gaps.map(({ row, status, todo }) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, row.title, h("small", {}, `${row.kpi} ${row.priority}`)),
          h("td", {}, `${statuses[status].glyph} ${status}`.replaceAll(" ", "\u00a0")),
          h("td", {}, todo),
        ),
      );
      const head = ["KPI", "Status", "What to do"].map((label) => h("th", { scope: "col" }, label));
      node.replaceChildren(
        h("h2", { class: "h" }, title),
        h(
          "p",
          { class: "sub" },
          `Without data, baseline or target, ${period}.${now.some((row) => row.sample) ? " Sample figures." : ""}`,
        ),
        ...(lines.length ? [h("table", {}, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...lines))] : []),
      );
    },
  };
}

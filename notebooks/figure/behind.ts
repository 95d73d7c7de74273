import { digitsFor, numbers } from "../../charts/wording/numbers.ts";
import { counted } from "../../charts/wording/words.ts";
import type { KpiRow } from "../../pipelines/tables/index.ts";
import { fetchTable } from "../data/tables.ts";
import { h } from "../shell/dom.ts";
import { readHash } from "../shell/hash.ts";
import { priorityHref } from "../shell/links.ts";
import { traced } from "./trace.ts";

/** A mean over a priority's KPIs that leads to the figures it rests on, each with its way back to its cell. */
export function restingOn(text: string, priority: string, period: string): HTMLElement {
  const link = h(
    "a",
    { href: priorityHref(priority), class: "traced", title: "The KPIs this figure is the mean of" },
    text,
  );
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    void show(priority, period, link);
  });
  return link;
}

async function show(priority: string, period: string, from: HTMLElement): Promise<void> {
  const query = readHash(location.hash);
  const { rows } = await fetchTable<KpiRow>("kpis", query).catch(() => ({ rows: [] }));
  const own = rows.filter((row) => row.priority === priority && row.period === period);
  const measured = own.filter(({ progress }) => progress !== null);
  const title = `${priority}, ${period}`;
  const dialog = h(
    "dialog",
    { class: "trace wide", "aria-label": `What ${title} is the mean of` },
    h("h2", {}, title),
    measured.length
      ? h(
          "p",
          {},
          `The mean of ${counted(measured.length, "KPI", "KPIs")}, each within 0 and 100%.${measured.length < own.length ? ` ${own.length - measured.length} cannot be measured and are left out.` : ""}`,
        )
      : h("p", {}, "No KPI behind this figure was found."),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["KPI", "Figure", "Target", "Progress"].map((label, i) =>
            h("th", { scope: "col", class: i ? "r" : null }, label),
          ),
        ),
      ),
      h("tbody", {}, ...measured.map((row) => line(row, query.framework))),
    ),
    h("form", { method: "dialog" }, h("button", { class: "btn", type: "submit" }, "Close")),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    from.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function line(row: KpiRow, framework: string | null): HTMLElement {
  const { percent, quantity } = numbers();
  const digits = digitsFor([row.baseline, row.latest, row.target].flatMap((value) => value ?? []));
  const shown = (value: number | null) => (value === null ? "–" : quantity(value, row.unit, digits));
  const figure =
    row.latest === null || row.latest_period === null
      ? shown(row.latest)
      : traced(shown(row.latest), row.kpi, row.latest_period, framework);
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, `${row.kpi} ${row.title}`),
    h("td", { class: "r" }, figure),
    h("td", { class: "r" }, shown(row.target)),
    h("td", { class: "r" }, percent(Math.min(1, Math.max(0, row.progress ?? 0)))),
  );
}

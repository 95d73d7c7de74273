import type { ChartModel, TableCell, TableColumn } from "../../charts/index.ts";
import { keepKeys } from "../../charts/parts/frame.ts";
import { type Numbers, numbers } from "../../charts/wording/numbers.ts";
import { h } from "../shell/dom.ts";
import { priorityHref } from "../shell/links.ts";

/** The table behind a picture, in its place, with the same title, subtitle and source. */
export function dataTable(model: ChartModel): DocumentFragment {
  const format = numbers(model.locale);
  const { columns, rows } = model.table;
  const right = (column: TableColumn) => (column.kind === "text" ? null : "r");
  const head = columns.map((column) => h("th", { scope: "col", class: right(column) }, column.label));
  const body = rows.map((row) =>
    h(
      "tr",
      {},
      ...columns.map((column, i) => {
        const text = cellText(row[i] ?? null, column, format);
        const linked = column.label === "Priority" && text !== "–" ? h("a", { href: priorityHref(text) }, text) : text;
        return i === 0 ? h("th", { scope: "row" }, linked) : h("td", { class: right(column) }, linked);
      }),
    ),
  );
  const part = document.createDocumentFragment();
  part.append(
    h("p", { class: "h", "aria-hidden": "true" }, model.title),
    h("p", { class: "sub" }, keepKeys(model.subtitle)),
    h(
      "table",
      {},
      h("caption", { class: "sr" }, model.title),
      h("thead", {}, h("tr", {}, ...head)),
      h("tbody", {}, ...body),
    ),
    h("p", { class: "cap" }, model.caption),
  );
  return part;
}

/** A blank is a dash: never 0, never empty. */
export function cellText(cell: TableCell, column: TableColumn, format: Numbers): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  if (column.kind === "share") return format.percent(cell);
  if (column.kind === "points") return format.points(cell);
  return format.count(cell, column.digits ?? 0);
}

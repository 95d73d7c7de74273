import type { ChartModel, TableCell, TableColumn } from "../../charts/index.ts";
import { QUARTER } from "../../charts/models/model.ts";
import { keepKeys } from "../../charts/parts/frame.ts";
import { cellText } from "../../charts/wording/cell-text.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import { h } from "../shell/dom.ts";
import { readHash } from "../shell/hash.ts";
import { priorityHref } from "../shell/links.ts";
import { restingOn } from "./behind.ts";
import { traced } from "./trace.ts";

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
        const cell = linked(cellText(row[i] ?? null, column, format), column, textsOf(row, columns));
        return i === 0 ? h("th", { scope: "row" }, cell) : h("td", { class: right(column) }, cell);
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

type Texts = Readonly<Record<string, string>>;

/** Cells of a row that are text, by the label of their column. */
const textsOf = (row: readonly TableCell[], columns: readonly TableColumn[]): Texts =>
  Object.fromEntries(columns.flatMap(({ label }, i) => (typeof row[i] === "string" ? [[label, row[i]]] : [])));

/** A priority leads to its page, a KPI's figure back to its cell, a mean to the figures it rests on. */
function linked(text: string, { label, mean, traced: leads }: TableColumn, texts: Texts): string | Node {
  if (text === "–") return text;
  if (label === "Priority") return h("a", { href: priorityHref(text) }, text);
  if (mean && texts.Priority) return restingOn(text, texts.Priority, label);
  const { KPI: kpi, [QUARTER]: period = label } = texts;
  return leads && kpi ? traced(text, kpi, period, readHash(location.hash).framework) : text;
}

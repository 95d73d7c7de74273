import type { ChartModel } from "../../charts/index.ts";
import { priorityHref } from "../shell/links.ts";

/** Charts whose rows are thematic priorities. */
const BY_PRIORITY: ReadonlySet<ChartModel["kind"]> = new Set([
  "heatmap",
  "status",
  "ranked",
  "regions",
  "coverage",
  "chances",
]);

const bare = (text: string) => text.replace(/\s/g, "");

/** Names of priorities in a picture lead to their page; the table behind it has them as links, for the keyboard. */
export function linkPriorities(svg: SVGElement, model: ChartModel): void {
  if (!BY_PRIORITY.has(model.kind) || !("rows" in model)) return;
  const names = new Map<string, string>();
  for (const row of model.rows) if ("name" in row && "label" in row) names.set(bare(row.label), row.name);
  for (const text of svg.querySelectorAll<SVGTextElement>("text")) {
    const name = names.get(bare(text.textContent ?? ""));
    if (name === undefined) continue;
    text.classList.add("go");
    text.addEventListener("click", () => location.assign(priorityHref(name)));
  }
}

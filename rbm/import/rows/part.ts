import type { Importing } from "../importing.ts";
import { entries, plainHeader } from "../words/index.ts";
import { type Line, textOf } from "./line.ts";

/** The place that a row's figures are about, by its name of ours where it has one; null where the row says none. */
export const placeOf = (line: Line): string | null => entry("actuals.place", textOf(line, "actuals.place"));

/** The group likewise. */
export function groupOf(line: Line): string | null {
  const text = textOf(line, "actuals.disaggregation");
  return dimensionIn(text) === null ? entry("actuals.disaggregation", text) : null;
}

/** How figures are to be broken down, where a text names kinds of groups (`Sex, age`) or says whether they are; null where it is a group. */
export function dimensionIn(text: string): string | null {
  const kinds = text.split(/[,;/&+]|\b(?:and|et|y|und)\b/).map(plainHeader);
  const known = kinds.filter((kind) => kind !== "").map((kind) => entries["kpis.dimension"]!.get(kind));
  if (known.length === 0 || known.some((kind) => kind === undefined)) return null;
  return known.length === 1 ? known[0]! : text;
}

const entry = (to: string, text: string): string | null =>
  text === "" ? null : (entries[to]!.get(plainHeader(text)) ?? text);

/** What part of the whole a row is about: `Africa, Female`; null where it is about everybody and everywhere. */
export function partOf(
  line: Line,
  group: string = groupOf(line) ?? "Total",
  place: string = placeOf(line) ?? "World",
): string | null {
  const part = [place, group].filter((one) => one !== "World" && one !== "Total");
  return part.length === 0 ? null : part.join(", ");
}

/** A KPI has one baseline, and one target a period: those of a place or a group stay behind, and are told. */
export function tellPart(importing: Importing, { grid, row, text }: Line, column: number, part: string): void {
  const says = `The template's baselines and KPI targets are about everybody and everywhere; this one is about ${part}. Add the parts up, or give it a KPI of its own.`;
  importing.need("to choose", grid.sheet.name, grid.address(row, column), text(column), says);
  importing.leave(grid, row, column, says);
}

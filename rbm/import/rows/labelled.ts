import type { Cell } from "../../workbook/workbook.ts";
import { MARK, MOST_LINES } from "../cells/list-in-cell.ts";
import type { ColumnMapping, Target } from "../mapping/mapping.ts";
import { readHeader } from "../tables/header.ts";

/** An indicator, and what its cell says of it under its name: `Baseline: 20 % (2019)`, `Target: 40 %`. */
export interface Labelled {
  readonly title: string;
  readonly more: readonly { readonly mapping: ColumnMapping; readonly text: string }[];
}

const LABELS: ReadonlySet<string> = new Set([
  "kpis.baseline",
  "kpi_targets.target",
  "actuals.value",
  "kpis.unit",
  "kpis.data_source",
  "kpis.verification",
  "kpis.frequency",
]);

/** What `B: 20 % (2019)`, `T: 45 % (2023)` stand for under an indicator, in English and in French. */
const SHORT: Readonly<Record<string, string>> = { B: "Baseline", T: "Target", R: "Référence", C: "Cible" };

/** The indicators of a cell whose lines name what they say of them; null where none does. */
export function labelledIn(cell: Cell): Labelled[] | null {
  if (typeof cell !== "string") return null;
  const lines = cell.split(/\r?\n/);
  if (lines.length > MOST_LINES) return null;
  const found: { title: string[]; more: Labelled["more"][number][] }[] = [];
  for (const line of lines) {
    const text = line.replace(/\s+/g, " ").trim();
    if (text === "") continue;
    const labelled = labelIn(text);
    const last = found.at(-1);
    if (labelled && last) last.more.push(labelled);
    else if (last && last.more.length === 0 && !MARK.test(line)) last.title.push(text);
    else found.push({ title: [text.replace(MARK, "").trim()], more: [] });
  }
  if (!found.some(({ more }) => more.length > 0)) return null;
  return found.map(({ title, more }) => ({ title: title.join(" "), more }));
}

/** `Zielwert (2023): 40 %` as a KPI target of 2023; null where a line has no such label. */
function labelIn(text: string): Labelled["more"][number] | null {
  const [, label, rest] = /^([^:：=]{1,40}?)\s?[:：=]\s*(\S.*)$/.exec(text.replace(MARK, "")) ?? [];
  if (!label || !rest) return null;
  const { meaning, certainty, period, unit } = readHeader(SHORT[label] ?? label);
  if (!meaning || certainty < 1 || !LABELS.has(meaning.to)) return null;
  const more = { ...(period && { period }), ...(unit && { unit }) };
  const mapping: ColumnMapping = { header: label, nth: 1, to: meaning.to as Target, basis: "name", ...more };
  return { mapping, text: rest };
}

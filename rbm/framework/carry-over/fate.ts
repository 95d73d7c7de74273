import type { Content, Row } from "../../template/content.ts";

/** What became of a row: there as it was, there with something changed, or left out. */
export interface Fate {
  /** Id of the sheet. */
  readonly sheet: string;
  /** Place in the source's rows, from 0. */
  readonly index: number;
  readonly fate: "carried" | "changed" | "left out";
  /** What changed, or why it was left out; "" where it was carried as it was. */
  readonly says: string;
  /** The row as it was. */
  readonly row: Row;
  /** Places in the new rows of the sheet. */
  readonly to: readonly number[];
}

export interface CarriedOver {
  /** A workbook of the new plan. */
  readonly content: Content;
  /** One a source row, in the order of the template and then of the sheet. */
  readonly fates: readonly Fate[];
}

/** How many filled cells of the source are as they were in the new workbook, say something else there, or stayed behind. */
export function cellsCarried({
  content,
  fates,
}: CarriedOver): Readonly<Record<"kept" | "changed" | "left out", number>> {
  const counts = { kept: 0, changed: 0, "left out": 0 };
  for (const { sheet, fate, row, to } of fates) {
    const rows = to.map((at) => content.sheets[sheet]?.[at]);
    for (const [column, value] of Object.entries(row)) {
      if (value === null) continue;
      const isKept = rows.some((now) => now?.[column] === value);
      counts[fate === "left out" ? "left out" : isKept ? "kept" : "changed"]++;
    }
  }
  return counts;
}

import type { Content, Row } from "../../template/content.ts";
import { COVER } from "../../template/identity.ts";
import { periods } from "../../template/lists.ts";
import { type Proposal, proposals } from "../baseline-proposal.ts";
import type { Fate } from "./fate.ts";
import { Lineage } from "./lineage.ts";
import { keyOf, NewRows } from "./new-rows.ts";
import type { CarryOverOptions } from "./options.ts";

/** What becomes of a row: the row it is now, with what changed, or why it stays. */
export type Passage = { readonly row: Row; readonly says: readonly string[] } | { readonly left: string };

/** A workbook on its way to the next plan: the rows made so far, and the fate of each row of the source. */
export class Carrying {
  readonly fates: Fate[] = [];
  readonly rows = new NewRows();
  readonly lineage: Lineage;
  readonly periods: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Codes of KPIs of the source that stay behind. */
  readonly leftKpis = new Set<string>();
  readonly proposed: ReadonlyMap<string, Proposal>;

  constructor(
    readonly source: Content,
    readonly options: CarryOverOptions,
  ) {
    const { from, to, pairs } = options;
    this.proposed = proposals(source);
    this.lineage = new Lineage(from, to, pairs);
    this.periods = new Set(periods.items(to).map(({ value }) => value));
    this.places = new Set(to.places.map(({ name }) => name));
    const levelName = new Map(to.levels.map(({ id, name }) => [id, name]));
    for (const { code, level, title, confidence, source: basis } of to.results) {
      const said = confidence === "verified" ? basis : `${basis} (${confidence})`;
      this.rows.add("results", { code, level: levelName.get(level) ?? level, title, basis: said });
    }
    for (const { code, supports } of to.results) {
      for (const above of supports) this.rows.add("links", { result: code, supports: above });
    }
  }

  cover(cells: Row): void {
    const rows = this.source.sheets[COVER] ?? [];
    const { focal_point = null, figures = null } = rows[0] ?? {};
    const at = this.rows.add(COVER, { ...cells, focal_point, figures });
    for (const [index, row] of rows.entries()) {
      if (index > 0) this.leave(COVER, index, row, "A workbook has one Cover.");
      else this.note(COVER, index, row, ["The Cover says the new plan, priority and quarter."], [at]);
    }
  }

  pass(sheet: string, index: number, row: Row, passage: Passage): void {
    if ("left" in passage) {
      this.leave(sheet, index, row, passage.left);
      return;
    }
    const isRenamed = keyOf(sheet, passage.row) !== keyOf(sheet, row);
    if (isRenamed && this.rows.has(sheet, passage.row))
      this.leave(sheet, index, row, "The new plan would have it twice: another row says the same.");
    else this.note(sheet, index, row, passage.says, [this.rows.add(sheet, passage.row)]);
  }

  note(sheet: string, index: number, row: Row, says: readonly string[], to: readonly number[]): void {
    this.fates.push({ sheet, index, fate: says.length > 0 ? "changed" : "carried", says: says.join(" "), row, to });
  }

  leave(sheet: string, index: number, row: Row, says: string): void {
    this.fates.push({ sheet, index, fate: "left out", says, row, to: [] });
  }
}

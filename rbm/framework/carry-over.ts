import type { Content, Row, Value } from "../template/content.ts";
import { COVER, coverCells, newIdentity } from "../template/identity.ts";
import { periods } from "../template/lists.ts";
import { priorityTemplate } from "../template/priority/index.ts";
import { type SheetDeclaration, sheetOf } from "../template/template.ts";
import { type Proposal, proposals, withProposal } from "./baseline-proposal.ts";
import type { CrosswalkPair } from "./crosswalk.ts";
import type { Framework } from "./framework.ts";
import { quartersBetween } from "./period.ts";

export interface CarryOverOptions {
  readonly from: Framework;
  readonly to: Framework;
  readonly pairs: readonly CrosswalkPair[];
  /** The priority that reports on the new plan. Defaults to the one of the same name, and to none where there is none. */
  readonly priority?: string;
  /** The quarter of the new workbook. Defaults to the plan's first. */
  readonly period?: string;
}

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

/**
 * A priority workbook of one plan on the template of the next, through the crosswalk. What the bureau made up (outcomes, outputs, KPIs) goes
 * along under the results that continue what it supported, each KPI with its last actual as a proposed baseline; what belongs to the old plan or its years stays behind, and is listed.
 */
export function carryOver(content: Content, options: CarryOverOptions): CarriedOver {
  const { to } = options;
  const identity = newIdentity(priorityTemplate, {
    framework: to.id,
    priority: priorityIn(to, options.priority ?? content.identity.priority) ?? "",
    office: to.offices.find(({ name }) => name === content.identity.office)?.name ?? "",
    period: options.period ?? quartersBetween(to.from, to.to)[0] ?? "",
  });
  const carrier = new Carrier(content, options);
  for (const { id } of priorityTemplate.sheets) {
    if (id === COVER) carrier.cover(coverCells(identity));
    else carrier.sheet(id);
  }
  const sheets = priorityTemplate.sheets.map(({ id }) => [id, carrier.rows(id)] as const);
  return { content: { identity, sheets: Object.fromEntries(sheets) }, fates: carrier.fates };
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

function priorityIn({ priorities, scopes = [] }: Framework, asked: string): string | null {
  const wanted = asked.trim().toLowerCase();
  const found = [...priorities, ...scopes].find(
    ({ name, code }) => name.toLowerCase() === wanted || code.toLowerCase() === wanted,
  );
  return found?.name ?? null;
}

/** A row on its way: what it becomes, or why it stays. */
type Passage = { readonly row: Row; readonly says: readonly string[] } | { readonly left: string };

/** A sheet whose rows hang from results, KPIs, periods or places, and what ends with the plan. */
interface Rule {
  readonly result?: string;
  readonly kpi?: boolean;
  readonly period?: boolean;
  readonly place?: boolean;
  /** Statuses that need not go on. */
  readonly ended?: readonly string[];
  /** All of it belongs to the quarter it was written in. */
  readonly stays?: string;
}

const RULES: Readonly<Record<string, Rule>> = {
  kpis: { result: "result" },
  kpi_targets: { kpi: true, period: true },
  actuals: { kpi: true, period: true, place: true },
  narrative: { stays: "The narrative belongs to its quarter." },
  follow_up: { kpi: true, ended: ["Closed"] },
  outputs: { result: "result", ended: ["Done", "Cancelled"] },
  collaboration: { result: "result", ended: ["Completed", "Ended early"] },
  risks: { result: "result", ended: ["Closed"] },
  changes: { stays: "The record of changes stays with the workbook it was made in." },
};

class Carrier {
  readonly fates: Fate[] = [];
  private readonly out = new Map<string, Row[]>();
  private readonly keys = new Map<string, Set<string>>();
  private readonly planCodes: ReadonlySet<string>;
  private readonly newCodes: ReadonlySet<string>;
  private readonly lives = new Map<string, string[]>();
  private readonly periods: ReadonlySet<string>;
  private readonly places: ReadonlySet<string>;
  /** Codes of results and KPIs of the source that stay behind. */
  private readonly leftResults = new Set<string>();
  private readonly leftKpis = new Set<string>();
  private readonly levelOf = new Map<string, string>();
  private readonly proposed: ReadonlyMap<string, Proposal>;

  constructor(
    private readonly source: Content,
    private readonly options: CarryOverOptions,
  ) {
    const { from, to, pairs } = options;
    this.proposed = proposals(source);
    this.planCodes = new Set(from.results.map(({ code }) => code));
    this.newCodes = new Set(to.results.map(({ code }) => code));
    for (const pair of pairs) {
      if (this.newCodes.has(pair.to)) this.lives.set(pair.from, [...(this.lives.get(pair.from) ?? []), pair.to]);
    }
    this.periods = new Set(periods.items(to).map(({ value }) => value));
    this.places = new Set(to.places.map(({ name }) => name));
    const levelName = new Map(to.levels.map(({ id, name }) => [id, name]));
    for (const { code, level, title, confidence, source: basis } of to.results) {
      const said = confidence === "verified" ? basis : `${basis} (${confidence})`;
      this.add("results", { code, level: levelName.get(level) ?? level, title, basis: said });
      this.levelOf.set(code, level);
    }
    for (const { code, supports } of to.results) {
      for (const above of supports) this.add("links", { result: code, supports: above });
    }
  }

  rows = (sheet: string): readonly Row[] => this.out.get(sheet) ?? [];

  cover(cells: Row): void {
    const rows = this.source.sheets[COVER] ?? [];
    const { focal_point = null, figures = null } = rows[0] ?? {};
    const at = this.add(COVER, { ...cells, focal_point, figures });
    for (const [index, row] of rows.entries()) {
      if (index > 0) this.leave(COVER, index, row, "A workbook has one Cover.");
      else this.note(COVER, index, row, ["The Cover says the new plan, priority and quarter."], [at]);
    }
  }

  sheet(id: string): void {
    for (const [index, row] of (this.source.sheets[id] ?? []).entries()) {
      if (id === "results") this.result(index, row);
      else if (id === "links") this.link(index, row);
      else this.other(id, index, row);
    }
  }

  private result(index: number, row: Row): Fate {
    const { from, to } = this.options;
    const code = said(row.code);
    if (this.planCodes.has(code)) {
      const lives = this.lives.get(code) ?? [];
      if (lives.length === 0) return this.leave("results", index, row, `No result of ${to.id} continues ${code}.`);
      const at = this.rows("results").flatMap((other, i) => (lives.includes(said(other.code)) ? [i] : []));
      return this.note("results", index, row, [`${code} lives on as ${lives.join(", ")}.`], at);
    }
    if (this.newCodes.has(code)) {
      this.leftResults.add(code);
      return this.leave("results", index, row, `${code} is the code of another result in ${to.id}.`);
    }
    const level = from.levels.find(({ name }) => name === row.level);
    const same = to.levels.find(({ id }) => id === level?.id);
    if (same && code !== "") this.levelOf.set(code, same.id);
    if (same?.name === row.level) return this.pass("results", index, row, { row, says: [] });
    const says = `${to.id} has no level ${said(row.level)}: choose one.`;
    return this.pass("results", index, row, {
      row: { ...row, level: same?.name ?? null },
      says: row.level === null ? [] : [says],
    });
  }

  private link(index: number, row: Row): Fate {
    const { to } = this.options;
    const [result, supports] = [said(row.result), said(row.supports)];
    if (this.planCodes.has(result)) {
      return this.leave("links", index, row, `${result} is a result of the old plan; ${to.id} has links of its own.`);
    }
    if (this.leftResults.has(result)) return this.leave("links", index, row, `${result} was left out.`);
    const ends = this.resultsFor(supports);
    if (ends.length === 0) return this.leave("links", index, row, this.whyLeft(supports));
    const allowed = ends.filter((end) => this.mayLink(result, end));
    if (allowed.length === 0) {
      return this.leave(
        "links",
        index,
        row,
        `${to.id} does not let ${result} support ${ends.join(" or ")}: other levels.`,
      );
    }
    const fresh = allowed.filter((end) => !this.there("links", { ...row, supports: end }));
    if (fresh.length === 0) return this.leave("links", index, row, `${result} supports ${allowed.join(", ")} already.`);
    const renamed = fresh.length !== 1 || fresh[0] !== supports;
    const share = fresh.length === 1 ? (row.share ?? null) : null;
    const at = fresh.map((end) => this.add("links", { ...row, supports: row.supports === null ? null : end, share }));
    const says = renamed ? [`${supports} lives on as ${fresh.join(", ")}.`] : [];
    if (share !== (row.share ?? null)) says.push("Give each its share.");
    return this.note("links", index, row, says, at);
  }

  private other(id: string, index: number, row: Row): Fate {
    const passage = this.passage(RULES[id] ?? {}, id, row);
    if (id === "kpis" && "left" in passage) this.leftKpis.add(said(row.code));
    return this.pass(id, index, row, passage);
  }

  private passage(rule: Rule, id: string, row: Row): Passage {
    const { to } = this.options;
    if (rule.stays) return { left: rule.stays };
    if (rule.ended?.includes(said(row.status))) return { left: `${said(row.status)} in the plan before.` };
    if (rule.kpi && this.leftKpis.has(said(row.kpi))) return { left: `The KPI ${said(row.kpi)} was left out.` };
    if (rule.period && row.period !== null && !this.periods.has(said(row.period))) {
      return { left: `${said(row.period)} is not a period of ${to.id}.` };
    }
    if (rule.place && row.place !== null && !this.places.has(said(row.place))) {
      return { left: `${said(row.place)} is not a place of ${to.id}.` };
    }
    let now = row;
    const says: string[] = [];
    if (rule.result && row[rule.result] !== null) {
      const code = said(row[rule.result]);
      const ends = this.resultsFor(code);
      if (ends.length === 0) return { left: this.whyLeft(code) };
      if (ends[0] !== code) {
        now = { ...now, [rule.result]: ends[0]! };
        const others = ends.length > 1 ? `; ${ends.slice(1).join(", ")} would do as well` : "";
        says.push(`${code} lives on as ${ends[0]}${others}.`);
      }
    }
    if (id === "collaboration" && row.other_priority !== null) {
      if (priorityIn(to, said(row.other_priority)) !== row.other_priority) {
        now = { ...now, other_priority: null };
        says.push(`${to.id} has no priority ${said(row.other_priority)}: choose one.`);
      }
    }
    if (id === "kpis") {
      const { row: based, says: why } = withProposal(now, this.proposed.get(said(row.code)), this.options.from.id);
      return { row: based, says: [...says, ...why] };
    }
    return { row: now, says };
  }

  /** Where a result of the source is in the new plan; itself where it is not of the old plan. */
  private resultsFor(code: string): readonly string[] {
    if (this.planCodes.has(code)) return this.lives.get(code) ?? [];
    return this.leftResults.has(code) ? [] : [code];
  }

  private whyLeft(code: string): string {
    if (this.leftResults.has(code)) return `${code} was left out.`;
    return `No result of ${this.options.to.id} continues ${code}.`;
  }

  private mayLink(result: string, above: string): boolean {
    const [from, to] = [this.levelOf.get(result), this.levelOf.get(above)];
    if (from === undefined || to === undefined) return true;
    return this.options.to.levels.find(({ id }) => id === from)?.supports.includes(to) ?? false;
  }

  private pass(sheet: string, index: number, row: Row, passage: Passage): Fate {
    if ("left" in passage) return this.leave(sheet, index, row, passage.left);
    const renamed =
      keyOf(sheetOf(priorityTemplate, sheet), passage.row) !== keyOf(sheetOf(priorityTemplate, sheet), row);
    if (renamed && this.there(sheet, passage.row)) {
      return this.leave(sheet, index, row, "The new plan would have it twice: another row says the same.");
    }
    return this.note(sheet, index, row, passage.says, [this.add(sheet, passage.row)]);
  }

  private add(sheet: string, cells: Row): number {
    const declaration = sheetOf(priorityTemplate, sheet);
    const row = Object.fromEntries(declaration.columns.map(({ id }): [string, Value] => [id, cells[id] ?? null]));
    const rows = this.out.get(sheet) ?? [];
    this.out.set(sheet, rows);
    const keys = this.keys.get(sheet) ?? new Set();
    this.keys.set(sheet, keys.add(keyOf(declaration, row)));
    return rows.push(row) - 1;
  }

  private there = (sheet: string, row: Row): boolean =>
    this.keys.get(sheet)?.has(keyOf(sheetOf(priorityTemplate, sheet), row)) ?? false;

  private note(sheet: string, index: number, row: Row, says: readonly string[], to: readonly number[]): Fate {
    return this.tell({ sheet, index, fate: says.length > 0 ? "changed" : "carried", says: says.join(" "), row, to });
  }

  private leave(sheet: string, index: number, row: Row, says: string): Fate {
    return this.tell({ sheet, index, fate: "left out", says, row, to: [] });
  }

  private tell(fate: Fate): Fate {
    this.fates.push(fate);
    return fate;
  }
}

const said = (value: Value | undefined): string => String(value ?? "");

const keyOf = ({ key }: SheetDeclaration, row: Row): string => key.map((id) => said(row[id])).join("\u0000");

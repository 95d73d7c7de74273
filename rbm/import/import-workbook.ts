import { readPeriod } from "../checks/read/period.ts";
import { standsForNothing } from "../checks/read/text.ts";
import type { Framework } from "../framework/framework.ts";
import type { Content, Identity, Row, Value } from "../template/content.ts";
import { COVER, coverCells, newIdentity } from "../template/identity.ts";
import { periods } from "../template/lists.ts";
import { folded } from "../template/names.ts";
import { priorityTemplate } from "../template/priority/index.ts";
import { sheetOf } from "../template/template.ts";
import { address } from "../workbook/address.ts";
import { isBlank, type Workbook } from "../workbook/workbook.ts";
import { type Grid, gridOf } from "./grid.ts";
import { headersOf } from "./guess.ts";
import type { ColumnMapping, Mapping, SheetMapping } from "./mapping.ts";
import type { Need } from "./need.ts";
import { datedFigureOf, figureOf } from "./values.ts";
import { entries, levelIn, meanings, plainHeader } from "./words.ts";

export interface ImportOptions {
  readonly framework: Framework;
  readonly mapping: Mapping;
  /** Who the workbook is for; what is not told is blank on the Cover and asked for. */
  readonly scope?: Partial<Pick<Identity, "priority" | "office" | "period">>;
}

export interface Imported {
  /** On the priority template, to be checked and completed. */
  readonly content: Content;
  readonly needs: readonly Need[];
  /** Rows by sheet id. Never all 0 without a need that says so. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Somebody else's workbook as content of the priority template, read as the mapping says. What cannot be read stays as its text, what is not
 * taken is told: no filled cell of a taken sheet goes missing in silence.
 */
export function importWorkbook(workbook: Workbook, { framework, mapping, scope = {} }: ImportOptions): Imported {
  const identity = newIdentity(priorityTemplate, {
    framework: framework.id,
    priority: scope.priority ?? "",
    office: scope.office ?? "",
    period: scope.period ?? "",
  });
  const importer = new Importer(framework, scope.priority ?? "");
  for (const sheet of workbook.sheets) {
    const grid = gridOf(sheet);
    const blocks = mapping.sheets.filter((one) => one.taken && folded(one.sheet) === folded(sheet.name));
    if (blocks.length === 0) importer.skip(grid);
    else importer.above(grid, Math.min(...blocks.map(({ headerRow }) => headerRow)) - 1);
    for (const told of blocks) importer.take(grid, told);
  }
  for (const part of ["priority", "office", "period"] as const) {
    if (identity[part] === "") importer.need("to choose", null, null, "", `The Cover needs its ${WORDS[part]}.`);
  }
  importer.finish();
  const filled = importer.filled({ ...coverCells(identity), figures: "Imported; to be checked" });
  const sheets = Object.fromEntries(priorityTemplate.sheets.map(({ id }) => [id, filled.get(id) ?? []]));
  const rows = Object.fromEntries(Object.entries(sheets).map(([id, of]) => [id, of.length]));
  return { content: { identity, sheets }, needs: importer.needs, rows };
}

const WORDS = { priority: "thematic priority", office: "reporting office", period: "quarter" } as const;

type Cells = Record<string, Value>;

interface Column {
  readonly column: number;
  readonly mapping: ColumnMapping;
}

class Importer {
  readonly needs: Need[] = [];
  private readonly out = new Map<string, Cells[]>();
  private readonly results = new Map<string, Cells>();
  private readonly kpis = new Map<string, Cells>();
  private readonly seen = new Set<string>();
  private readonly periods: ReadonlySet<string>;
  private readonly prefix: string;
  private made = 0;

  constructor(
    private readonly framework: Framework,
    priority: string,
  ) {
    this.periods = new Set(periods.items(framework).map(({ value }) => value));
    const known = [...framework.priorities, ...(framework.scopes ?? [])];
    this.prefix = known.find(({ name }) => name === priority)?.code ?? "XX";
  }

  need(kind: Need["kind"], sheet: string | null, cell: string | null, found: string, says: string): void {
    this.needs.push({ kind, sheet, cell, found, says });
  }

  skip(grid: Grid): void {
    if (grid.sheet.rows === 0) return;
    const { name, rows } = grid.sheet;
    const where = rows === 1 ? "1 row" : `${rows} rows`;
    this.need(
      "sheet not taken",
      name,
      null,
      where,
      "No header with indicators or results was found in it, or it was set aside.",
    );
  }

  /** Titles and the like over the first header: told, as a figure may stand among them. */
  above(grid: Grid, header: number): void {
    for (let row = grid.firstRow; row < header; row++) this.strayRow(grid, row, "It stands above the header.");
  }

  take(grid: Grid, told: SheetMapping): void {
    const { name } = grid.sheet;
    const last = Math.min(grid.lastRow, (told.lastRow ?? grid.lastRow + 1) - 1);
    const start = told.headerRow - 1 + told.headerRows;
    const headers = headersOf(grid, told.headerRow - 1, told.headerRows);
    const columns: Column[] = [];
    for (const mapping of told.columns) {
      const at = headers.find(({ text, nth }) => folded(text) === folded(mapping.header) && nth === mapping.nth);
      if (!at)
        this.need(
          "column gone",
          name,
          null,
          mapping.header,
          "The mapping names this header and the sheet has none of it.",
        );
      else if (mapping.to === null) this.setAside(grid, at.column, at.text, start, last);
      else {
        columns.push({ column: at.column, mapping });
        if (mapping.basis === "content" || mapping.basis === "part of the name") {
          const says = `Taken as ${titleOf(mapping)}, by ${mapping.basis === "content" ? "what it holds" : "part of its name"}. Change the mapping if it is not.`;
          this.need("column guessed", name, address(told.headerRow - 1, at.column), at.text, says);
        }
      }
    }
    const known = new Set(told.columns.map(({ header, nth }) => `${folded(header)} ${nth}`));
    for (const { column, text, nth } of headers) {
      if (!known.has(`${folded(text)} ${nth}`)) this.setAside(grid, column, text, start, last);
    }
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      if (!headers.some((header) => header.column === column)) this.setAside(grid, column, "no header", start, last);
    }
    this.rowsOf(grid, start, last, columns);
  }

  /** A sheet's column that goes nowhere: told with how much it holds. */
  private setAside(grid: Grid, column: number, header: string, start: number, last: number): void {
    let filled = 0;
    for (let row = start; row <= last; row++)
      if (!isBlank(grid.sheet.columns[column - grid.firstColumn]?.[row - grid.firstRow] ?? null)) filled++;
    if (filled === 0) return;
    const cell = address(Math.max(0, start - 1), column);
    this.need(
      "column not taken",
      grid.sheet.name,
      cell,
      header,
      `${filled} filled ${filled === 1 ? "cell stays" : "cells stay"} behind.`,
    );
  }

  private rowsOf(grid: Grid, start: number, last: number, columns: readonly Column[]): void {
    const of = (to: string): Column | undefined => columns.find(({ mapping }) => mapping.to === to);
    const [code, title] = [of("kpis.code"), of("kpis.title")];
    const takesKpis = code !== undefined || title !== undefined;
    let result: Cells | null = null;
    let kpi: Cells | null = null;
    for (let row = start; row <= last; row++) {
      const filled = columns.filter(({ column }) => grid.text(row, column) !== "");
      if (filled.length === 0) {
        this.strayRow(grid, row, "Nothing in this row is under a column that is taken.");
        continue;
      }
      const heading = takesKpis ? this.heading(grid, row) : null;
      if (heading) {
        result = this.resultAt(grid, row, heading.text, heading.level, null);
        kpi = null;
        continue;
      }
      result = this.resultsOf(grid, row, columns) ?? result;
      if (!takesKpis) continue;
      const kind = this.rowKind(grid, row, columns);
      if (kind === "other") {
        this.lost(grid, row, filled);
        continue;
      }
      const said = { code: code ? grid.text(row, code.column) : "", title: title ? grid.text(row, title.column) : "" };
      if (said.code === "" && said.title === "") {
        const figures = filled.filter(({ mapping }) => /^(actuals|kpi_targets)\./.test(mapping.to ?? ""));
        if (figures.length === 0 || kpi === null) {
          if (filled.some(({ mapping }) => !mapping.to?.startsWith("results."))) this.lost(grid, row, filled);
          continue;
        }
        const says = `No indicator is named: taken as ${String(kpi.code)}, as in the row above.`;
        this.need("row filled down", grid.sheet.name, address(row, grid.firstColumn), "", says);
      } else kpi = this.kpiAt(grid, row, said, result, columns);
      this.figures(grid, row, columns, kpi!, kind);
      this.risk(grid, row, columns, result);
    }
  }

  /** What a word beside the figures says of them: `Planned`, `Achieved`, `Source`. */
  private rowKind(grid: Grid, row: number, columns: readonly Column[]): "target" | "actual" | "other" | null {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      if (columns.some((one) => one.column === column)) continue;
      const to = meanings.get(plainHeader(grid.text(row, column)))?.to;
      if (to === "actuals.value") return "actual";
      if (to === "kpi_targets.target") return "target";
      if (to === "kpis.data_source" || to === "kpis.verification") return "other";
    }
    return null;
  }

  /** A row of one text over the others: `Outcome 1: More people online`. */
  private heading(grid: Grid, row: number): { text: string; level: string } | null {
    const texts = new Set<string>();
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) texts.add(grid.text(row, column));
    texts.delete("");
    const [text, ...more] = [...texts];
    if (!text || more.length > 0) return null;
    const level = levelIn(text.split(/[:–—.-]/)[0] ?? "");
    return level ? { text, level } : null;
  }

  private strayRow(grid: Grid, row: number, says: string): void {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const text = grid.text(row, column);
      if (text === "") continue;
      this.need("row not taken", grid.sheet.name, address(row, column), text, says);
      return;
    }
  }

  private lost(grid: Grid, row: number, filled: readonly Column[]): void {
    const first = filled[0]!;
    const found = filled.map(({ column }) => grid.text(row, column)).join(" | ");
    this.need("row not taken", grid.sheet.name, address(row, first.column), found, "It names no indicator.");
  }

  private resultsOf(grid: Grid, row: number, columns: readonly Column[]): Cells | null {
    const levels = columns.find(({ mapping }) => mapping.to === "results.level");
    const codes = columns.find(({ mapping }) => mapping.to === "results.code");
    let last: Cells | null = null;
    for (const { column, mapping } of columns.filter((one) => one.mapping.to === "results.title")) {
      const text = grid.text(row, column);
      if (text === "") continue;
      const said = levels ? grid.text(row, levels.column) : "";
      const level = levelIn(said) ?? mapping.level ?? levelIn(text.split(/[:–—.]/)[0] ?? "");
      const below = this.resultAt(grid, row, text, level, codes ? grid.text(row, codes.column) : null);
      if (last && last !== below) this.link(below, last);
      last = below;
    }
    return last;
  }

  private resultAt(grid: Grid, row: number, text: string, level: string | null, code: string | null): Cells {
    const key = `${level ?? ""} ${folded(text)}`;
    const there = this.results.get(key);
    if (there) return there;
    const name = this.framework.levels.find(({ id }) => id === level)?.name ?? null;
    const cells: Cells = { code: code || this.codeFor("R"), level: name, title: text };
    if (!code)
      this.need("code made up", grid.sheet.name, address(row, grid.firstColumn), text, `Result ${cells.code}.`);
    if (!name)
      this.need(
        "to choose",
        grid.sheet.name,
        address(row, grid.firstColumn),
        text,
        `Result ${cells.code} needs its level.`,
      );
    this.results.set(key, cells);
    this.add("results", cells);
    return cells;
  }

  private link(below: Cells, above: Cells): void {
    const key = `link ${below.code} ${above.code}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.add("links", { result: below.code!, supports: above.code! });
  }

  private kpiAt(
    grid: Grid,
    row: number,
    said: { readonly code: string; readonly title: string },
    result: Cells | null,
    columns: readonly Column[],
  ): Cells {
    const key = folded(said.code || said.title);
    const there = this.kpis.get(key);
    const cells = there ?? {
      code: said.code || this.codeFor(""),
      title: said.title || null,
      result: result?.code ?? null,
    };
    if (!there) {
      this.kpis.set(key, cells);
      this.add("kpis", cells);
      const at = address(row, grid.firstColumn);
      if (!said.code) this.need("code made up", grid.sheet.name, at, said.title, `KPI ${cells.code}.`);
      if (!result)
        this.need("to choose", grid.sheet.name, at, said.title || said.code, `KPI ${cells.code} needs its result.`);
      const measure = measureOf(said.title);
      if (measure) cells.measure = measure;
    }
    if (said.title && !cells.title) cells.title = said.title;
    for (const { column, mapping } of columns) {
      const [sheet, id] = (mapping.to ?? "").split(".");
      if (sheet !== "kpis" || id === "code" || id === "title" || !id) continue;
      this.set(grid, row, column, mapping, cells, id);
    }
    return cells;
  }

  /** Puts a cell into a KPI; another value for what is there already is told, not taken. */
  private set(grid: Grid, row: number, column: number, mapping: ColumnMapping, cells: Cells, id: string): void {
    const text = grid.text(row, column);
    if (text === "") return;
    let value: Value = text;
    if (id === "baseline") {
      const figure = datedFigureOf(grid.at(row, column));
      value = figure.value;
      this.tellFigure(grid, row, column, figure.problem);
      if (figure.percent) cells.unit ??= "%";
      cells.baseline_period ??= figure.period ?? mapping.period ?? null;
    } else if (id === "baseline_period") value = readPeriod(text) ?? text;
    else if (id === "frequency") value = entries["kpis.frequency"]!.get(plainHeader(text)) ?? text;
    if (value === null) return;
    const before = cells[id] ?? null;
    if (before === null) cells[id] = value;
    else if (before !== value) {
      const says = `KPI ${cells.code} has ${String(before)} there from another row; this one was not taken.`;
      this.need("value not read", grid.sheet.name, address(row, column), text, says);
    }
  }

  private figures(
    grid: Grid,
    row: number,
    columns: readonly Column[],
    kpi: Cells,
    kind: "target" | "actual" | null,
  ): void {
    const text = (to: string): string => {
      const found = columns.find(({ mapping }) => mapping.to === to);
      return found ? grid.text(row, found.column) : "";
    };
    const place = this.entry("actuals.place", text("actuals.place")) ?? "World";
    const group = this.entry("actuals.disaggregation", text("actuals.disaggregation"));
    for (const { column, mapping } of columns) {
      const isFigure = mapping.to === "kpi_targets.target" || mapping.to === "actuals.value";
      const isTarget = kind === null ? mapping.to === "kpi_targets.target" : kind === "target";
      if (!isFigure || grid.text(row, column) === "") continue;
      const figure = datedFigureOf(grid.at(row, column));
      this.tellFigure(grid, row, column, figure.problem);
      if (figure.percent) kpi.unit ??= "%";
      if (figure.value === null) continue;
      const said = text(isTarget ? "kpi_targets.period" : "actuals.period");
      const period = figure.period ?? mapping.period ?? readPeriod(said) ?? (said || null);
      if (period === null || !this.periods.has(period)) {
        const says =
          period === null ? "It is not said which period it is about." : `${period} is not a period of the plan.`;
        this.need("no period", grid.sheet.name, address(row, column), String(figure.value), says);
      }
      if (isTarget) this.once("kpi_targets", { kpi: kpi.code!, period, target: figure.value }, grid, row, column);
      else {
        const disaggregation = mapping.disaggregation ?? group ?? "Total";
        const of = { kpi: kpi.code!, period, place, disaggregation, value: figure.value };
        const parts: Cells = {};
        for (const id of ["numerator", "denominator"]) {
          const part = columns.find((one) => one.mapping.to === `actuals.${id}`);
          if (part) parts[id] = figureOf(grid.at(row, part.column)).value;
        }
        const comment = text("actuals.comment") || null;
        this.once("actuals", { ...of, ...parts, comment }, grid, row, column);
      }
    }
    for (const [to, value] of [
      ["actuals.place", place],
      ["actuals.disaggregation", group],
    ] as const) {
      const list = to === "actuals.place" ? this.framework.places.map(({ name }) => name) : [...entries[to]!.values()];
      const column = columns.find(({ mapping }) => mapping.to === to)?.column;
      if (value === null || column === undefined || list.includes(value)) continue;
      this.need("not in the list", grid.sheet.name, address(row, column), value, "Choose an entry of the list.");
    }
  }

  private entry(to: string, text: string): string | null {
    return text === "" ? null : (entries[to]!.get(plainHeader(text)) ?? text);
  }

  private tellFigure(grid: Grid, row: number, column: number, problem: string | null): void {
    if (problem)
      this.need(
        "value not read",
        grid.sheet.name,
        address(row, column),
        grid.text(row, column),
        `${problem} Its text was kept.`,
      );
  }

  private risk(grid: Grid, row: number, columns: readonly Column[], result: Cells | null): void {
    const column = columns.find(({ mapping }) => mapping.to === "risks.risk")?.column;
    const text = column === undefined ? "" : grid.text(row, column);
    const key = `risk ${result?.code} ${text}`;
    if (text === "" || standsForNothing(text) || this.seen.has(key)) return;
    this.seen.add(key);
    this.add("risks", { result: result?.code ?? null, risk: text });
  }

  /** The same figure told twice is one; two figures for one place are both kept, and told. */
  private once(sheet: string, cells: Cells, grid: Grid, row: number, column: number): void {
    const { value = null, target = null, comment: _, ...of } = cells;
    const [key, whole] = [JSON.stringify([sheet, of]), JSON.stringify([sheet, of, value ?? target])];
    if (this.seen.has(whole)) return;
    if (this.seen.has(key)) {
      const says = "Another figure for the same KPI, period, place and group is there too; both were kept.";
      this.need("to choose", grid.sheet.name, address(row, column), String(value ?? target), says);
    }
    this.seen.add(key).add(whole);
    this.add(sheet, cells);
  }

  private codeFor(kind: string): string {
    this.made++;
    return `${this.prefix}-${kind}${String(this.made).padStart(2, "0")}`;
  }

  private add(sheet: string, cells: Cells): void {
    const rows = this.out.get(sheet) ?? [];
    this.out.set(sheet, rows);
    rows.push(cells);
  }

  finish(): void {
    if ([...this.out.values()].some((rows) => rows.length > 0)) return;
    const says =
      "No indicator and no result was found. Name the header row and the columns in the mapping, then import again.";
    this.needs.unshift({ kind: "nothing taken", sheet: null, cell: null, found: "", says });
  }

  /** Every declared column there, blank where nothing was read. */
  filled(cover: Row): ReadonlyMap<string, Row[]> {
    const all = new Map<string, readonly Row[]>([...this.out, [COVER, [cover]]]);
    return new Map(
      [...all].map(([id, rows]) => {
        const { columns } = sheetOf(priorityTemplate, id);
        return [
          id,
          rows.map((row): Row => Object.fromEntries(columns.map((column) => [column.id, row[column.id] ?? null]))),
        ];
      }),
    );
  }
}

/** What a mapping's target is called on our template. */
export function titleOf({ to, period, disaggregation, level }: ColumnMapping): string {
  const [id, column] = (to ?? "").split(".");
  const sheet = priorityTemplate.sheets.find((one) => one.id === id);
  const header = sheet?.columns.find((one) => one.id === column)?.header;
  if (!sheet || !header) return "nothing";
  const more = [period, disaggregation, level].filter((one) => one !== undefined).join(", ");
  return `${sheet.name}, ${header}${more ? ` (${more})` : ""}`;
}

function measureOf(title: string): string | null {
  const text = plainHeader(title);
  if (/^(percentage|proportion|share|pourcentage|part|porcentaje|proporcion)\b/.test(text)) return "Percentage";
  return /^(number|no|nombre|numero|cantidad)( of| de| d)\b/.test(text) ? "Count" : null;
}

import type { Framework } from "../framework/framework.ts";
import type { Row, Value } from "../template/content.ts";
import { COVER } from "../template/identity.ts";
import { periods } from "../template/lists.ts";
import { priorityTemplate } from "../template/priority/index.ts";
import { sheetOf } from "../template/template.ts";
import { address } from "../workbook/address.ts";
import type { SheetLook } from "../workbook/sheet-look.ts";
import { cellAt, isBlank, shown, type Workbook } from "../workbook/workbook.ts";
import type { LeftCell, Need } from "./need.ts";
import type { Grid } from "./tables/grid.ts";

export type Cells = Record<string, Value>;

/** A workbook on its way: what was made of it, what a person has to look at, and what became of every cell. */
export class Importing {
  readonly needs: Need[] = [];
  /** Results by level and title, KPIs by code or title, each as it is being filled. */
  readonly results = new Map<string, Cells>();
  readonly kpis = new Map<string, Cells>();
  /** KPIs of one title, whatever their results. */
  readonly byTitle = new Map<string, Cells[]>();
  /** Rows of KPI targets and actuals, by all that they say. */
  readonly figures = new Map<string, Cells>();
  /** Where their figures stand. */
  readonly places = new Map<Cells, { readonly sheet: string; readonly cell: string }>();
  /** Rows and links that are there already. */
  readonly seen = new Set<string>();
  readonly periods: ReadonlySet<string>;
  private readonly out = new Map<string, Cells[]>();
  private readonly codes = new Set<Value>();
  private readonly carried = new Set<string>();
  private readonly why = new Map<string, string>();
  private readonly prefix: string;
  private made = 0;

  constructor(
    readonly framework: Framework,
    priority: string,
    private readonly looks: ReadonlyMap<string, SheetLook> = new Map(),
  ) {
    this.periods = new Set(periods.items(framework).map(({ value }) => value));
    const known = [...framework.priorities, ...(framework.scopes ?? [])];
    this.prefix = known.find(({ name }) => name === priority)?.code ?? "XX";
  }

  /** Hidden columns of a sheet, counted from 0. */
  hiddenColumns = (sheet: string): readonly number[] => this.looks.get(sheet)?.hiddenColumns ?? [];

  need(kind: Need["kind"], sheet: string | null, cell: string | null, found: string, says: string): void {
    this.needs.push({ kind, sheet, cell, found, says });
  }

  /** Takes back what was to be looked at in a cell, as a later one answers it. */
  settle(kind: Need["kind"], sheet: string, cell: string): void {
    const at = this.needs.findIndex((need) => need.kind === kind && need.sheet === sheet && need.cell === cell);
    if (at >= 0) this.needs.splice(at, 1);
  }

  /** Says that what a cell holds is in the new workbook, or names something of it. */
  carry(grid: Grid, row: number, column: number): void {
    this.carried.add(`${grid.sheet.name}!${grid.holder(row, column)}`);
  }

  /** Says why what a cell holds stays behind; where it was carried after all, that counts. */
  leave(grid: Grid, row: number, column: number, why: string): void {
    this.why.set(`${grid.sheet.name}!${grid.holder(row, column)}`, why);
  }

  /** Whether it is said already what becomes of what a cell holds. */
  isTold(grid: Grid, row: number, column: number): boolean {
    const key = `${grid.sheet.name}!${grid.holder(row, column)}`;
    return this.carried.has(key) || this.why.has(key);
  }

  /** The next code of our own: `DI-01`, `DI-R02`. */
  codeFor(kind: string): string {
    for (;;) {
      this.made++;
      const code = `${this.prefix}-${kind}${String(this.made).padStart(2, "0")}`;
      if (!this.codes.has(code)) return code;
    }
  }

  add(sheet: string, cells: Cells): void {
    const rows = this.out.get(sheet) ?? [];
    this.out.set(sheet, rows);
    rows.push(cells);
    if (cells.code !== undefined) this.codes.add(cells.code);
  }

  rowsOf(sheet: string): readonly Cells[] {
    return this.out.get(sheet) ?? [];
  }

  /** Puts one row in the place of several. */
  replace(sheet: string, those: ReadonlySet<Cells>, by: Cells): void {
    const rows = this.rowsOf(sheet);
    const first = rows.findIndex((row) => those.has(row));
    this.out.set(sheet, [...rows.slice(0, first), by, ...rows.slice(first).filter((row) => !those.has(row))]);
  }

  get isEmpty(): boolean {
    return [...this.out.values()].every((rows) => rows.length === 0);
  }

  /** Every filled cell that was not carried, with why. */
  left({ sheets }: Workbook): LeftCell[] {
    const left: LeftCell[] = [];
    for (const sheet of sheets) {
      for (let row = sheet.row; row < sheet.row + sheet.rows; row++) {
        for (let column = sheet.column; column < sheet.column + sheet.columns.length; column++) {
          const [value, cell] = [cellAt(sheet, row, column), address(row, column)];
          const key = `${sheet.name}!${cell}`;
          if (isBlank(value) || this.carried.has(key)) continue;
          const why = this.why.get(key) ?? "Nothing on our template is for it.";
          left.push({ sheet: sheet.name, cell, found: shown(value), why });
        }
      }
    }
    return left;
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

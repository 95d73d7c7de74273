import type { Framework } from "../framework/framework.ts";
import type { Content, Identity } from "../template/content.ts";
import { coverCells, newIdentity } from "../template/identity.ts";
import { folded } from "../template/names.ts";
import { priorityTemplate } from "../template/priority/index.ts";
import type { SheetLook } from "../workbook/sheet-look.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { type Cells, Importing } from "./importing.ts";
import type { Mapping, SheetMapping } from "./mapping/mapping.ts";
import type { LeftCell, Need } from "./need.ts";
import { quartersOfMonths } from "./rows/quarters-of-months.ts";
import { strayRow } from "./rows/stray-row.ts";
import { takeTable } from "./rows/take-table.ts";
import { withinAcross } from "./tables/across.ts";
import { asShown } from "./tables/as-shown.ts";
import { type Grid, gridOf } from "./tables/grid.ts";

export interface ImportOptions {
  readonly framework: Framework;
  readonly mapping: Mapping;
  /** How its sheets look, by name; without it a share that Excel shows as 45% is 0.45. */
  readonly looks?: ReadonlyMap<string, SheetLook>;
  /** Who the workbook is for; what is not told is blank on the Cover and asked for. */
  readonly scope?: Partial<Pick<Identity, "priority" | "office" | "period">>;
  /** Told after each sheet how many of how many are done. */
  readonly onSheet?: (done: number, of: number) => void;
}

export interface Imported {
  /** On the priority template, to be checked and completed. */
  readonly content: Content;
  readonly needs: readonly Need[];
  /** Every filled cell that was not carried, with its address and why. What is not here is in the content. */
  readonly left: readonly LeftCell[];
  /** Rows by sheet id. Never all 0 without a need that says so. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Somebody else's workbook as content of the priority template, read as the mapping says. What cannot be read stays as its text; every
 * filled cell is carried or listed.
 */
export function importWorkbook(
  workbook: Workbook,
  { framework, mapping, looks = new Map(), scope = {}, onSheet }: ImportOptions,
): Imported {
  const identity = newIdentity(priorityTemplate, {
    framework: framework.id,
    priority: scope.priority ?? "",
    office: scope.office ?? "",
    period: scope.period ?? "",
  });
  const seen = asShown(workbook, looks);
  const importing = new Importing(framework, scope.priority ?? "", looks);
  for (const [done, sheet] of seen.sheets.entries()) {
    const tables = mapping.sheets.filter((one) => one.taken && folded(one.sheet) === folded(sheet.name));
    const grid = gridOf(
      sheet,
      tables.some(({ turned }) => turned),
    );
    if (tables.length === 0) skip(importing, grid);
    else {
      const first = Math.min(...tables.map(({ headerRow }) => headerRow)) - 1;
      for (let row = grid.firstRow; row < first; row++) strayRow(importing, grid, row, "It stands above the header.");
      if (sheet.visibility !== "visible") {
        importing.need("hidden", sheet.name, null, "", "The sheet is hidden; it was taken all the same.");
      }
    }
    let result: Cells | null = null;
    for (const [i, table] of tables.entries()) {
      const own = withinAcross(grid, table.across);
      if (tables.findIndex(({ across }) => across === table.across) === i) tellOver(importing, own, tables, table);
      const [before] = i > 0 && tables[i - 1]!.across === table.across ? [result] : [null];
      result = takeTable(importing, own, table, before);
    }
    onSheet?.(done + 1, seen.sheets.length);
  }
  quartersOfMonths(importing);
  for (const part of ["priority", "office", "period"] as const) {
    if (identity[part] === "") importing.need("to choose", null, null, "", `The Cover needs its ${WORDS[part]}.`);
  }
  if (importing.isEmpty) {
    const says =
      "No indicator and no result was found. Name the header row and the columns in the mapping, then import again.";
    importing.needs.unshift({ kind: "nothing taken", sheet: null, cell: null, found: "", says });
  }
  const filled = importing.filled({ ...coverCells(identity), figures: "Imported; to be checked" });
  const sheets = Object.fromEntries(priorityTemplate.sheets.map(({ id }) => [id, filled.get(id) ?? []]));
  const rows = Object.fromEntries(Object.entries(sheets).map(([id, of]) => [id, of.length]));
  return { content: { identity, sheets }, needs: importing.needs, left: importing.left(seen), rows };
}

/** What stands over the first table of some columns, beside other tables. */
function tellOver(
  importing: Importing,
  grid: Grid,
  tables: readonly SheetMapping[],
  { headerRow }: SheetMapping,
): void {
  const first = Math.min(...tables.map((table) => table.headerRow)) - 1;
  for (let row = first; row < headerRow - 1; row++) strayRow(importing, grid, row, "It stands above the header.");
}

const WORDS = { priority: "thematic priority", office: "reporting office", period: "quarter" } as const;

function skip(importing: Importing, grid: Grid): void {
  const { name, rows, row, columns, column } = grid.sheet;
  if (rows === 0) return;
  const says = "No header with indicators or results was found in it, or it was set aside.";
  importing.need("sheet not taken", name, null, rows === 1 ? "1 row" : `${rows} rows`, says);
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns.length; c++) importing.leave(grid, r, c, "Its sheet was not taken.");
  }
}

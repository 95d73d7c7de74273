import type { Framework } from "../../rbm/framework/index.ts";
import type { Content, Row } from "../../rbm/template/content.ts";
import { workbookOf } from "../../rbm/template/fill.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { LAYOUT, sheetOf } from "../../rbm/template/template.ts";
import { address, parseAddress } from "../../rbm/workbook/address.ts";
import type { Cell, Workbook } from "../../rbm/workbook/workbook.ts";
import { sampleContents } from "../contents.ts";
import type { Plant, Where } from "./plant.ts";
import { plants } from "./plants.ts";

/** Where a planted error is, and the rule that finds it. */
export interface Planted {
  readonly rule: string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly what: string;
}

/** A cell to be set in the workbook, since content cannot hold it. */
export interface CellEdit {
  readonly sheet: string;
  readonly address: string;
  readonly value: Cell;
}

export interface Messy {
  /** To be written as a workbook; holds all errors but those of `edits`. */
  readonly content: Content;
  /** To be set in the cells of that workbook afterwards. */
  readonly edits: readonly CellEdit[];
  readonly planted: readonly Planted[];
}

/** The day on which nothing is wrong with the workbook but what was planted. */
export const MESSY_TODAY = "2021-10-10";

/** Digital Inclusion, 2021-Q3, as sample figures, with one error of each kind planted in it. */
export function messySample(framework: Framework): Messy {
  const { content } = sampleContents(framework).find(
    ({ content: { identity } }) => identity.priority === "Digital Inclusion" && identity.period === "2021-Q3",
  )!;
  const sheets = Object.fromEntries(Object.entries(content.sheets).map(([id, rows]) => [id, [...rows]]));
  const edits: CellEdit[] = [];
  const planted = plants.map((plant) => {
    const sheet = sheetOf(priorityTemplate, plant.sheet).name;
    const cell = plantIn(sheets[plant.sheet]!, plant);
    if ("cell" in plant.how) edits.push({ sheet, address: cell, value: plant.how.cell });
    return { rule: plant.rule, sheet, cell, what: plant.what };
  });
  return { content: { ...content, sheets }, edits, planted };
}

/** The same as a workbook, as if it had been read. */
export function messyWorkbook(framework: Framework): { workbook: Workbook; planted: readonly Planted[] } {
  const { content, edits, planted } = messySample(framework);
  return { workbook: withCells(workbookOf(priorityTemplate, framework, content), edits), planted };
}

/** Plants the error among the rows, and says in which cell it is to be found. */
function plantIn(rows: Row[], { sheet, column, how, at: where }: Plant): string {
  const { columns } = sheetOf(priorityTemplate, sheet);
  const at = columns.findIndex(({ id }) => id === column);
  if ("like" in how) {
    rows.push({ ...rows[find(rows, how.like)]!, ...how.but });
    return address(LAYOUT.firstRow + rows.length - 1, at);
  }
  if (how.where === "header") return address(LAYOUT.headerRow, at);
  const row = find(rows, how.where);
  if ("to" in how) rows[row] = { ...rows[row]!, [column]: how.to };
  if ("set" in how) rows[row] = { ...rows[row]!, ...how.set };
  return address(LAYOUT.firstRow + (where ? find(rows, where) : row), at);
}

function find(rows: readonly Row[], where: Where): number {
  const row = rows.findIndex((candidate) => Object.entries(where).every(([id, value]) => candidate[id] === value));
  if (row < 0) throw new Error(`no such row: ${JSON.stringify(where)}`);
  return row;
}

/** A workbook with some cells set. */
function withCells(workbook: Workbook, edits: readonly CellEdit[]): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const own = edits.filter((edit) => edit.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const columns = sheet.columns.map((cells) => [...cells]);
    for (const { address: text, value } of own) {
      const { row, column } = parseAddress(text)!;
      columns[column - sheet.column]![row - sheet.row] = value;
    }
    return { ...sheet, columns };
  });
  return { ...workbook, sheets };
}

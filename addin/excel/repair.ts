import { bind } from "../../rbm/template/bind.ts";
import type { Content, Identity } from "../../rbm/template/content.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { COVER, coverCells, identityCopies } from "../../rbm/template/identity.ts";
import type { SheetLayout } from "../../rbm/template/layout.ts";
import { tableName } from "../../rbm/template/template.ts";
import { blockAddress, columnName } from "../../rbm/workbook/address.ts";
import { type Cell, cellAt, type Sheet, type Workbook } from "../../rbm/workbook/workbook.ts";
import type { RepairOptions } from "../taskpane/book.ts";
import { build, type Plan, planOf } from "./build.ts";
import { dressColumn, dressHeader } from "./build-sheet.ts";
import { entered, type Raw } from "./cells.ts";
import { PROTECTION } from "./look.ts";
import { readWorkbook } from "./read.ts";
import { repairPlan, type Step } from "./repair-plan.ts";
import { now } from "./run.ts";

/** Looks at most so often: sheets, headers, columns, their order, their place, the table, protection. */
const MOST_LOOKS = 8;

/**
 * Puts the structure of the open workbook right: sheets, headers, columns, tables, protection, dropdowns. Values that were typed
 * stay; a column or sheet that is gone comes back blank, or as last accepted. Returns what was done, in words.
 */
export const repair = (options: RepairOptions): Promise<readonly string[]> =>
  now(async (context) => {
    const done: string[] = [];
    for (let look = 0; look < MOST_LOOKS; look++) {
      const headless = await headlessTables(context);
      const workbook = await readWorkbook(context);
      const bound = bind(workbook, options.template);
      const steps = repairPlan(bound, headless);
      const plan = planOf({ ...options, content: contentNow(workbook, options) });
      if (steps.length === 0) {
        done.push(...(await dropdowns(context, workbook, plan)));
        return done;
      }
      await apply(context, workbook, plan, steps);
      done.push(...steps.map(({ says }) => says));
    }
    return done;
  });

/** Tables whose header row was deleted. */
async function headlessTables(context: Excel.RequestContext): Promise<Set<string>> {
  const tables = context.workbook.tables.load("items/name,items/showHeaders");
  await context.sync();
  return new Set(tables.items.filter(({ showHeaders }) => !showHeaders).map(({ name }) => name));
}

/** What the workbook says, with what was last accepted on sheets that are gone. */
function contentNow(workbook: Workbook, { template, accepted }: RepairOptions): Content {
  const bound = bind(workbook, template);
  const content = contentOf(bound);
  const gone = template.sheets.filter(({ id }) => !bound.sheets.get(id)?.sheet);
  const sheets = { ...content.sheets };
  for (const { id } of gone) sheets[id] = accepted?.sheets[id] ?? [];
  if (!gone.some(({ id }) => id === COVER)) return { ...content, sheets };
  const identity = identityFrom(workbook, content.identity);
  const blank = Object.fromEntries(template.sheets.find(({ id }) => id === COVER)!.columns.map(({ id }) => [id, null]));
  sheets[COVER] = [{ ...blank, ...accepted?.sheets[COVER]?.[0], ...coverCells(identity) }];
  return { identity, sheets };
}

/** The identity as its copies have it, where the Cover is gone. */
function identityFrom(workbook: Workbook, otherwise: Identity): Identity {
  const says = Object.assign(
    {},
    ...identityCopies(workbook)
      .map((copy) => copy.says)
      .reverse(),
  ) as Partial<Record<keyof Identity, string>>;
  return {
    ...otherwise,
    ...says,
    templateVersion: Number(says.templateVersion ?? otherwise.templateVersion),
    parent: says.parent || null,
  };
}

async function apply(
  context: Excel.RequestContext,
  workbook: Workbook,
  plan: Plan,
  steps: readonly Step[],
): Promise<void> {
  const built = new Set(steps.flatMap((step) => (step.kind === "build sheet" ? [step.name] : [])));
  const open = new Set<string>();
  const sheetOf = (name: string): Excel.Worksheet => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const isProtected = workbook.sheets.find((sheet) => sheet.name === name)?.protected ?? false;
    if (isProtected && !open.has(name)) {
      worksheet.protection.unprotect();
      open.add(name);
    }
    return worksheet;
  };
  for (const step of steps) applyStep(context, workbook, plan, step, sheetOf);
  for (const name of open) context.workbook.worksheets.getItem(name).protection.protect(PROTECTION);
  if (built.size > 0) {
    const known = new Set(Object.keys(workbook.names).map((name) => name.toLowerCase()));
    await build(context, plan, known, (name) => built.has(name));
  }
  await context.sync();
}

function applyStep(
  context: Excel.RequestContext,
  workbook: Workbook,
  plan: Plan,
  step: Step,
  sheetOf: (name: string) => Excel.Worksheet,
): void {
  const { tables, worksheets } = context.workbook;
  switch (step.kind) {
    case "build sheet":
      return;
    case "rename sheet":
      worksheets.getItem(step.from).name = step.to;
      return;
    case "write header":
      sheetOf(step.sheet).getRange(step.cell).values = [[step.header]];
      return;
    case "put headers back":
      putHeadersBack(sheetOf(step.sheet), tables.getItem(step.table.name), step, layoutOf(plan, step.id));
      return;
    case "insert rows":
      sheetOf(step.sheet)
        .getRange(`${step.at + 1}:${step.at + step.count}`)
        .insert("Down");
      return;
    case "delete rows":
      sheetOf(step.sheet)
        .getRange(`${step.at + 1}:${step.at + step.count}`)
        .delete("Up");
      return;
    case "insert column":
      insertColumn(sheetOf(step.sheet), tables, workbook, plan, step);
      return;
    case "order columns":
      orderColumns(sheetOf(step.sheet), sheetIn(workbook, step.sheet), plan, step);
      return;
    case "make table":
      makeTable(sheetOf(step.sheet), layoutOf(plan, step.id), step.block);
      return;
    case "name table":
      tables.getItem(step.from).name = step.to;
      return;
    case "resize table":
      sheetOf(step.sheet);
      tables.getItem(step.name).resize(blockAddress(step.block));
      return;
    case "protect":
      worksheets.getItem(step.sheet).protection.protect(PROTECTION);
  }
}

type StepOf<K extends Step["kind"]> = Extract<Step, { kind: K }>;

const layoutOf = ({ layout }: Plan, id: string): SheetLayout => layout.sheets.find((sheet) => sheet.id === id)!;
const sheetIn = (workbook: Workbook, name: string): Sheet => workbook.sheets.find((sheet) => sheet.name === name)!;

/** The rows become a range, get a row above them, the headers in it, and are a table again. */
function putHeadersBack(
  worksheet: Excel.Worksheet,
  table: Excel.Table,
  { table: at }: StepOf<"put headers back">,
  layout: SheetLayout,
): void {
  table.convertToRange();
  worksheet.getRange(`${at.row + 1}:${at.row + 1}`).insert("Down");
  worksheet.getRangeByIndexes(at.row, at.column, 1, at.columns).values = [[...layout.headers]];
  makeTable(worksheet, layout, { ...at, rows: at.rows + 1 });
}

function makeTable(worksheet: Excel.Worksheet, layout: SheetLayout, block: StepOf<"make table">["block"]): void {
  const table = worksheet.tables.add(blockAddress(block), true);
  table.name = layout.table.name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = layout.filter;
  dressHeader(worksheet.getRangeByIndexes(block.row, block.column, 1, block.columns));
}

function insertColumn(
  worksheet: Excel.Worksheet,
  tables: Excel.TableCollection,
  workbook: Workbook,
  plan: Plan,
  { sheet, id, column, at, table }: StepOf<"insert column">,
): void {
  const layout = layoutOf(plan, id);
  const declared = layout.columns.find((candidate) => candidate.id === column)!;
  if (table) {
    const header: Raw[][] = Array.from({ length: table.rows }, (_, r) => [r === 0 ? declared.header : ""]);
    tables.getItem(table.name).columns.add(at - table.column, header);
  } else {
    worksheet.getRange(`${columnName(at)}:${columnName(at)}`).insert("Right");
    const row = declared.headerCell.row;
    worksheet.getRangeByIndexes(row, at, 1, 1).values = [[declared.header]];
  }
  dressColumn(worksheet, sheetIn(workbook, sheet), layout, declared, { moved: at - declared.cells.column, rows: 0 });
}
/** Headers first under names of their own: while they change places Excel would number those that stand twice. */
function orderColumns(
  worksheet: Excel.Worksheet,
  sheet: Sheet,
  plan: Plan,
  { id, block, order }: StepOf<"order columns">,
): void {
  const layout = layoutOf(plan, id);
  const header = worksheet.getRangeByIndexes(block.row, block.column, 1, block.columns);
  header.values = [order.map((_, i) => `rb moving ${i + 1}`)];
  for (const [i, from] of order.entries()) {
    const to = block.column + i;
    const declared = layout.columns[i];
    const body = worksheet.getRangeByIndexes(block.row + 1, to, block.rows - 1, 1);
    if (from !== to) body.conditionalFormats.clearAll();
    if (declared && from !== to)
      dressColumn(worksheet, sheet, layout, declared, { moved: to - declared.cells.column, rows: 0 });
    const format = declared?.numberFormat ?? "General";
    if (!declared) body.numberFormat = "General" as unknown as string[][];
    body.values = Array.from({ length: block.rows - 1 }, (_, r) => [
      entered(cellAt(sheet, block.row + 1 + r, from), format),
    ]);
  }
  header.values = [order.map((from) => headerText(cellAt(sheet, block.row, from)))];
}

const headerText = (cell: Cell): string => String(entered(cell, "@"));

const TYPES: Readonly<Partial<Record<string, string>>> = {
  list: "List",
  date: "Date",
  whole: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
};

/** Dropdowns and limits that a paste took away are put back, where the structure is as it should be. */
async function dropdowns(context: Excel.RequestContext, workbook: Workbook, plan: Plan): Promise<string[]> {
  const bound = bind(workbook, plan.template);
  const asked = plan.layout.sheets.flatMap((layout) => {
    const { sheet } = bound.sheets.get(layout.id)!;
    if (!sheet?.tables.some(({ name }) => name === tableName(bound.sheets.get(layout.id)!.declaration))) return [];
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    return layout.columns.map((column) => {
      const index = bound.sheets.get(layout.id)!.columns.get(column.id)!.index;
      const form = layout.layout === "form";
      const { cells } = column;
      const at = form ? { ...cells, row: index ?? cells.row } : { ...cells, column: index ?? cells.column };
      const range = worksheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
      range.dataValidation.load("type");
      const moved = form ? 0 : at.column - cells.column;
      return { layout, sheet, worksheet, column, validation: range.dataValidation, moved };
    });
  });
  await context.sync();
  const lost = asked.filter(({ column, validation }) => validation.type !== TYPES[column.validation.rule.type]);
  const locked = new Set(lost.filter(({ sheet }) => sheet.protected).map(({ worksheet }) => worksheet));
  for (const { protection } of locked) protection.unprotect();
  for (const { worksheet, sheet, layout, column, moved } of lost) {
    dressColumn(worksheet, sheet, layout, { ...column, alerts: [] }, { moved, rows: 0 });
  }
  for (const { protection } of locked) protection.protect(PROTECTION);
  await context.sync();
  return lost.map(({ sheet, column }) =>
    column.validation.rule.type === "list"
      ? `${sheet.name}: the dropdown of ${column.header} was put back.`
      : `${sheet.name}: what ${column.header} takes is checked by Excel again.`,
  );
}

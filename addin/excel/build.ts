import type { Framework } from "../../rbm/framework/framework.ts";
import type { Content } from "../../rbm/template/content.ts";
import { rowCounts, workbookOf } from "../../rbm/template/fill.ts";
import { IDENTITY_SHEET } from "../../rbm/template/identity.ts";
import { LISTS_SHEET, layoutOf, type WorkbookLayout } from "../../rbm/template/layout.ts";
import { folded } from "../../rbm/template/names.ts";
import { type Template, tableName } from "../../rbm/template/template.ts";
import type { Sheet, Workbook } from "../../rbm/workbook/workbook.ts";
import { buildIdentity, buildLists } from "./build-lists.ts";
import { buildSheet } from "./build-sheet.ts";
import { PROTECTION } from "./look.ts";
import { Batch } from "./run.ts";

/** A workbook that cannot be set up as it is, in words for a focal point. Nothing was changed. */
export class SetUpRefused extends Error {}

export interface BuildOptions {
  readonly template: Template;
  readonly framework: Framework;
  readonly content: Content;
}

/**
 * Builds a template into the open workbook, beside the sheets that are there: two round trips, and one more for every 3 MB.
 * Throws `SetUpRefused` where a sheet, table or name of the user's is in the way.
 */
export async function buildTemplate(context: Excel.RequestContext, options: BuildOptions): Promise<void> {
  const { worksheets, tables, names, properties } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  properties.custom.load("items/key");
  await context.sync();
  const plan = planOf(options);
  refuse(
    plan,
    worksheets.items.map(({ name }) => name),
    tables.items.map(({ name }) => name),
  );
  const known = new Set(names.items.map(({ name }) => name.toLowerCase()));
  await build(context, plan, known, () => true);
}

/** What is to be built, all of it known before the first cell is written. */
export interface Plan {
  readonly template: Template;
  readonly layout: WorkbookLayout;
  readonly filled: Workbook;
}

export function planOf({ template, framework, content }: BuildOptions): Plan {
  const layout = layoutOf(template, framework, rowCounts(content));
  return { template, layout, filled: workbookOf(template, framework, content) };
}

/** Builds the sheets of a plan that are wanted, and names and properties anew. */
export async function build(
  context: Excel.RequestContext,
  { layout, filled }: Plan,
  known: ReadonlySet<string>,
  wanted: (sheet: string) => boolean,
): Promise<void> {
  const { workbook } = context;
  const batch = new Batch(context);
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const made = filled.sheets.filter(({ name }) => wanted(name)).map((sheet) => [sheet, add(workbook, sheet)] as const);
  for (const [name, formula] of Object.entries(filled.names)) {
    if (known.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${formula}`;
    else workbook.names.add(name, `=${formula}`);
  }
  for (const [key, value] of Object.entries(filled.properties)) workbook.properties.custom.add(key, value);
  for (const [sheet, worksheet] of made) {
    const of = layout.sheets.find(({ name }) => name === sheet.name);
    if (of) await buildSheet(batch, worksheet, sheet, of);
    else if (sheet.name === LISTS_SHEET) await buildLists(batch, worksheet, sheet, layout.lists);
    else if (sheet.name === IDENTITY_SHEET) await buildIdentity(batch, worksheet, sheet);
  }
  for (const [sheet, worksheet] of made) {
    if (sheet.protected) worksheet.protection.protect(PROTECTION);
    if (sheet.visibility === "very hidden") worksheet.visibility = "VeryHidden";
  }
  const first = made.find(([sheet]) => sheet.visibility === "visible");
  first?.[1].activate();
  await batch.send();
}

const add = (workbook: Excel.Workbook, { name }: Sheet): Excel.Worksheet => workbook.worksheets.add(name);

function refuse({ template, filled }: Plan, sheets: readonly string[], tables: readonly string[]): void {
  const taken = new Map(sheets.map((name) => [folded(name), name]));
  const own = filled.sheets.flatMap(({ name }) => taken.get(folded(name)) ?? []);
  if (own.length > 0) {
    const [all, it] = own.length === 1 ? ["a sheet", "it"] : ["sheets", "them"];
    throw new SetUpRefused(
      `This workbook already has ${all} ${own.map((name) => `“${name}”`).join(", ")}, and nothing of yours is written over. Rename ${it}, or set up an empty workbook.`,
    );
  }
  const named = new Set(template.sheets.map((sheet) => tableName(sheet).toLowerCase()));
  const table = tables.find((name) => named.has(name.toLowerCase()));
  if (table) {
    throw new SetUpRefused(
      `This workbook already has a table “${table}”. Rename the table, or set up an empty workbook.`,
    );
  }
}

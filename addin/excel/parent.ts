import { scopeOf } from "../../rbm/submission/submission.ts";
import { bind, cellAddress } from "../../rbm/template/bind.ts";
import type { Identity } from "../../rbm/template/content.ts";
import { COVER, IDENTITY_SHEET, identityOf } from "../../rbm/template/identity.ts";
import type { Template } from "../../rbm/template/template.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { templateNamed } from "../taskpane/method.ts";
import { PROTECTION } from "./look.ts";
import { now } from "./run.ts";

/** Name of the copies of the parent beside the Cover. */
const COPY = "rb_parent";

/** Makes the open workbook say which submission it is based on: on the Cover and in every copy of the identity. One round trip. */
export const writeParent = (known: Workbook, template: Template, id: string): Promise<void> =>
  now(async (context) => {
    const bound = bind(known, template);
    const cover = bound.sheets.get(COVER)!;
    const cell = cellAddress(cover, "parent", 0);
    const { worksheets, names, properties } = context.workbook;
    if (cell && cover.sheet) put(worksheets.getItem(cover.sheet.name), cell, id, cover.sheet.protected);
    properties.custom.add(COPY, id);
    if (known.names[COPY] !== undefined) names.getItem(COPY).formula = `="${id}"`;
    const hidden = known.sheets.find(({ name }) => name === IDENTITY_SHEET);
    const row = hidden?.columns[0]?.indexOf(COPY) ?? -1;
    if (hidden && row >= 0) put(worksheets.getItem(hidden.name), `B${hidden.row + row + 1}`, id, hidden.protected);
    await context.sync();
  });

/** The same after a push, where the open workbook is the one that was pushed. False where it is another, or being edited just now. */
export async function rememberParent(known: Workbook, pushed: Identity, id: string): Promise<boolean> {
  const template = templateNamed(pushed.template);
  if (scopeOf(identityOf(bind(known, template))) !== scopeOf(pushed)) return false;
  // Being edited: the queue remembers what the parent became.
  return writeParent(known, template, id).then(
    () => true,
    () => false,
  );
}

function put(worksheet: Excel.Worksheet, cell: string, text: string, isProtected: boolean): void {
  if (isProtected) worksheet.protection.unprotect();
  const range = worksheet.getRange(cell);
  range.numberFormat = [["@"]];
  range.values = [[text]];
  if (isProtected) worksheet.protection.protect(PROTECTION);
}

import { parseAddress } from "../../../rbm/workbook/address.ts";
import type { Block } from "../../../rbm/workbook/workbook.ts";
import { twice } from "./package-faults.ts";
import { all, one, textOf, within, type Xml } from "./xml-tree.ts";

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly formats: number;
  readonly differences: number;
  readonly strings: number;
}

/** Elements of CT_Worksheet in their order. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );
const MANY = new Set(["conditionalFormatting", "cols"]);
const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#CONNECT!",
  "#BUSY!",
]);
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];

/** What Excel repairs in a worksheet's XML. */
export function sheetFaults(sheet: Xml, context: SheetContext): string[] {
  return [
    ...orderFaults(sheet, ORDER),
    ...cellFaults(sheet, context),
    ...validationFaults(sheet),
    ...rangeFaults(sheet),
    ...columnFaults(sheet),
    ...[...within(sheet)].flatMap(({ name, attributes: { dxfId } }) =>
      name === "cfRule" && dxfId !== undefined && !(Number(dxfId) < context.differences)
        ? [`a conditional format has no look ${dxfId}`]
        : [],
    ),
    ...all(one(sheet, "headerFooter"), "oddFooter").flatMap(({ text }) =>
      text.length > 255 ? ["a footer is too long"] : [],
    ),
  ];
}

/** Elements of later namespaces, which stand where they like. */
const LATER: ReadonlySet<string> = new Set(["AlternateContent", "revisionPtr"]);

/** Elements out of their order, or twice where one may stand. */
export function orderFaults(xml: Xml, order: readonly string[]): string[] {
  const names = xml.children.map(({ name }) => name).filter((name) => !LATER.has(name));
  const places = names.map((name) => order.indexOf(name));
  const wrong = names.filter((_, i) => places[i]! < 0 || (i > 0 && places[i]! < places[i - 1]!));
  return [
    ...wrong.map((name) => `${name} is not in its place in ${xml.name}`),
    ...twice(names.filter((name) => !MANY.has(name))).map((name) => `${name} is twice in ${xml.name}`),
  ];
}

function cellFaults(sheet: Xml, { formats, strings }: SheetContext): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const row of all(one(sheet, "sheetData"), "row")) {
    const number = Number(row.attributes.r ?? last + 1);
    if (!(number > last && number <= LAST_ROW)) faults.push(`row ${number} comes after row ${last}`);
    last = number;
    let column = -1;
    for (const cell of row.children) {
      const { r = "", s = "0" } = cell.attributes;
      const at = r === "" ? { row: number - 1, column: column + 1 } : parseAddress(r);
      if (at?.row !== number - 1 || at.column <= column) faults.push(`${r} is out of order in row ${number}`);
      column = at?.column ?? column;
      if (!(Number(s) < formats)) faults.push(`${r} has format ${s} of ${formats}`);
      const wrong = contentFault(cell, strings);
      if (wrong) faults.push(`${r} ${wrong}`);
    }
  }
  return faults;
}

function contentFault(cell: Xml, strings: number): string | null {
  const { t = "n" } = cell.attributes;
  const value = one(cell, "v")?.text;
  if ((one(cell, "f")?.text.length ?? 0) > 8192) return "has a formula that is too long";
  if (t === "inlineStr") {
    if (!one(cell, "is")) return "has no text";
    return textOf(one(cell, "is")).length > 32_767 ? "has too long a text" : null;
  }
  if (one(cell, "is")) return "has a text beside its value";
  if (value === undefined) return null;
  if (t === "s") return /^\d+$/.test(value) && Number(value) < strings ? null : `refers to text ${value} of ${strings}`;
  if (t === "b") return value === "0" || value === "1" ? null : `is a truth of ${value}`;
  if (t === "e") return ERRORS.has(value) ? null : `is an error of ${value}`;
  if (t === "n") return value.trim() !== "" && Number.isFinite(Number(value)) ? null : `is a number of ${value}`;
  return t === "str" || t === "d" ? null : `is of a type ${t}`;
}

const LENGTHS = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 } as const;

function validationFaults(sheet: Xml): string[] {
  const list = one(sheet, "dataValidations");
  if (!list) return [];
  const of = all(list, "dataValidation");
  const count = list.attributes.count ?? String(of.length);
  return [
    ...(Number(count) === of.length && of.length > 0 && of.length <= 65_534
      ? []
      : [`${of.length} validations count as ${count}`]),
    ...of.flatMap((validation) => [
      ...Object.entries(LENGTHS).flatMap(([key, most]) =>
        (validation.attributes[key]?.length ?? 0) > most ? [`the ${key} of a validation is too long`] : [],
      ),
      ...validation.children.flatMap(({ name, text }) =>
        /^formula[12]$/.test(name) && (text === "" || text.length > (text.startsWith('"') ? 257 : 8192))
          ? [`the ${name} of a validation is empty or too long`]
          : [],
      ),
    ]),
  ];
}

const inSheet = ({ row, column, rows, columns }: Block): boolean =>
  row >= 0 && column >= 0 && row + rows <= LAST_ROW && column + columns <= LAST_COLUMN;

const overlap = (a: Block, b: Block): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Blocks of a list that lie over one another. */
export const overlapping = (blocks: readonly Block[]): boolean =>
  blocks.some((block, i) => blocks.slice(i + 1).some((other) => overlap(block, other)));

function rangeFaults(sheet: Xml): string[] {
  const faults: string[] = [];
  for (const { name, attributes } of within(sheet)) {
    for (const key of ["sqref", "ref"]) {
      const text = attributes[key];
      if (text === undefined || name === "f" || (text === "" && name === "selection")) continue;
      const blocks = text.split(" ").map((range) => parseAddress(range));
      const whole = /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$|^\$?\d+:\$?\d+$/;
      if (!text.split(" ").every((range, i) => whole.test(range) || (blocks[i] && inSheet(blocks[i]))))
        faults.push(`${name} has a ${key} of ${text}`);
    }
  }
  const merged = all(one(sheet, "mergeCells"), "mergeCell").flatMap(
    ({ attributes: { ref = "" } }) => parseAddress(ref) ?? [],
  );
  if (overlapping(merged)) faults.push("merged cells overlap");
  if (all(one(sheet, "hyperlinks"), "hyperlink").length > 65_530) faults.push("too many links");
  return faults;
}

function columnFaults(sheet: Xml): string[] {
  let last = 0;
  return all(one(sheet, "cols"), "col").flatMap(({ attributes: { min, max } }) => {
    const wrong = !(Number(min) > last && Number(max) >= Number(min) && Number(max) <= LAST_COLUMN);
    last = Number(max);
    return wrong ? [`columns ${min} to ${max} overlap or end before they begin`] : [];
  });
}

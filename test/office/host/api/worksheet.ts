import { parseAddress } from "../a1.ts";
import { accessDenied, invalidArgument, itemNotFound } from "../error.ts";
import { WORKBOOK_TARGET } from "../events.ts";
import { Areas, rangeView, WHOLE_SHEET } from "../model/area.ts";
import { normalColor } from "../model/format.ts";
import { resolveReference } from "../model/name.ts";
import { protect, unprotect } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Rect } from "../rect.ts";
import { asBoolean, asNumber, asString, View } from "../type.ts";
import { define } from "./define.ts";

export const sheetView = (sheet: Sheet) => new View("Excel.Worksheet", sheet);
const orNull = (sheet: Sheet | null | undefined) => (sheet ? sheetView(sheet) : null);

/** The longest address the client may give for several ranges at once. */
const ADDRESS_LIMIT = 8192;

function requireStructure(workbook: Workbook, member: string): void {
  if (workbook.isStructureProtected) throw accessDenied(member);
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { sheets } = sheet.workbook;
  const ordered = step === 1 ? sheets : sheets.toReversed();
  return ordered.slice(ordered.indexOf(sheet) + 1).find((s) => !visibleOnly || s.visibility === "Visible");
}

const visibleOf = (w: Workbook, visibleOnly: boolean) =>
  w.sheets.filter((s) => !visibleOnly || s.visibility === "Visible");

export const worksheetTypes = {
  "Excel.WorksheetCollection": define<Workbook>({
    items: (w) => w.sheets.map(sheetView),
    find: (w, key) => orNull(w.sheet(key)),
    call: {
      Add: (w, args) => {
        requireStructure(w, "WorksheetCollection.add");
        return sheetView(w.addSheet(args.has(0) ? args.string(0) : null, "addin"));
      },
      GetActiveWorksheet: (w) => sheetView(w.active),
      GetCount: (w, args) => visibleOf(w, args.boolean(0, false)).length,
      GetFirst: (w, args) => orNull(visibleOf(w, args.boolean(0, false))[0]),
      GetLast: (w, args) => orNull(visibleOf(w, args.boolean(0, false)).at(-1)),
    },
    eventTarget: () => WORKBOOK_TARGET,
  }),

  "Excel.Worksheet": define<Sheet>({
    get: {
      Id: (s) => s.id,
      Name: (s) => s.name,
      Position: (s) => s.workbook.sheets.indexOf(s),
      Visibility: (s) => s.visibility,
      TabColor: (s) => s.tabColor,
      TabId: (s) => s.workbook.sheets.indexOf(s) + 1,
      ShowGridlines: (s) => s.showGridlines,
      ShowHeadings: (s) => s.showHeadings,
      StandardHeight: () => 15,
      StandardWidth: (s) => s.standardWidth,
      EnableCalculation: () => true,
    },
    set: {
      Name: (s, value) => {
        requireStructure(s.workbook, "Worksheet.name");
        s.workbook.renameSheet(s, asString(value, "Worksheet.name"), "addin");
      },
      Position: (s, value) => {
        requireStructure(s.workbook, "Worksheet.position");
        s.workbook.moveSheet(s, asNumber(value, "Worksheet.position"), "addin");
      },
      Visibility: (s, value) => {
        requireStructure(s.workbook, "Worksheet.visibility");
        if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") {
          throw invalidArgument("Worksheet.visibility");
        }
        s.workbook.setVisibility(s, value, "addin");
      },
      TabColor: (s, value) => {
        s.tabColor = normalColor(value, "Worksheet.tabColor");
      },
      // The client renames these two on the wire.
      Gridlines: (s, value) => {
        s.showGridlines = asBoolean(value, "Worksheet.showGridlines");
      },
      Headings: (s, value) => {
        s.showHeadings = asBoolean(value, "Worksheet.showHeadings");
      },
      ShowGridlines: (s, value) => {
        s.showGridlines = asBoolean(value, "Worksheet.showGridlines");
      },
      ShowHeadings: (s, value) => {
        s.showHeadings = asBoolean(value, "Worksheet.showHeadings");
      },
      StandardWidth: (s, value) => {
        s.standardWidth = asNumber(value, "Worksheet.standardWidth");
      },
    },
    nav: {
      Tables: (s) => new View("Excel.TableCollection", { workbook: s.workbook, sheet: s }),
      Names: (s) => new View("Excel.NamedItemCollection", { workbook: s.workbook, sheet: s }),
      Comments: (s) => new View("Excel.CommentCollection", { workbook: s.workbook, sheet: s }),
      Protection: (s) => new View("Excel.WorksheetProtection", s),
      FreezePanes: (s) => new View("Excel.WorksheetFreezePanes", s),
      Charts: (s) => new View("Excel.ChartCollection", s),
      Shapes: (s) => new View("Excel.ShapeCollection", s),
      PageLayout: (s) => new View("Excel.PageLayout", s),
      CustomProperties: (s) => new View("Excel.WorksheetCustomPropertyCollection", s),
    },
    call: {
      GetRange: (s, args) => {
        if (!args.has(0) || args.get(0) === "") return rangeView(s, WHOLE_SHEET);
        const area = resolveReference(s.workbook, args.string(0), s);
        if (!area || area.sheet !== s) throw invalidArgument("Worksheet.getRange");
        return rangeView(s, area.rect);
      },
      GetRanges: (s, args) => {
        const text = args.string(0);
        if (text.length > ADDRESS_LIMIT) throw invalidArgument("Worksheet.getRanges");
        const rects = text.split(",").map((part) => resolveReference(s.workbook, part.trim(), s)?.rect ?? null);
        if (rects.includes(null)) throw invalidArgument("Worksheet.getRanges");
        return new View("Excel.RangeAreas", new Areas(s, rects as Rect[]));
      },
      GetCell: (s, args) => rangeView(s, { row: args.number(0), col: args.number(1), rows: 1, cols: 1 }),
      GetRangeByIndexes: (s, args) =>
        rangeView(s, { row: args.number(0), col: args.number(1), rows: args.number(2), cols: args.number(3) }),
      GetUsedRange: (s, args) => rangeView(s, s.used(args.boolean(0, false)) ?? { row: 0, col: 0, rows: 1, cols: 1 }),
      GetUsedRangeOrNullObject: (s, args) => {
        const used = s.used(args.boolean(0, false));
        return used && rangeView(s, used);
      },
      Activate: (s) => s.workbook.activate(s),
      Calculate: () => null,
      Delete: (s) => {
        requireStructure(s.workbook, "Worksheet.delete");
        s.workbook.deleteSheet(s, "addin");
      },
      GetNext: (s, args) => found(neighbour(s, 1, args.boolean(0, false))),
      GetNextOrNullObject: (s, args) => orNull(neighbour(s, 1, args.boolean(0, false))),
      GetPrevious: (s, args) => found(neighbour(s, -1, args.boolean(0, false))),
      GetPreviousOrNullObject: (s, args) => orNull(neighbour(s, -1, args.boolean(0, false))),
    },
    eventTarget: (s) => s.id,
  }),

  "Excel.WorksheetProtection": define<Sheet>({
    get: {
      Protected: (s) => s.protection !== null,
      Options: (s) => (s.protection ? { ...s.protection.options } : null),
    },
    call: {
      Protect: (s, args) => protect(s, args.json(0), args.string(1, ""), "addin"),
      Unprotect: (s, args) => unprotect(s, args.string(0, ""), "addin"),
    },
  }),

  "Excel.WorksheetFreezePanes": define<Sheet>({
    call: {
      FreezeRows: (s, args) => {
        const rows = args.number(0, 1);
        s.frozen = rows > 0 ? { ...WHOLE_SHEET, rows } : null;
      },
      FreezeColumns: (s, args) => {
        const cols = args.number(0, 1);
        s.frozen = cols > 0 ? { ...WHOLE_SHEET, cols } : null;
      },
      FreezeAt: (s, args) => {
        const area = args.target<{ rect: Rect }>(0, "Excel.Range");
        s.frozen = area ? area.rect : parseAddress(args.string(0));
      },
      Unfreeze: (s) => {
        s.frozen = null;
      },
      GetLocation: (s) => {
        if (!s.frozen) throw itemNotFound("WorksheetFreezePanes.getLocation");
        return rangeView(s, s.frozen);
      },
      GetLocationOrNullObject: (s) => s.frozen && rangeView(s, s.frozen),
    },
  }),

  "Excel.WorksheetCustomPropertyCollection": define<Sheet>({
    items: (s) =>
      [...s.customProperties.keys()].map((key) => new View("Excel.WorksheetCustomProperty", { sheet: s, key })),
    call: {
      Add: (s, args) => {
        s.customProperties.set(args.string(0), args.string(1));
        return new View("Excel.WorksheetCustomProperty", { sheet: s, key: args.string(0) });
      },
    },
  }),

  "Excel.WorksheetCustomProperty": define<{ sheet: Sheet; key: string }>({
    get: { Key: (p) => p.key, _Id: (p) => p.key, Value: (p) => p.sheet.customProperties.get(p.key) ?? "" },
    set: {
      Value: (p, value) => {
        p.sheet.customProperties.set(p.key, asString(value, "WorksheetCustomProperty.value"));
      },
    },
    call: {
      Delete: (p) => {
        p.sheet.customProperties.delete(p.key);
      },
    },
  }),
};

function found(sheet: Sheet | undefined): View {
  if (!sheet) throw itemNotFound("Worksheet");
  return sheetView(sheet);
}

import { accessDenied, invalidOperation } from "../error.ts";
import { WORKBOOK_TARGET } from "../events.ts";
import { Areas, rangeView } from "../model/area.ts";
import { parseEventReference } from "../model/edit.ts";
import type { Workbook } from "../model/workbook.ts";
import { asBoolean, asString, orNotFound, View } from "../type.ts";
import { define } from "./define.ts";

export const workbookTypes = {
  "Excel.Workbook": define<Workbook>({
    get: {
      Name: (w) => w.name,
      ReadOnly: () => false,
      IsDirty: (w) => w.isDirty,
      AutoSave: () => false,
      PreviouslySaved: () => true,
    },
    set: {
      IsDirty: (w, value) => {
        w.isDirty = asBoolean(value, "Workbook.isDirty");
      },
    },
    nav: {
      Application: (w) => new View("Excel.Application", w),
      Worksheets: (w) => new View("Excel.WorksheetCollection", w),
      Tables: (w) => new View("Excel.TableCollection", { workbook: w, sheet: null }),
      Names: (w) => new View("Excel.NamedItemCollection", { workbook: w, sheet: null }),
      Comments: (w) => new View("Excel.CommentCollection", { workbook: w, sheet: null }),
      Settings: (w) => new View("Excel.SettingCollection", w),
      CustomXmlParts: (w) => new View("Excel.CustomXmlPartCollection", w),
      Properties: (w) => new View("Excel.DocumentProperties", w),
      Protection: (w) => new View("Excel.WorkbookProtection", w),
      _Runtime: (w) => new View("Excel.Runtime", w),
    },
    call: {
      GetSelectedRange: (w) => rangeView(w.selection.sheet, w.selection.rect),
      GetSelectedRanges: (w) => new View("Excel.RangeAreas", new Areas(w.selection.sheet, [w.selection.rect])),
      GetActiveCell: (w) => rangeView(w.selection.sheet, { ...w.selection.rect, rows: 1, cols: 1 }),
      Save: (w) => {
        w.isDirty = false;
      },
      _GetRangeForEventByReferenceId: (w, args) => orNotFound(eventRange(w, args.string(0)), "Range"),
      _GetRangeOrNullObjectForEventByReferenceId: (w, args) => eventRange(w, args.string(0)),
    },
    eventTarget: () => WORKBOOK_TARGET,
  }),

  "Excel.Runtime": define<Workbook>({
    get: { EnableEvents: (w) => w.events.enabled },
    set: {
      EnableEvents: (w, value) => {
        w.events.enabled = asBoolean(value, "Runtime.enableEvents");
      },
    },
  }),

  "Excel.Application": define<Workbook>({
    get: {
      CalculationMode: (w) => w.calculationMode,
      CalculationState: () => "Done",
      DecimalSeparator: () => ".",
      ThousandsSeparator: () => ",",
      UseSystemSeparators: () => true,
    },
    set: {
      CalculationMode: (w, value) => {
        w.calculationMode = asString(value, "Application.calculationMode");
      },
    },
    nav: { CultureInfo: (w) => new View("Excel.CultureInfo", w) },
    call: {
      Calculate: () => null,
      SuspendApiCalculationUntilNextSync: (w) => {
        w.suspended.calculation += 1;
      },
      SuspendScreenUpdatingUntilNextSync: (w) => {
        w.suspended.screen += 1;
      },
    },
  }),

  "Excel.CultureInfo": define<Workbook>({ get: { Name: () => "en-US" } }),

  "Excel.WorkbookProtection": define<Workbook>({
    get: { Protected: (w) => w.isStructureProtected },
    call: {
      Protect: (w, args) => {
        if (w.isStructureProtected)
          throw invalidOperation("The workbook is already protected.", "WorkbookProtection.protect");
        w.isStructureProtected = true;
        w.structurePassword = args.string(0, "");
      },
      Unprotect: (w, args) => {
        if (w.isStructureProtected && w.structurePassword !== args.string(0, "")) {
          throw accessDenied("WorkbookProtection.unprotect");
        }
        w.isStructureProtected = false;
      },
    },
  }),
};

function eventRange(workbook: Workbook, reference: string): View | null {
  const event = parseEventReference(reference);
  const sheet = event && workbook.sheet(event.sheetId);
  return event && sheet ? rangeView(sheet, event.rect) : null;
}

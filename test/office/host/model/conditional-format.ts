import type { Json } from "../json.ts";
import type { Rect } from "../rect.ts";
import type { Sheet } from "./sheet.ts";

/** One conditional format. `parts` holds what was set, by path: `custom.rule.formula`, `custom.format.fill.color`. */
export interface ConditionalFormat {
  readonly id: string;
  readonly sheet: Sheet;
  readonly type: string;
  rects: readonly Rect[];
  stopIfTrue: boolean;
  parts: Record<string, Json>;
}

/** A new one comes first, as in Excel: priority 0 is looked at first. */
export function addConditionalFormat(sheet: Sheet, rects: readonly Rect[], type: string): ConditionalFormat {
  const format: ConditionalFormat = { id: sheet.workbook.newId(), sheet, type, rects, stopIfTrue: false, parts: {} };
  sheet.workbook.undo.set(sheet, "conditionalFormats", [format, ...sheet.conditionalFormats]);
  return format;
}

export function removeConditionalFormats(sheet: Sheet, gone: readonly ConditionalFormat[]): void {
  sheet.workbook.undo.set(
    sheet,
    "conditionalFormats",
    sheet.conditionalFormats.filter((f) => !gone.includes(f)),
  );
}

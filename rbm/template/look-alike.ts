import type { Workbook } from "../workbook/workbook.ts";
import { bind } from "./bind.ts";
import { templateIdOf } from "./identity.ts";
import type { Template } from "./template.ts";

/** The template that a workbook which lost its Cover, and every copy of it, is still known by: it has most of its sheets. */
export const lookAlike = (workbook: Workbook, templates: readonly Template[]): Template | undefined =>
  templates.find((template) => {
    const there = [...bind(workbook, template).sheets.values()].filter(({ headerRow }) => headerRow !== null);
    return there.length > template.sheets.length / 2;
  });

/** Whether a workbook is on a template of ours at all: it says so, or has most of one's sheets. */
export const isOnTemplate = (workbook: Workbook, templates: readonly Template[]): boolean =>
  templateIdOf(workbook) !== null || lookAlike(workbook, templates) !== undefined;

import { checksFor } from "../../rbm/checks/for-template.ts";
import { type CheckReport, checkWorkbook } from "../../rbm/checks/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { defaultFramework } from "../../rbm/framework/known.ts";
import { bind } from "../../rbm/template/bind.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { calendarOf } from "../../rbm/template/delivery/calendar.ts";
import { deliveryTemplate } from "../../rbm/template/delivery/index.ts";
import { readWorkbook } from "../examine/read-workbook.ts";

export const CALENDAR = "text/calendar; charset=utf-8";

export interface ReadCalendar {
  readonly report: CheckReport;
  /** RFC 5545, to be written as UTF-8. */
  readonly ics: string;
  readonly events: number;
}

/** The calendar of a delivery workbook, and what the checks say of it. Null where it is no workbook of that template. */
export async function readCalendar(
  bytes: Uint8Array,
  plans: readonly Framework[],
  now: Date,
): Promise<ReadCalendar | null> {
  const workbook = bind(await readWorkbook(bytes), deliveryTemplate);
  const found = [...workbook.sheets.values()].filter(({ headerRow }) => headerRow !== null).length;
  const content = contentOf(workbook);
  if (content.identity.template !== deliveryTemplate.id && found * 2 < deliveryTemplate.sheets.length) return null;
  const framework = plans.find(({ id }) => id === content.identity.framework) ?? defaultFramework;
  const today = now.toISOString().slice(0, 10);
  const report = checkWorkbook({ workbook, framework, today }, checksFor(deliveryTemplate));
  const ics = calendarOf(content, { stamp: now.toISOString() });
  return { report, ics, events: ics.match(/^BEGIN:VEVENT/gm)?.length ?? 0 };
}

import type { Row, Value } from "../../rbm/template/content.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { columnOf, sheetOf } from "../../rbm/template/template.ts";

/** A row of a sheet of the priority template: every declared column, blank where not given. Throws on a column it does not have. */
export function row(sheetId: string, values: Readonly<Record<string, Value | undefined>>): Row {
  const sheet = sheetOf(priorityTemplate, sheetId);
  for (const id of Object.keys(values)) columnOf(sheet, id);
  return Object.fromEntries(sheet.columns.map(({ id }) => [id, values[id] ?? null]));
}

import { priorityTemplate } from "../../template/priority/index.ts";
import type { ColumnMapping } from "./mapping.ts";

/** What a mapping's target is called on our template. */
export function titleOf({ to, period, label, unit, disaggregation, place, level }: ColumnMapping): string {
  const [id, column] = (to ?? "").split(".");
  const sheet = priorityTemplate.sheets.find((one) => one.id === id);
  const header = sheet?.columns.find((one) => one.id === column)?.header;
  if (!sheet || !header) return "nothing";
  const more = [period ?? label, place, disaggregation, level, unit].filter((one) => one !== undefined).join(", ");
  return `${sheet.name}, ${header}${more ? ` (${more})` : ""}`;
}

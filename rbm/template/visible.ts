import type { Audience } from "./template.ts";

const WIDENS: readonly Audience[] = ["internal", "tdag", "public"];

/** Whether a column declared for one audience may be shown to another: what the public sees, everybody sees. */
export const isVisible = (declared: Audience, audience: Audience): boolean =>
  WIDENS.indexOf(declared) >= WIDENS.indexOf(audience);

/** A row without what an audience may not see: those cells are null. */
export function masked<Row extends object>(
  row: Row,
  columns: Readonly<Record<string, { readonly audience: Audience }>>,
  audience: Audience,
): Row {
  const hidden = Object.keys(row).filter((name) => !columns[name] || !isVisible(columns[name].audience, audience));
  return hidden.length === 0 ? row : { ...row, ...Object.fromEntries(hidden.map((name) => [name, null])) };
}

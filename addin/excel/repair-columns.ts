import { LAYOUT } from "../../rbm/template/template.ts";
import { address } from "../../rbm/workbook/address.ts";
import type { Found, Step } from "./repair-plan.ts";

/** Headers that are a little different, and those that are not to be recognised but stand where a missing one belongs. */
export function headers(bound: Found): Step[] {
  const { sheet, declaration, headerRow, unexpected, columns: all } = bound;
  if (headerRow === null) return [];
  const form = declaration.layout === "form";
  const cellOf = (index: number): string =>
    form ? address(index, bound.table?.column ?? LAYOUT.firstColumn) : address(headerRow, index);
  const write = (index: number, from: string, header: string): Step => {
    const cell = cellOf(index);
    const says = `${sheet.name} ${cell}: the header is ${header} again, instead of ${from}.`;
    return { kind: "write header", sheet: sheet.name, cell, header, says };
  };
  const slips = [...all.values()].flatMap(({ index, header, declaration: { header: wanted } }) =>
    index === null || header === null || header === wanted ? [] : [write(index, header, wanted)],
  );
  const strange = new Map(unexpected.map(({ index, header }) => [index, header]));
  const ids = declaration.columns.map(({ id }) => id);
  const replaced = ids.flatMap((id, i) => {
    const column = all.get(id)!;
    if (column.index !== null) return [];
    const at = whereItStood(bound, ids, i, strange);
    if (at === null) return [];
    const from = strange.get(at)!;
    strange.delete(at);
    return [write(at, from, column.declaration.header)];
  });
  return [...slips, ...replaced];
}

/** The place of a missing header: beside its neighbours, or where the template has it when nothing was moved. */
function whereItStood(
  bound: Found,
  ids: readonly string[],
  i: number,
  strange: ReadonlyMap<number, string>,
): number | null {
  const indexOf = (n: number): number | null => bound.columns.get(ids[n] ?? "")?.index ?? null;
  const first = bound.declaration.layout === "form" ? LAYOUT.firstRow : (bound.table?.column ?? LAYOUT.firstColumn);
  const untouched = ids.every((_, n) => indexOf(n) === null || indexOf(n) === first + n);
  if (untouched) return strange.has(first + i) ? first + i : null;
  const [before, after] = [indexOf(i - 1), indexOf(i + 1)];
  const at = before !== null ? before + 1 : after !== null ? after - 1 : null;
  if (at === null || !strange.has(at)) return null;
  return (before === null || before === at - 1) && (after === null || after === at + 1) ? at : null;
}

/** Columns that are gone; from right to left, so that none moves another. */
export function columns(bound: Found): Step[] {
  const { sheet, declaration, headerRow, table: at, columns: all } = bound;
  if (headerRow === null || declaration.layout === "form") return [];
  const first = at?.column ?? LAYOUT.firstColumn;
  let next = first;
  const steps = declaration.columns.flatMap(({ id, header }): Step[] => {
    const index = all.get(id)!.index;
    if (index !== null) {
      next = index + 1;
      return [];
    }
    const says = `${sheet.name}: the column ${header} was put back, blank.`;
    return [{ kind: "insert column", sheet: sheet.name, id: declaration.id, column: id, at: next, table: at, says }];
  });
  return steps.reverse();
}

/** Columns in another order: values and headers change places, the user's own columns go to the end. */
export function order({ sheet, declaration, headerRow, table: at, columns: all, unexpected, rows }: Found): Step[] {
  if (headerRow === null || declaration.layout === "form" || !at || at.row !== headerRow) return [];
  const wanted = declaration.columns.flatMap(({ id }) => all.get(id)!.index ?? []);
  const sorted = [...wanted].sort((a, b) => a - b);
  if (wanted.every((index, i) => index === sorted[i])) return [];
  const inside = (index: number): boolean => index >= at.column && index < at.column + at.columns;
  const own = unexpected.map(({ index }) => index).filter(inside);
  const every = [...wanted, ...own];
  // Formulas and columns without a header are not moved about: they would lose what they refer to.
  if (Object.keys(sheet.formulas).length > 0 || every.length !== at.columns || !every.every(inside)) return [];
  const says = `${sheet.name}: the columns are in the order of the template again.`;
  // Rows that the table does not reach yet move along.
  const block = { ...at, rows: Math.max(at.rows, rows + 1) };
  return [{ kind: "order columns", sheet: sheet.name, id: declaration.id, block, order: every, says }];
}

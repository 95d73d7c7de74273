import { namesChange } from "../../../rbm/checks/change/names-change.ts";
import { acrossQuarters, type ChangedRow, rowsOf } from "../../../rbm/submission/changed-rows.ts";
import { type CellChange, difference, keyed } from "../../../rbm/submission/difference.ts";
import type { Content, Row } from "../../../rbm/template/content.ts";
import { COVER } from "../../../rbm/template/identity.ts";
import { columnOf, type SheetDeclaration, sheetOf, type Template } from "../../../rbm/template/template.ts";
import { count } from "../count.ts";

/** A cell that a push changes; of a row that is new or gone, the cell that says most of it. */
export interface ChangeLine extends CellChange {
  /** What the row is about: the code of a KPI or of a result; "" on a form. */
  readonly code: string;
  /** Sheet, column and the rest of the row's name; and why, where the workbook says it. */
  readonly about: string;
}

/** Changes of one kind, as a reviewer asks for them. */
export interface ChangeGroup {
  readonly kind: "new" | "changed" | "removed";
  readonly name: string;
  readonly where: string;
  /** Cells that differ, without those that only name a row. */
  readonly cells: number;
  readonly lines: readonly ChangeLine[];
}

export interface Compared {
  /** What was last accepted; null where nothing was. */
  readonly before: Content | null;
  /** Its version. */
  readonly version: number | null;
  readonly content: Content;
  readonly template: Template;
}

const ACTUALS = "actuals";

/** What is new, what is different, what is gone. A quarter's rows follow those of the quarter before: these are not gone. */
export function changeGroups({ before, version, content, template }: Compared): ChangeGroup[] {
  const { period } = content.identity;
  const from = before?.identity.period ?? period;
  const changes = difference(before ?? { identity: content.identity, sheets: {} }, content, template);
  const fresh: ChangeGroup[] = [];
  const rest: { readonly sheet: SheetDeclaration; readonly row: ChangedRow }[] = [];
  for (const sheet of template.sheets) {
    const own = changes.filter(
      (change) => change.sheet === sheet.id && !(sheet.id === COVER && change.column === "period" && from !== period),
    );
    const rows = rowsOf(own, sheet.key)
      .map((row) => (before ? withKind(row, sheet, before, content) : asNew(row)))
      .map((row) => withCells(row, own));
    const isDue = ({ kind, key }: ChangedRow): boolean =>
      sheet.id === ACTUALS && kind === "new" && partOf(sheet, key, "period") === period;
    const due = rows.filter(isDue);
    const keys = new Set(due.map(({ key }) => key));
    const others = acrossQuarters(rows, from, period).filter(({ key }) => !keys.has(key));
    const added = others.filter(({ kind }) => kind === "new");
    if (due.length > 0)
      fresh.unshift(
        groupOf("new", `New actuals for ${period}`, whoAndWhere(sheet, due), { sheet, rows: due, content }),
      );
    if (added.length > 0)
      fresh.push(
        groupOf("new", `New in ${sheet.name}`, sheet.layout === "form" ? "Filled in" : count(added.length, "row"), {
          sheet,
          rows: added,
          content,
        }),
      );
    for (const row of others) if (row.kind !== "new") rest.push({ sheet, row });
  }
  const since = from === period ? `version ${version ?? 1}` : from;
  return [
    ...fresh,
    ...gathered("changed", `Changed since ${since}`, rest, content),
    ...gathered("removed", "Removed rows", rest, content),
  ];
}

/** A row that says nothing but its name is told by that; one due that nobody filled in says nothing yet. */
const withCells = (row: ChangedRow, changes: readonly CellChange[]): ChangedRow =>
  row.cells.length > 0 || changes[0]?.sheet === ACTUALS
    ? row
    : { ...row, cells: changes.filter(({ key }) => key === row.key).slice(0, 1) };

const asNew = (row: ChangedRow): ChangedRow => ({ ...row, kind: "new" });

/** Rows that have no name are known by their number: what has one on one side only came or went. */
function withKind(row: ChangedRow, sheet: SheetDeclaration, before: Content, after: Content): ChangedRow {
  if (row.kind || sheet.key.length > 0 || sheet.layout === "form") return row;
  const isIn = (content: Content): boolean => keyed(content.sheets[sheet.id] ?? [], sheet).has(row.key);
  if (!isIn(before)) return { ...row, kind: "new" };
  return isIn(after) ? row : { ...row, kind: "removed" };
}

/** Cells of all groups together. */
export const cellsIn = (groups: readonly ChangeGroup[]): number => groups.reduce((sum, { cells }) => sum + cells, 0);

interface Rows {
  readonly sheet: SheetDeclaration;
  readonly rows: readonly ChangedRow[];
  readonly content: Content;
}

function groupOf(kind: ChangeGroup["kind"], name: string, where: string, { sheet, rows, content }: Rows): ChangeGroup {
  const byKey = keyed(content.sheets[sheet.id] ?? [], sheet);
  const said = { sheet, content, kind, rowOf: (key: string) => byKey.get(key) ?? {} };
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const lines = rows.flatMap((row) => {
    const shown = kind === "changed" || row.key === "" ? row.cells : row.cells.filter(isHeadline(row)).slice(0, 1);
    return shown.map((change) => line(change, said));
  });
  return { kind, name, where, cells, lines };
}

/** Rows of one kind from all sheets, in the order of the template. */
function gathered(
  kind: "changed" | "removed",
  name: string,
  all: readonly { readonly sheet: SheetDeclaration; readonly row: ChangedRow }[],
  content: Content,
): ChangeGroup[] {
  const own = all.filter(({ row }) => (row.kind === "removed") === (kind === "removed"));
  if (own.length === 0) return [];
  const sheets = [...new Set(own.map(({ sheet }) => sheet))];
  const parts = sheets.map((sheet) => {
    const rows = own.filter((each) => each.sheet === sheet).map(({ row }) => row);
    return groupOf(kind, name, "", { sheet, rows, content });
  });
  const where = sheets.map((sheet) => sheet.name).join(", ");
  return [{ kind, name, where, cells: cellsIn(parts), lines: parts.flatMap(({ lines }) => lines) }];
}

/** Columns that say most of a row. */
const HEADLINES: ReadonlySet<string> = new Set(["value", "target", "title"]);

const isHeadline =
  ({ cells }: ChangedRow) =>
  ({ column }: CellChange): boolean =>
    HEADLINES.has(column) || !cells.some((cell) => HEADLINES.has(cell.column));

/** A change as a line of its own. */
export function lineOf(change: CellChange, template: Template, content: Content): ChangeLine {
  const sheet = sheetOf(template, change.sheet);
  const rowOf = (key: string): Row => keyed(content.sheets[sheet.id] ?? [], sheet).get(key) ?? {};
  return line(change, { sheet, content, kind: "changed", rowOf });
}

interface Said {
  readonly sheet: SheetDeclaration;
  readonly content: Content;
  readonly kind: ChangeGroup["kind"];
  rowOf(key: string): Row;
}

function line(change: CellChange, { sheet, content, kind, rowOf }: Said): ChangeLine {
  const [code = "", ...rest] = sheet.key.length > 0 ? change.key.split(" · ") : [];
  const { header } = columnOf(sheet, change.column);
  const where = kind === "new" ? [header, ...rest] : [sheet.name, header, ...rest];
  const reason = kind === "changed" ? reasonFor(change, header, rowOf(change.key), content) : null;
  return { ...change, code, about: where.filter(Boolean).join(", ") + (reason ? `: ${reason}` : "") };
}

/** Why a cell changed: the comment beside an actual, else what Record of changes says of it. */
function reasonFor({ sheet, column }: CellChange, header: string, row: Row, content: Content): string | null {
  if (sheet === ACTUALS) return column === "comment" ? null : text(row.comment);
  const kpi = row.kpi ?? row.code;
  const period = text(row.period) ?? "";
  const recorded = (content.sheets.changes ?? []).find(
    (one) => one.kpi === kpi && namesChange(text(one.what) ?? "", header, period),
  );
  return recorded ? text(recorded.reason) : null;
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** A part of a row's name, by the column it comes from. */
const partOf = ({ key }: SheetDeclaration, name: string, column: string): string | undefined =>
  name.split(" · ")[key.indexOf(column)];

/** `6 KPIs, 6 places`. */
function whoAndWhere(sheet: SheetDeclaration, rows: readonly ChangedRow[]): string {
  const distinct = (column: string): number => new Set(rows.map(({ key }) => partOf(sheet, key, column))).size;
  return `${count(distinct("kpi"), "KPI")}, ${count(distinct("place"), "place")}`;
}

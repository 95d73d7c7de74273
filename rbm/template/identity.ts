import { isBlank, shown, type Workbook } from "../workbook/workbook.ts";
import type { BoundWorkbook } from "./bind.ts";
import type { Identity } from "./content.ts";
import type { Template } from "./template.ts";

/** Name of the very hidden sheet that repeats the identity. */
export const IDENTITY_SHEET = "rb_identity";

/** Id of the sheet whose visible cells say what a workbook is. */
export const COVER = "cover";

/** Cover column of each part of the identity; the copies are called `rb_` and the same. */
const COLUMNS: Readonly<Record<keyof Identity, string>> = {
  template: "template",
  templateVersion: "template_version",
  framework: "framework",
  priority: "priority",
  office: "office",
  period: "period",
  parent: "parent",
};

const FIELDS = Object.keys(COLUMNS) as (keyof Identity)[];

export type CopyPlace = "document properties" | "defined names" | "hidden sheet";

/** An identity found beside the Cover; a part that is not there is missing. */
export interface IdentityCopy {
  readonly place: CopyPlace;
  readonly says: Readonly<Partial<Record<keyof Identity, string>>>;
}

/** A part of the identity on which a copy and the Cover differ. */
export interface Disagreement {
  readonly field: keyof Identity;
  /** Id of the Cover column. */
  readonly column: string;
  readonly cover: string;
  readonly copy: string;
  readonly place: CopyPlace;
}

/** What the visible Cover cells say. A blank text is "", a blank version 0. */
export function identityOf(bound: BoundWorkbook): Identity {
  const text = (field: keyof Identity): string => {
    const cell = bound.sheets.get(COVER)?.columns.get(COLUMNS[field])?.cells[0] ?? null;
    return isBlank(cell) ? "" : shown(cell).trim();
  };
  return {
    template: text("template"),
    templateVersion: Number(text("templateVersion")) || 0,
    framework: text("framework"),
    priority: text("priority"),
    office: text("office"),
    period: text("period"),
    parent: text("parent") || null,
  };
}

/** The identity as texts by the name its copies carry: `rb_priority` → `Digital Inclusion`. A null parent is "". */
export function identityTexts(identity: Identity): ReadonlyMap<string, string> {
  return new Map(FIELDS.map((field) => [copyName(field), String(identity[field] ?? "")]));
}

/** The copies of the identity that a workbook holds; a place with none of it is left out. */
export function identityCopies(workbook: Workbook): IdentityCopy[] {
  const places: [CopyPlace, (name: string) => string | undefined][] = [
    ["document properties", (name) => workbook.properties[name]],
    ["defined names", (name) => unquoted(workbook.names[name])],
    ["hidden sheet", hiddenSheet(workbook)],
  ];
  return places.flatMap(([place, read]) => {
    const found = FIELDS.flatMap((field) => {
      const text = read(copyName(field));
      return text === undefined ? [] : [[field, text] as const];
    });
    return found.length > 0 ? [{ place, says: Object.fromEntries(found) }] : [];
  });
}

/** Where the copies say something else than the Cover. A copy that was lost says nothing. */
export function disagreements(bound: BoundWorkbook): Disagreement[] {
  const identity = identityOf(bound);
  return identityCopies(bound.workbook).flatMap(({ place, says }) =>
    FIELDS.flatMap((field) => {
      const copy = says[field];
      const cover = String(identity[field] ?? "");
      return copy === undefined || copy === cover ? [] : [{ field, column: COLUMNS[field], cover, copy, place }];
    }),
  );
}

/**
 * Id of the template that a workbook says it follows, without binding it: from the copies, else from a cell beside `Template`
 * in a sheet called Cover. Null where nothing says.
 */
export function templateIdOf(workbook: Workbook): string | null {
  const copy = identityCopies(workbook).find(({ says }) => says.template);
  if (copy?.says.template) return copy.says.template;
  const cover = workbook.sheets.find(({ name }) => name.toLowerCase() === COVER);
  for (const [c, column] of cover?.columns.entries() ?? []) {
    const row = column.findIndex((cell) => shown(cell).trim().toLowerCase() === "template");
    const value = row < 0 ? null : (cover?.columns[c + 1]?.[row] ?? null);
    if (!isBlank(value)) return shown(value).trim();
  }
  return null;
}

/** The identity that a new workbook of a template has. */
export const newIdentity = (
  template: Template,
  scope: Pick<Identity, "framework" | "priority" | "office" | "period">,
): Identity => ({ template: template.id, templateVersion: template.version, ...scope, parent: null });

/** Cover cells of an identity, by column id. */
export const coverCells = (identity: Identity): Readonly<Record<string, string | number | null>> =>
  Object.fromEntries(FIELDS.map((field) => [COLUMNS[field], identity[field] === "" ? null : identity[field]]));

const copyName = (field: keyof Identity): string => `rb_${COLUMNS[field]}`;

function unquoted(formula: string | undefined): string | undefined {
  const match = formula === undefined ? null : /^=?"((?:[^"]|"")*)"$/.exec(formula.trim());
  return match ? match[1]!.replaceAll('""', '"') : undefined;
}

function hiddenSheet(workbook: Workbook): (name: string) => string | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === IDENTITY_SHEET);
  const [names = [], values = []] = sheet?.columns ?? [];
  return (name) => {
    const row = names.indexOf(name);
    return row < 0 ? undefined : shown(values[row] ?? null);
  };
}

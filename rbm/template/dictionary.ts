import type { Framework } from "../framework/framework.ts";
import { type Audience, type Column, columnOf, type SheetDeclaration, sheetOf, type Template } from "./template.ts";

/** A column as the data dictionary, the pane's help and the notes on headers tell it. */
export interface DictionaryEntry {
  readonly sheet: string;
  readonly column: string;
  /** `sheet.column` by id, as in JSON. */
  readonly id: string;
  readonly about: string;
  /** What may be typed: `a number, 0 to 100`. */
  readonly expected: string;
  readonly required: boolean;
  readonly prefilled: boolean;
  /** Whether it is part of what names a row. */
  readonly key: boolean;
  readonly audience: Audience;
  /** What a list holds; none for other types. */
  readonly values: readonly string[];
}

/** Every column of a template, in order. */
export function dictionaryOf(template: Template, framework: Framework): DictionaryEntry[] {
  return template.sheets.flatMap((sheet) =>
    sheet.columns.map((column) => ({
      sheet: sheet.name,
      column: column.header,
      id: `${sheet.id}.${column.id}`,
      about: column.about,
      expected: expected(column, template),
      required: column.required ?? false,
      prefilled: column.prefilled ?? false,
      key: sheet.key.includes(column.id),
      audience: column.audience,
      values:
        template.lists
          .find(({ id }) => id === column.list)
          ?.items(framework)
          .map(({ value }) => value) ?? [],
    })),
  );
}

/** What a column takes, in a few words: `a number, 0 to 100`, `a date, such as 2021-09-30`, `one of the list Places`. */
export function expected(column: Column, template: Template): string {
  if (column.refers) {
    const sheet = sheetOf(template, column.refers.sheet);
    return `a ${columnOf(sheet, column.refers.column).header} of the sheet ${sheet.name}`;
  }
  if (column.pattern) return column.pattern.says;
  switch (column.type) {
    case "text":
      return column.maxWords
        ? `text, ${column.maxWords} words at the most`
        : `text, ${lengthOf(column)} characters at the most`;
    case "number":
      return `a number${range(column)}`;
    case "integer":
      return `a whole number${range(column)}`;
    case "percent":
      return `a percentage as a number${range(column)}`;
    case "money":
      return `an amount in CHF${range(column)}`;
    case "date":
      return "a date, such as 2021-09-30";
    case "period":
      return "a quarter such as 2021-Q3, or a year such as 2021";
    case "year":
      return "a year, such as 2021";
    case "list":
      return `one of the list ${template.lists.find(({ id }) => id === column.list)?.title ?? column.list}`;
  }
}

/** Characters that a text column takes. */
export const lengthOf = (column: Column): number => column.maxLength ?? 255;

/** What a person reads about a column in a note: what it is, what may be typed, whether it must be. */
export function help(sheet: SheetDeclaration, column: Column, template: Template): string {
  const takes = expected(column, template);
  const lines = [column.about, `${takes.charAt(0).toUpperCase()}${takes.slice(1)}.`];
  if (column.required) lines.push("Required.");
  if (column.prefilled && sheet.entry)
    lines.push("Filled in already. Give the reason in Record of changes if it changes.");
  if (column.audience === "internal") lines.push("Stays inside the bureau.");
  return lines.join("\n");
}

function range({ min, max }: Column): string {
  if (min !== undefined && max !== undefined) return `, ${min} to ${max}`;
  if (min !== undefined) return `, ${min} or more`;
  return max === undefined ? "" : `, ${max} at the most`;
}

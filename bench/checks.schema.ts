import type { Framework } from "../rbm/framework/framework.ts";
import { lengthOf } from "../rbm/template/dictionary.ts";
import type { Column, ColumnType, Template } from "../rbm/template/template.ts";

const NUMBERS: Partial<Record<ColumnType, string>> = {
  number: "number",
  money: "number",
  percent: "number",
  integer: "integer",
  year: "integer",
};
const FORMS: Partial<Record<ColumnType, string>> = {
  period: "^\\d{4}(-Q[1-4])?$",
  date: "^\\d{4}-\\d{2}-\\d{2}$",
};

/** Types and constraints of a template's columns as JSON Schema, read off the declaration: what ajv can hold of it. */
export function schemaOf(template: Template, framework: Framework): object {
  const property = (column: Column): object => {
    const { type, list, min, max, required } = column;
    const blank = required ? [] : ["null"];
    const items = template.lists.find(({ id }) => id === list)?.items(framework);
    if (items) return { enum: [...items.map(({ value }) => value), ...(required ? [] : [null])] };
    const number = NUMBERS[type];
    if (number) {
      const limits = { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
      return { type: [number, ...blank], ...limits };
    }
    const form = column.pattern?.is.source ?? FORMS[type];
    const length = type === "text" && { maxLength: lengthOf(column) };
    return { type: ["string", ...blank], ...length, ...(form !== undefined && { pattern: form }) };
  };
  const sheets = template.sheets.map(({ id, columns }) => {
    const properties = Object.fromEntries(columns.map((column) => [column.id, property(column)]));
    return [id, { type: "array", items: { type: "object", properties, required: Object.keys(properties) } }] as const;
  });
  return { type: "object", properties: Object.fromEntries(sheets) };
}

import type { Framework } from "../rbm/framework/framework.ts";
import type { Content } from "../rbm/template/content.ts";
import { lengthOf } from "../rbm/template/dictionary.ts";
import type { Column, Template } from "../rbm/template/template.ts";

/** Types and constraints of a template's columns as JSON Schema, read off the declaration: what ajv can hold of it. */
export function schemaOf(template: Template, framework: Framework): object {
  const property = ({ type, list, pattern, min, max, required, ...column }: Column): object => {
    const items = template.lists.find(({ id }) => id === list)?.items(framework);
    const blank = required ? [] : ["null"];
    if (items) return { enum: [...items.map(({ value }) => value), ...(required ? [] : [null])] };
    if (type === "number" || type === "money" || type === "percent" || type === "integer" || type === "year") {
      const kind = type === "integer" || type === "year" ? "integer" : "number";
      const limits = { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
      return { type: [kind, ...blank], ...limits };
    }
    const form = pattern?.is.source ?? (type === "period" ? "^\\d{4}(-Q[1-4])?$" : undefined);
    const date = type === "date" ? "^\\d{4}-\\d{2}-\\d{2}$" : form;
    const length = type === "text" ? { maxLength: lengthOf(column as Column) } : {};
    return { type: ["string", ...blank], ...length, ...(date !== undefined && { pattern: date }) };
  };
  const sheets = template.sheets.map(({ id, columns }) => {
    const properties = Object.fromEntries(columns.map((column) => [column.id, property(column)]));
    const items = { type: "object", properties, required: columns.map((column) => column.id) };
    return [id, { type: "array", items }] as const;
  });
  return { type: "object", properties: Object.fromEntries(sheets) };
}

export type Sheets = Content["sheets"];

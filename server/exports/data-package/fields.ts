import type { TableColumn } from "../../../pipelines/index.ts";
import { NUMERIC_TYPES } from "../../../rbm/exchange/numeric-types.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";
import type { Column, Template } from "../../../rbm/template/template.ts";

/** A field of a table schema. */
export interface Field {
  readonly name: string;
  readonly title?: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

const TABLE_TYPES = {
  text: "string",
  period: "string",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  date: "date",
  instant: "datetime",
} as const;
const PERIOD = "\\d{4}(-Q[1-4])?";

/** A column of a tidy table. */
export function tableField(name: string, { type, about, unit, nulls, values }: TableColumn): Field {
  const constraints = {
    ...(nulls === undefined && { required: true }),
    ...(values && { enum: [...values] }),
    ...(type === "period" && { pattern: PERIOD }),
  };
  const described = [about, unit && `Unit: ${unit}.`, nulls && `Blank: ${nulls}.`].filter(Boolean).join(" ");
  return {
    name,
    type: TABLE_TYPES[type],
    description: described,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** What checks hold as errors is a constraint; what may be blank in an older workbook is not required here, but for keys. */
export function sheetField(
  { id, header, type, about, pattern, min, max, list }: Column,
  template: Template,
  framework: Framework,
): Field {
  const items = template.lists
    .find((one) => one.id === list)
    ?.items(framework)
    .map(({ value }) => value);
  const constraints = {
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(pattern && { pattern: pattern.is.source.replace(/^\^|\$$/g, "") }),
    ...(type === "period" && { pattern: PERIOD }),
    ...(items && items.length > 0 && { enum: items }),
  };
  const integer = type === "integer" || type === "year";
  const fieldType = integer ? "integer" : NUMERIC_TYPES.has(type) ? "number" : type === "date" ? "date" : "string";
  return {
    name: id,
    title: header,
    type: fieldType,
    description: about,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

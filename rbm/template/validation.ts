import { expected, lengthOf } from "./dictionary.ts";
import { type Column, listName, type Template } from "./template.ts";

export type Comparison = "between" | "greaterThanOrEqual" | "lessThanOrEqual";

/** What Excel holds a typed value against. Dates are ISO texts. */
export type ValidationRule =
  /** `source` is a defined name. */
  | { readonly type: "list"; readonly source: string }
  | {
      readonly type: "decimal" | "whole" | "textLength";
      readonly operator: Comparison;
      readonly first: number;
      readonly second?: number;
    }
  | { readonly type: "date"; readonly operator: "between"; readonly first: string; readonly second: string };

export interface Message {
  /** 32 characters at the most. */
  readonly title: string;
  /** 225 characters at the most. */
  readonly text: string;
}

/** Data validation of a column, as both the .xlsx writer and the Office.js builder make it. Blank is always let through. */
export interface ValidationLayout {
  readonly rule: ValidationRule;
  /** `stop` refuses what is typed; `warning` asks, as a code may be pasted before the row it names. */
  readonly style: "stop" | "warning";
  readonly alert: Message;
  /** Shown when the cell is selected; null where it would be in the way, as in plain text. */
  readonly prompt: Message | null;
}

/** Excel takes no open-ended range where a text is to be refused; no figure of a plan is beyond these. */
const FAR = 1e15;

export function validationOf(column: Column, template: Template): ValidationLayout {
  const takes = expected(column, template);
  const how = HOW[column.refers || column.type === "list" ? "list" : column.type] ?? "";
  const text = clipped(`This cell takes ${takes}.${how}`, 225);
  const plain = column.type === "text" && !column.refers && !column.pattern && !column.maxWords;
  return {
    rule: ruleOf(column),
    style: column.refers ? "warning" : "stop",
    alert: { title: clipped(column.header, 32), text },
    prompt: plain || column.prefilled ? null : { title: clipped(column.header, 32), text: clipped(column.about, 225) },
  };
}

/** Days that can be meant; others are slips of the keyboard. */
export const DATES = { first: "1990-01-01", last: "2100-12-31" } as const;

function ruleOf(column: Column): ValidationRule {
  if (column.refers) return { type: "list", source: referenceName(column.refers) };
  switch (column.type) {
    case "list":
      return { type: "list", source: listName(column.list ?? "") };
    case "date":
      return { type: "date", operator: "between", first: DATES.first, second: DATES.last };
    case "number":
    case "percent":
    case "money":
      return bounded("decimal", column);
    case "integer":
      return bounded("whole", column);
    case "year":
      return { type: "whole", operator: "between", first: column.min ?? 1990, second: column.max ?? 2100 };
    case "period":
      return { type: "textLength", operator: "between", first: 4, second: 7 };
    case "text":
      return { type: "textLength", operator: "lessThanOrEqual", first: lengthOf(column) };
  }
}

function bounded(type: "decimal" | "whole", { min, max }: Column): ValidationRule {
  if (min !== undefined && max === undefined) return { type, operator: "greaterThanOrEqual", first: min };
  if (max !== undefined && min === undefined) return { type, operator: "lessThanOrEqual", first: max };
  return { type, operator: "between", first: min ?? -FAR, second: max ?? FAR };
}

const NUMBER = " Type digits only: no unit, no % sign, no space.";

const HOW: Readonly<Partial<Record<Column["type"], string>>> = {
  number: NUMBER,
  integer: NUMBER,
  percent: NUMBER,
  money: NUMBER,
  list: " Choose one from the dropdown (Alt+Down).",
  text: " Shorten it.",
};

const clipped = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Excel's name of the cells a column may refer to: `rb_values_kpis_code`. */
export const referenceName = ({ sheet, column }: { readonly sheet: string; readonly column: string }): string =>
  `rb_values_${sheet}_${column}`;

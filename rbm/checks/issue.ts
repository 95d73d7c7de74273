import type { Cell } from "../workbook/workbook.ts";

/** An error stops a push, a warning asks for a comment, a tip does neither. */
export type Severity = "error" | "warning" | "tip";

/** A change that a click applies and an undo takes back. */
export interface Fix {
  readonly before: Cell;
  readonly after: Cell;
}

/** One thing a rule found, at one place. */
export interface Issue {
  /** Id of the rule, e.g. `cell/text-number`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Name of the sheet as it is in the workbook. */
  readonly sheet: string;
  /** A1 address; null where the issue is about the sheet or the workbook. */
  readonly cell: string | null;
  /** What names the row to a person: the KPI code where there is one. */
  readonly key: string | null;
  /** Header of the column as declared. */
  readonly column: string | null;
  /** The raw cell. */
  readonly found: Cell;
  /** The cell as a person sees it, with what it is: `52,5 (text, decimal comma)`. */
  readonly shown: string;
  readonly expected: string;
  readonly why: string;
  /** What to do next. */
  readonly how: string;
  /** Only where it is certain. */
  readonly fix?: Fix;
}

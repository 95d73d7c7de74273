import type { Value } from "../../rbm/template/content.ts";
import type { Cell } from "../../rbm/workbook/workbook.ts";

/** Which row: the first whose columns hold these values. */
export type Where = Readonly<Record<string, Value>>;

/** An error put into a workbook that has none. */
export interface Plant {
  /** Id of the rule that finds it. */
  readonly rule: string;
  /** Id of the sheet. */
  readonly sheet: string;
  /** Id of the column it is found in. */
  readonly column: string;
  /** The row it is found in, where that is not the row changed. */
  readonly at?: Where;
  /** What somebody did. */
  readonly what: string;
  readonly how: /** Typed over a value. */
    | { readonly where: Where; readonly to: Value }
    /** Left it, and typed over others of the row. */
    | { readonly where: Where; readonly set: Readonly<Record<string, Value>> }
    /** Added a row at the end, like another but for some columns. */
    | { readonly like: Where; readonly but: Readonly<Record<string, Value>> }
    /** Did something that content does not hold: an error of Excel, another header. */
    | { readonly where: Where | "header"; readonly cell: Cell };
}

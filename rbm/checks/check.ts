import type { Framework } from "../framework/framework.ts";
import type { BoundSheet, BoundWorkbook } from "../template/bind.ts";
import type { Content } from "../template/content.ts";
import type { Cell } from "../workbook/workbook.ts";
import type { Fix, Severity } from "./issue.ts";

/** The areas of the catalogue, in the order people fix them. */
export type Area =
  | "structure"
  | "identity"
  | "cell"
  | "row"
  | "results"
  | "unit"
  | "direction"
  | "baseline"
  | "methodology"
  | "time"
  | "accumulation"
  | "disaggregation"
  | "jump"
  | "change"
  | "narrative"
  | "delivery"
  | "collaboration"
  | "results focus";

/** What a check needs besides the workbook. */
export interface CheckContext {
  readonly workbook: BoundWorkbook;
  readonly framework: Framework;
  /** ISO date; what is due or late is judged from it. */
  readonly today: string;
  /** What was last accepted for this scope, where known: jumps and changes are measured against it. */
  readonly accepted?: Content;
}

/** What a check found, before the machinery turns it into an issue with an address. */
export interface Finding {
  /** Id of the declared sheet, or the name of a sheet that is not declared. */
  readonly sheet: string;
  /** Id of the declared column. */
  readonly column?: string;
  /** Row of the bound sheet, from 0 (not the sheet's row). */
  readonly row?: number;
  /** Where the finding is outside the declared columns: an A1 address of that sheet. */
  readonly cell?: string;
  readonly found?: Cell;
  /** Said after what was found: `text, decimal comma`. */
  readonly note?: string;
  readonly expected: string;
  /** Where the case says more than the rule does; else the rule's own. */
  readonly why?: string;
  readonly how?: string;
  readonly fix?: Fix;
  readonly severity?: Severity;
}

/** What a check reads: a declared sheet and columns of it, all columns, or how the sheet is built. */
export interface Reads {
  readonly sheet: string;
  readonly columns: readonly string[] | "all" | "structure";
}

interface CheckBase {
  /** `area/name`, as the file is called. */
  readonly id: string;
  readonly area: Area;
  readonly severity: Severity;
  /** What a person sees first: `Number typed as text`. */
  readonly title: string;
  /** What it finds, in a sentence. */
  readonly finds: string;
  /** Why it matters. */
  readonly why: string;
  /** How to fix it. */
  readonly how: string;
  /** `"every sheet"`: it follows the declaration of each. A change to nothing of this leaves the findings as they were. */
  readonly reads: readonly Reads[] | "every sheet" | "structure";
}

/** A check whose findings in a row depend on that row alone: after an edit only the rows touched are checked again. */
export interface RowCheck extends CheckBase {
  readonly scope: "row";
  /** Findings in rows `from` (included) to `to` (excluded) of one sheet it reads. */
  run(
    sheet: BoundSheet,
    rows: { readonly from: number; readonly to: number },
    context: CheckContext,
  ): Iterable<Finding>;
}

/** A check that looks at a sheet, or several, as a whole. */
export interface WorkbookCheck extends CheckBase {
  readonly scope: "workbook";
  run(context: CheckContext): Iterable<Finding>;
}

export type Check = RowCheck | WorkbookCheck;

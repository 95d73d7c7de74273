import type { Framework } from "../framework/framework.ts";
import type { BoundSheet, BoundWorkbook } from "../template/bind.ts";
import type { Content, Value } from "../template/content.ts";
import type { Column } from "../template/template.ts";
import type { Cell, Workbook } from "../workbook/workbook.ts";
import type { Fix, Severity } from "./issue.ts";
import type { JointWork } from "./joint-work.ts";
import type { KpiView } from "./read/kpi-view.ts";

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
  /** Every plan that is known; those that ship with the project where absent. */
  readonly plans?: readonly Framework[];
  /** ISO date; what is due or late is judged from it. */
  readonly today: string;
  /** What was last accepted for this scope, where known: jumps and changes are measured against it. */
  readonly accepted?: Content;
  /** What other thematic priorities report of joint work, as last accepted, where known. */
  readonly jointWork?: readonly JointWork[];
}

/** The context of one run. Look-ups are built when the first rule asks for them, and shared by all. */
export interface Checking extends CheckContext {
  /** What `build` makes of this context, made once a run. */
  once<T>(build: (checking: Checking) => T): T;
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

/** A change to the example workbook: cells of a row (a new row where `row` is the number of rows), or a row taken out. */
export type ExampleEdit =
  | { readonly sheet: string; readonly row: number; readonly set: Readonly<Record<string, Value | Cell>> }
  | { readonly sheet: string; readonly without: number };

/** A small case that shows a rule at work: what is changed in a workbook that is otherwise as it should be. */
export interface Example {
  /** The case in a sentence, for the page of rules. */
  readonly says: string;
  readonly edits?: readonly ExampleEdit[];
  /** Changes of how the workbook is built. */
  readonly rebuild?: (workbook: Workbook) => Workbook;
  /** What was accepted before, as changes to the example workbook. Without it, nothing was. */
  readonly accepted?: readonly ExampleEdit[];
  /** What other priorities report of joint work. */
  readonly jointWork?: readonly JointWork[];
  readonly today?: string;
}

/** A case that the rule finds, and where: nothing else is found. */
export interface FailingExample extends Example {
  readonly at: { readonly sheet: string; readonly column?: string; readonly row?: number; readonly cell?: string };
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
  /**
   * `"every sheet"`: any cell of a declared column; `"keys"`: the columns that name rows; `"structure"`: how the sheets are
   * built, and cells outside the declared columns. A change to nothing of this leaves the findings as they were.
   */
  readonly reads: readonly Reads[] | "every sheet" | "keys" | "structure";
  readonly examples: { readonly fails: FailingExample; readonly passes: Example };
  /** Silent at a cell where another rule finds an error: one defect is one issue, and mending it may mend both. */
  readonly yields?: true;
}

/** Where a cell check looks. */
export interface CellPlace {
  readonly sheet: BoundSheet;
  readonly column: Column;
  readonly row: number;
  /** Whether the column names rows or is looked up by others, so that every sign counts. */
  readonly codeLike: boolean;
}

/** What is the matter with a cell; where it is goes without saying. */
export type CellFinding = Omit<Finding, "sheet" | "column" | "row" | "cell" | "found">;

/**
 * A check of one cell against its column. They are asked in the order of the catalogue until one finds something,
 * so that a cell has one issue of this kind at the most. Cells that are plainly what their column wants are not asked about.
 */
export interface CellCheck extends CheckBase {
  readonly scope: "cell";
  /** What it reads elsewhere: after a change there every row is looked at again. */
  readonly looksUp?: readonly Reads[];
  look(cell: Cell, at: CellPlace, context: Checking): CellFinding | null;
}

/**
 * A check whose findings in a row depend on that row, and on what it looks up elsewhere.
 * After an edit only the rows touched are checked again, unless the edit was where it looks things up.
 */
export interface RowCheck extends CheckBase {
  readonly scope: "row";
  /** The sheets it goes through. */
  readonly reads: readonly Reads[];
  readonly looksUp?: readonly Reads[];
  /** Findings in rows `from` (included) to `to` (excluded) of one sheet it reads. */
  run(sheet: BoundSheet, rows: { readonly from: number; readonly to: number }, context: Checking): Iterable<Finding>;
}

/**
 * A check of one KPI at a time. What it finds depends on the rows that name the KPI (on KPIs, KPI targets, Actuals, Follow-up
 * and Record of changes) and on what it looks up elsewhere: after an edit only the KPIs whose rows were touched are checked
 * again, unless the edit was where it looks things up.
 */
export interface KpiCheck extends CheckBase {
  readonly scope: "kpi";
  /** Of the rows that name the KPI. */
  readonly reads: readonly Reads[];
  /** Of other rows: after a change there every KPI is checked again. */
  readonly looksUp?: readonly Reads[];
  run(view: KpiView): readonly Finding[];
}

/** A check that looks at a sheet, or several, as a whole. */
export interface WorkbookCheck extends CheckBase {
  readonly scope: "workbook";
  run(context: Checking): Iterable<Finding>;
}

export type Check = CellCheck | RowCheck | KpiCheck | WorkbookCheck;

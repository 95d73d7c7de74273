import type { Checking, Finding } from "./check.ts";
import type { Issue, Severity } from "./issue.ts";

/** An issue with its place in the order of the report. */
export interface Placed {
  readonly issue: Issue;
  readonly rule: string;
  /** Not shown while another rule has an error at its cell. */
  readonly yields: boolean;
  /** Id of the declared sheet, or the name of one that is not declared. */
  readonly sheet: string;
  /** Bound row, from 0; -1 where the issue is not about a row. */
  readonly row: number;
  /** Place in the order: rule, sheet, row, column. */
  readonly order: readonly [number, number, number, number];
}

/** All issues of a workbook: by area and rule, then by sheet, row and column. */
export interface CheckReport {
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How much was looked at. */
  readonly checked: { readonly sheets: number; readonly rows: number };
  /** What the next `recheck` builds on: the issues with their places, and the rows each sheet had. */
  readonly placed: readonly Placed[];
  readonly extents: ReadonlyMap<string, number>;
}

/** A finding and the rule that made it. */
export interface Found {
  readonly rule: string;
  readonly finding: Finding;
}

export function reportOf(placed: readonly Placed[], { workbook }: Pick<Checking, "workbook">): CheckReport {
  const sorted = [...placed].sort(byOrder);
  const counts = { error: 0, warning: 0, tip: 0 };
  const issues = spoken(sorted);
  for (const issue of issues) counts[issue.severity]++;
  const present = [...workbook.sheets.values()].filter(({ sheet }) => sheet !== null);
  return {
    issues,
    counts,
    checked: { sheets: present.length, rows: present.reduce((sum, { rows }) => sum + rows, 0) },
    placed: sorted,
    extents: new Map([...workbook.sheets].map(([id, { rows }]) => [id, rows])),
  };
}

function spoken(placed: readonly Placed[]): Issue[] {
  const at = ({ sheet, cell }: Issue): string => `${sheet}!${cell}`;
  const errors = new Set(
    placed.flatMap(({ issue, yields }) => (!yields && issue.severity === "error" && issue.cell ? [at(issue)] : [])),
  );
  return placed.flatMap(({ issue, yields }) => (yields && errors.has(at(issue)) ? [] : [issue]));
}

function byOrder({ order: a }: Placed, { order: b }: Placed): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

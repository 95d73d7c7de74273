import type { CheckContext } from "./check.ts";
import type { LookUps } from "./checking.ts";
import type { Issue, Severity } from "./issue.ts";
import type { Rules } from "./rules.ts";

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
  /** The KPI that a KPI check looked at. */
  readonly kpi?: string;
  /** Place in the order: rule, sheet, row, column. */
  readonly order: readonly [number, number, number, number];
}

/** All issues of a workbook: by area and rule, then by sheet, row and column. */
export interface CheckReport {
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How much was looked at. */
  readonly checked: { readonly sheets: number; readonly rows: number };
  /** What the next `recheck` builds on: the rules, the issues with their places, the rows each sheet had, and what was looked up. */
  readonly rules: Rules;
  readonly placed: readonly Placed[];
  readonly extents: ReadonlyMap<string, number>;
  readonly lookUps: LookUps;
  /** What it was checked against, besides the workbook. */
  readonly against: Omit<CheckContext, "workbook">;
}

/** @param placed in order */
export function reportOf(
  placed: readonly Placed[],
  context: CheckContext,
  rules: Rules,
  lookUps: LookUps,
): CheckReport {
  const { workbook, ...against } = context;
  const counts = { error: 0, warning: 0, tip: 0 };
  const issues = spoken(placed);
  for (const { severity } of issues) counts[severity]++;
  const present = [...workbook.sheets.values()].filter(({ sheet }) => sheet !== null);
  return {
    issues,
    counts,
    checked: { sheets: present.length, rows: present.reduce((sum, { rows }) => sum + rows, 0) },
    rules,
    placed,
    extents: new Map([...workbook.sheets].map(([id, { rows }]) => [id, rows])),
    lookUps,
    against,
  };
}

/** All issues but those that yield to an error at their cell. */
function spoken(placed: readonly Placed[]): Issue[] {
  const yielding = new Map<string, Set<string | null>>();
  for (const { yields, issue } of placed) {
    if (!yields) continue;
    const cells = yielding.get(issue.sheet);
    if (cells) cells.add(issue.cell);
    else yielding.set(issue.sheet, new Set([issue.cell]));
  }
  if (yielding.size === 0) return placed.map(({ issue }) => issue);
  const silenced = new Set<string>();
  for (const { yields, issue } of placed) {
    if (yields || issue.severity !== "error" || issue.cell === null) continue;
    if (yielding.get(issue.sheet)?.has(issue.cell)) silenced.add(`${issue.sheet}!${issue.cell}`);
  }
  return placed.flatMap(({ yields, issue }) => (yields && silenced.has(`${issue.sheet}!${issue.cell}`) ? [] : [issue]));
}

/** By rule, sheet, row and column. */
export function byOrder({ order: a }: Placed, { order: b }: Placed): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

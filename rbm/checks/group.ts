import type { Area, Check } from "./check.ts";
import { everyCheck } from "./for-template.ts";
import type { Issue, Severity } from "./issue.ts";
import { GRAVITY } from "./severities.ts";

/** The issues of one rule, as a list shows them. */
export interface IssueGroup {
  readonly rule: string;
  readonly area: Area;
  readonly title: string;
  /** The gravest of its issues. */
  readonly severity: Severity;
  readonly why: string;
  readonly how: string;
  /** `Actuals, columns Place and Disaggregation`. */
  readonly where: string;
  readonly issues: readonly Issue[];
  /** How many have a certain fix. */
  readonly fixes: number;
}

/** Issues by rule, errors before warnings before tips, else in the order they come; issues of a rule that is not among `checks` are left out. */
export function groupIssues(issues: readonly Issue[], checks: readonly Check[] = everyCheck): IssueGroup[] {
  const rules = new Map(checks.map((check) => [check.id, check]));
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.rule);
    if (group) group.push(issue);
    else groups.set(issue.rule, [issue]);
  }
  const all = [...groups].flatMap(([rule, found]): IssueGroup[] => {
    const check = rules.get(rule);
    if (!check) return [];
    const { area, title, why, how } = check;
    const severity = GRAVITY.find((each) => found.some((issue) => issue.severity === each)) ?? check.severity;
    const fixes = found.filter(({ fix }) => fix).length;
    return [{ rule, area, title, severity, why, how, where: whereOf(found), issues: found, fixes }];
  });
  return all.sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}

function whereOf(issues: readonly Issue[]): string {
  const sheets = [...new Set(issues.map(({ sheet }) => sheet))];
  if (sheets.length !== 1) return listed(sheets);
  const columns = [...new Set(issues.flatMap(({ column }) => (column === null ? [] : [column])))];
  if (columns.length === 0) return sheets[0]!;
  return `${sheets[0]}, ${columns.length === 1 ? "column" : "columns"} ${listed(columns)}`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

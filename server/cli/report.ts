import { groupIssues } from "../../rbm/checks/index.ts";
import type { Issue, Severity } from "../../rbm/checks/issue.ts";
import type { CellChange } from "../../rbm/submission/difference.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";

/** How many places of one rule are listed before the rest is only counted. */
const LISTED = 12;

/** Issues for people: by rule, each with its cells. */
export function issueReport(
  name: string,
  issues: readonly Issue[],
  counts: Readonly<Record<Severity, number>>,
): string {
  if (issues.length === 0) return `${name}: no issues.\n`;
  const groups = groupIssues(issues).map(({ rule, title, severity, why, how, issues: found }) => {
    const places = found.slice(0, LISTED).map((issue) => `    ${placeOf(issue)}`);
    const rest = found.length > LISTED ? [`    and ${found.length - LISTED} more`] : [];
    return [`\n${severity}: ${title} (${found.length}) [${rule}]`, `  ${why}`, `  ${how}`, ...places, ...rest].join(
      "\n",
    );
  });
  return `${name}: ${countsText(counts)}.\n${groups.join("\n")}\n`;
}

export function countsText(counts: Readonly<Record<Severity, number>>): string {
  const said = (["error", "warning", "tip"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? "" : "s"}`);
  return said.length > 0 ? said.join(", ") : "no issues";
}

function placeOf({ sheet, cell, key, column, shown, expected, fix }: Issue): string {
  const where = cell ? `${sheet}!${cell}` : sheet;
  const what = [key, column].filter((part) => part !== null).join(", ");
  const found = shown === "" ? "blank" : `“${shown}”`;
  const after = fix ? `; fix: ${JSON.stringify(fix.after)}` : "";
  return `${where}${what ? ` (${what})` : ""}: ${found}, expected ${expected}${after}`;
}

/** Changes for people, a line a cell. */
export function changeReport(changes: readonly CellChange[]): string {
  const said = (value: CellChange["from"]): string => (value === null ? "blank" : JSON.stringify(value));
  const lines = changes.slice(0, 40).map(({ sheet, key, column, from, to, cell }) => {
    const declared = priorityTemplate.sheets.find(({ id }) => id === sheet);
    const header = declared?.columns.find(({ id }) => id === column)?.header ?? column;
    const name = declared?.name ?? sheet;
    return `  ${[cell ? `${name}!${cell}` : name, key, header].filter(Boolean).join(", ")}: ${said(from)} → ${said(to)}`;
  });
  const rest = changes.length > 40 ? [`  and ${changes.length - 40} more`] : [];
  return [...lines, ...rest].map((line) => `${line}\n`).join("");
}

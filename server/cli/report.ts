import { groupIssues } from "../../rbm/checks/index.ts";
import type { Issue, Severity } from "../../rbm/checks/issue.ts";
import type { CellChange } from "../../rbm/submission/difference.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { type Cell, shown as cellShown } from "../../rbm/workbook/workbook.ts";

/** Issues for people: by rule, each with its cells; of a rule no more than `most`, the rest counted. */
export function issueReport(
  name: string,
  issues: readonly Issue[],
  counts: Readonly<Record<Severity, number>>,
  most = Number.POSITIVE_INFINITY,
): string {
  if (issues.length === 0) return `${name}: no issues.\n`;
  const groups = groupIssues(issues).map(({ rule, title, severity, why, how, issues: found }) => {
    const places = found.slice(0, most).map((issue) => `    ${placeOf(issue)}`);
    const rest = found.length > most ? [`    and ${found.length - most} more`] : [];
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

function placeOf({ sheet, cell, key, column, found: raw, shown, expected, fix }: Issue): string {
  const where = cell ? `${sheet}!${cell}` : sheet;
  const what = [key, column].filter((part) => part !== null).join(", ");
  const found = shown === "" || (raw === null && shown === "blank") ? "blank" : `“${shown}”`;
  const after = fix ? `; fix: ${said(fix.after)}` : "";
  return `${where}${what ? ` (${what})` : ""}: ${found}, expected ${expected}${after}`;
}

/** A cell's content in a sentence: text in quotation marks, so that its ends are seen. */
function said(cell: Cell): string {
  if (cell === null || cell === "") return "blank";
  return typeof cell === "string" ? `“${cell}”` : cellShown(cell);
}

/** Changes for people, a line a cell; no more than `most`, the rest counted. */
export function changeReport(changes: readonly CellChange[], most = Number.POSITIVE_INFINITY): string {
  const lines = changes.slice(0, most).map(({ sheet, key, column, from, to, cell }) => {
    const declared = priorityTemplate.sheets.find(({ id }) => id === sheet);
    const header = declared?.columns.find(({ id }) => id === column)?.header ?? column;
    const name = declared?.name ?? sheet;
    return `  ${[cell ? `${name}!${cell}` : name, key, header].filter(Boolean).join(", ")}: ${said(from)} → ${said(to)}`;
  });
  const rest = changes.length > most ? [`  and ${changes.length - most} more`] : [];
  return [...lines, ...rest].map((line) => `${line}\n`).join("");
}

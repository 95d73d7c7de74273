import { type Check, type CheckReport, groupIssues } from "../../rbm/checks/index.ts";
import { countsText } from "./report.ts";

/** Issues of any template for people: by rule, each with its cells. */
export function issueLines(name: string, { issues, counts }: CheckReport, checks: readonly Check[]): string {
  if (issues.length === 0) return `${name}: no issues.\n`;
  const groups = groupIssues(issues, checks).map(({ rule, title, severity, why, how, issues: found }) =>
    [
      `\n${severity}: ${title} (${found.length}) [${rule}]`,
      `  ${why}`,
      `  ${how}`,
      ...found.map(({ sheet, cell, column, shown, expected, fix }) => {
        const where = `${cell ? `${sheet}!${cell}` : sheet}${column ? ` (${column})` : ""}`;
        return `    ${where}: “${shown}”, expected ${expected}${fix ? `; fix: ${JSON.stringify(fix.after)}` : ""}`;
      }),
    ].join("\n"),
  );
  return `${name}: ${countsText(counts)}.\n${groups.join("\n")}\n`;
}

import type { JSX } from "preact";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { groupIssues } from "../../rbm/checks/group.ts";
import type { Issue, Severity } from "../../rbm/checks/issue.ts";

/** Issues of one rule listed one by one; the rest is counted. */
const MOST = 12;

/** What the checks say of a submission, by rule; errors first. */
export function Issues({ issues }: { readonly issues: readonly Issue[] }): JSX.Element {
  return (
    <section aria-labelledby="issues">
      <div class="sec-head">
        <h3 id="issues">Issues</h3>
        <span class="quiet small">{countsOf(issues)}</span>
      </div>
      {groupIssues(issues).map(({ rule, title, severity, why, how, issues: found }) => (
        <div key={rule} class="found">
          <Mark shape={severity} />
          <div>
            <p>
              <span class="vh">{severity}: </span>
              <strong>{title}</strong> <span class="quiet">{found.length > 1 ? found.length : ""}</span>
            </p>
            <p class="quiet small">
              {why} {how}
            </p>
            <ul>
              {found.slice(0, MOST).map((issue) => (
                <li key={`${issue.sheet}|${issue.cell}|${issue.key}|${issue.column}`}>
                  <span class="addr nb">{[issue.sheet, issue.cell].filter(Boolean).join(" ")}</span>{" "}
                  <span class="quiet">{[issue.key, issue.column].filter(Boolean).join(", ")}</span> {issue.shown}
                </li>
              ))}
              {found.length > MOST ? <li class="quiet">and {found.length - MOST} more</li> : null}
            </ul>
          </div>
        </div>
      ))}
    </section>
  );
}

/** `no errors, 2 warnings, 1 tip`. */
export function countsOf(issues: readonly Issue[]): string {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  return countsInWords({ error: count("error"), warning: count("warning"), tip: count("tip") });
}

export const countsInWords = (counts: Readonly<Record<Severity, number>>): string =>
  (["error", "warning", "tip"] as const)
    .map((severity) => `${counts[severity] || "no"} ${severity}${counts[severity] === 1 ? "" : "s"}`)
    .join(", ");

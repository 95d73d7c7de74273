import type { JSX } from "preact";
import type { Issue } from "../../../rbm/checks/issue.ts";
import type { CellPlace } from "../../../rbm/submission/places.ts";
import { Icon } from "../icons.tsx";

/** Warnings shown at most; the tab Issues has them all. */
const MOST = 40;

/** Warnings that a push takes along: they do not stop it, and reviewers are told of them as well. */
export function Warnings({
  issues,
  onGoTo,
}: {
  readonly issues: readonly Issue[];
  onGoTo(place: CellPlace): void;
}): JSX.Element | null {
  const warnings = issues.filter(({ severity }) => severity === "warning");
  if (warnings.length === 0) return null;
  return (
    <details class="group">
      <summary tabIndex={0}>
        <Icon shape="chevron" class="chev" />
        <Icon shape="comment" />
        <span>
          Warnings
          <span class="where">Reviewers see them too; say why in Comment or below</span>
        </span>
        <span class="count">{warnings.length}</span>
      </summary>
      <ul class="cells">
        {warnings.slice(0, MOST).map(({ rule, sheet, cell, key, shown, expected }) => (
          <li class="cell-row" key={`${rule}|${sheet}|${cell ?? shown}`}>
            <button type="button" class="goto" onClick={() => cell && onGoTo({ sheet, cell })}>
              <span class="addr">{cell ?? sheet}</span>
              {key ? <span class="key">{key.split(" · ")[0]}</span> : null}
              <span class="says">
                {shown}
                <small class="quiet">
                  {sheet}, expected: {expected}
                </small>
              </span>
            </button>
          </li>
        ))}
        {warnings.length > MOST ? (
          <li class="stack">
            <a href="#issues">See all {warnings.length} under Issues</a>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

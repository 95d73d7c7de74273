import type { JSX } from "preact";
import type { Issue, Severity } from "../../../rbm/checks/issue.ts";
import { Mark } from "../icons.tsx";

export type Shown = "all" | Severity;

const BUTTONS: readonly { readonly id: Shown; readonly name: string }[] = [
  { id: "all", name: "All" },
  { id: "error", name: "Errors" },
  { id: "warning", name: "Warnings" },
  { id: "tip", name: "Tips" },
];

export interface FilterProps {
  readonly issues: readonly Issue[];
  readonly shown: Shown;
  onShow(shown: Shown): void;
}

/** Counts and filter in one. */
export function Filter({ issues, shown, onShow }: FilterProps): JSX.Element {
  const counts = { all: issues.length, error: 0, warning: 0, tip: 0 };
  for (const { severity } of issues) counts[severity]++;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend on screen
    <div class="filter" role="group" aria-label="Show">
      {BUTTONS.map(({ id, name }) => (
        <button type="button" key={id} aria-pressed={shown === id} onClick={() => onShow(id)}>
          <b>
            {id === "all" ? null : <Mark shape={id} />}
            {counts[id]}
          </b>
          {name}
        </button>
      ))}
    </div>
  );
}

import type { DraftChoice, DraftScenario, Scenario, Selection } from "../../pipelines/scenarios/index.ts";
import { numbers } from "./numbers.ts";
import { list } from "./words.ts";

const { quantity } = numbers();

/** What a scenario changes, in words. */
export function changesInWords({ changes }: Scenario): string {
  const of = ({ kpi, priority }: Selection) => kpi ?? priority ?? "all KPIs";
  return changes
    .map((change) => {
      if (change.kind === "budget")
        return `${quantity(change.amount, "CHF")} from ${change.from ?? "outside"} to ${change.to ?? "outside"}`;
      if (change.kind === "delay") return `${of(change.of)}: ${quarters(change.quarters)} later`;
      const factor = (change.factor ?? 1).toFixed(2);
      return `${of(change.of)}: ${change.kind === "rate" ? "pace" : "target"} × ${factor}`;
    })
    .join("; ");
}

/** What a draft plan does to the present one, in words. */
export function draftInWords(choice: DraftChoice): string {
  if ("plan" in choice) return `plan ${choice.plan.replace(/(\d{4})-(\d{4})/, "$1–$2")}`;
  const { drops, merges } = choice;
  const parts = [
    ...(drops.length ? [`without ${drops.length === 1 ? "result" : "results"} ${list(drops)}`] : []),
    ...merges.map(({ from, to }) => `${from} merged into ${to}`),
  ];
  return parts.length ? `the plan ${parts.join(", ")}` : "the plan as it is";
}

/** What a scenario changes, its draft plan too, in words. */
export const scenarioInWords = ({ draft, ...scenario }: DraftScenario): string =>
  [changesInWords(scenario), draft ? draftInWords(draft) : ""].filter(Boolean).join("; ");

export const quarters = (n: number): string => (n === 1 ? "1 quarter" : `${n} quarters`);

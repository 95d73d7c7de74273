import type { Scenario, Selection } from "../../pipelines/scenarios/index.ts";
import { numbers } from "./numbers.ts";

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

export const quarters = (n: number): string => (n === 1 ? "1 quarter" : `${n} quarters`);

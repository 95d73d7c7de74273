import type { Framework } from "../framework/framework.ts";
import type { Check, Finding } from "./check.ts";
import type { Severity } from "./issue.ts";

/** From the gravest to the mildest. */
export const GRAVITY: readonly Severity[] = ["error", "warning", "tip"];

/** The rules that a plan does not turn off. */
export const rulesOf = (checks: readonly Check[], { severities = {} }: Framework): readonly Check[] =>
  checks.filter(({ id }) => severities[id] !== "off");

/** How grave a finding is: as the plan says of its rule, else as the rule does. A case that the rule takes lightly stays light. */
export function severityOf({ severity }: Finding, check: Check, { severities = {} }: Framework): Severity {
  const said = severities[check.id];
  const own = severity ?? check.severity;
  if (said === undefined || said === "off") return own;
  return own === check.severity ? said : GRAVITY[Math.max(GRAVITY.indexOf(said), GRAVITY.indexOf(own))]!;
}

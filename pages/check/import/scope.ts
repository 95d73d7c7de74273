import type { Framework } from "../../../rbm/framework/framework.ts";
import { quartersBetween } from "../../../rbm/framework/period.ts";

/** Whose the workbook will be; "" where nobody has chosen. */
export interface Scope {
  readonly framework: string;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
}

export const prioritiesOf = ({ priorities, scopes = [] }: Framework): string[] =>
  [...priorities, ...scopes].map(({ name }) => name);

/** A scope in a plan: what is there too stays chosen. */
export function inPlan({ priority, office, period }: Omit<Scope, "framework">, plan: Framework): Scope {
  const among = (all: readonly string[], one: string): string => (all.includes(one) ? one : "");
  const offices = plan.offices.map(({ name }) => name);
  const headquarters = plan.offices.find(({ region }) => region === null)?.name ?? "";
  return {
    framework: plan.id,
    priority: among(prioritiesOf(plan), priority),
    office: among(offices, office) || headquarters,
    period: among(quartersBetween(plan.from, plan.to), period),
  };
}

/** Nobody has chosen anything but the plan. */
export const scopeIn = (plan: Framework): Scope => inPlan({ priority: "", office: "", period: "" }, plan);

import type { Framework, PlanCrosswalk } from "../../rbm/framework/index.ts";
import { type Plans, plansOf } from "../../rbm/framework/plans.ts";
import { ask } from "./ask.ts";
import { fetchFrameworks } from "./tables.ts";

/** The plans this server knows, with their crosswalks; those that ship with the project where it does not say. */
export async function fetchPlans(): Promise<Plans> {
  const asked = (await fetchFrameworks()).map((id) =>
    ask<Framework & { readonly crosswalks?: readonly PlanCrosswalk[] }>(
      `/api/frameworks/${encodeURIComponent(id)}`,
    ).catch(() => null),
  );
  const published = (await Promise.all(asked)).flatMap((one) => one ?? []);
  return plansOf(published.map(({ crosswalks = [], ...framework }) => ({ framework, crosswalks, by: null, at: null })));
}

import type { Response, Scenario, ScenarioChange, Selection } from "./scenario.ts";

/** Scenarios, which of them is shown, and for which KPI: what a shared link and a saved file carry. */
export interface SavedScenarios<S extends Scenario = Scenario> {
  readonly scenarios: readonly S[];
  /** Id of the one shown. */
  readonly shown: string;
  /** Code of the KPI drawn; null for the one that changes most. */
  readonly kpi: string | null;
}

/**
 * What was written; null where a text was cut or made by something else. Changes it does not understand are left out. `more`
 * reads what else is said of a scenario.
 */
export function readScenarios<S extends Scenario>(
  text: string | null,
  more: (scenario: Scenario, given: Readonly<Record<string, unknown>>) => S,
): SavedScenarios<S> | null {
  if (!text) return null;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(given) || !Array.isArray(given.scenarios)) return null;
  const scenarios = given.scenarios.flatMap((one) => scenarioOf(one, more)).slice(0, 12);
  if (scenarios.length === 0) return null;
  const shown = scenarios.find(({ id }) => id === given.shown)?.id ?? scenarios[0]?.id ?? "";
  return { scenarios, shown, kpi: typeof given.kpi === "string" ? given.kpi : null };
}

function scenarioOf<S extends Scenario>(
  given: unknown,
  more: (scenario: Scenario, given: Readonly<Record<string, unknown>>) => S,
): S[] {
  if (!isRecord(given) || typeof given.id !== "string" || typeof given.title !== "string") return [];
  const changes = Array.isArray(given.changes) ? given.changes.flatMap(changeOf) : [];
  return [more({ id: given.id, title: given.title.slice(0, 80), changes }, given)];
}

function changeOf(given: unknown): ScenarioChange[] {
  if (!isRecord(given)) return [];
  const of = selectionOf(given.of);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  if (given.kind === "rate" && within(given.factor, 0, 10)) return [{ kind: "rate", of, factor: given.factor }];
  if (given.kind === "delay" && within(given.quarters, 0, 40)) return [{ kind: "delay", of, quarters: given.quarters }];
  if (given.kind === "target" && within(given.factor, 0, 10)) return [{ kind: "target", of, factor: given.factor }];
  const response = responseOf(given.response);
  if (given.kind === "budget" && within(given.amount, 0, 1e12) && response)
    return [{ kind: "budget", from: text(given.from), to: text(given.to), amount: given.amount, response }];
  return [];
}

function selectionOf(given: unknown): Selection {
  if (!isRecord(given)) return {};
  return {
    ...(typeof given.priority === "string" && { priority: given.priority }),
    ...(typeof given.kpi === "string" && { kpi: given.kpi }),
  };
}

function responseOf(given: unknown): Response | null {
  if (!isRecord(given)) return null;
  const { low, mid, high } = given;
  return within(low, 0, 3) && within(mid, 0, 3) && within(high, 0, 3) ? { low, mid, high } : null;
}

const within = (value: unknown, from: number, to: number): value is number =>
  typeof value === "number" && value >= from && value <= to;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

import { quarters } from "../../charts/wording/changes-in-words.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import type { ScenarioBase, ScenarioChange, Selection } from "../../pipelines/scenarios/index.ts";
import { amount, choose, range } from "./fields.ts";

const { count, quantity } = numbers();

const EVERYTHING = "all";

const selected = ({ kpi, priority }: Selection): string =>
  kpi !== undefined ? `kpi:${kpi}` : priority !== undefined ? `priority:${priority}` : EVERYTHING;

function selectionOf(value: string, base: ScenarioBase): Selection {
  if (value.startsWith("priority:")) return { priority: value.slice(9) };
  const kpi = base.kpis.find(({ row }) => row.kpi === value.slice(4))?.row;
  return value.startsWith("kpi:") && kpi ? { kpi: kpi.kpi, priority: kpi.priority } : {};
}

/** The KPIs that can be forecast, for a list. */
export const kpiOptions = (base: ScenarioBase) =>
  base.kpis.map(({ row }) => [row.kpi, `${row.kpi} ${row.title}`] as const);

function whom(of: Selection, base: ScenarioBase, changed: (of: Selection) => void): HTMLElement {
  const priorities = [...new Set(base.kpis.map(({ row }) => row.priority))];
  return choose(
    "Of",
    [
      { options: [[EVERYTHING, "All KPIs"]] },
      { label: "Priorities", options: priorities.map((name) => [`priority:${name}`, name]) },
      { label: "KPIs", options: kpiOptions(base).map(([code, label]) => [`kpi:${code}`, label]) },
    ],
    selected(of),
    (value) => changed(selectionOf(value, base)),
  );
}

/** Controls for a change; `set` takes the change as it is after each step. */
export function changeFields(
  change: ScenarioChange,
  base: ScenarioBase,
  set: (change: ScenarioChange) => void,
): HTMLElement[] {
  let now = change;
  const put = (next: ScenarioChange) => {
    now = next;
    set(next);
  };
  if (change.kind === "budget") return budgetFields(change, base, set);
  const of = whom(change.of, base, (next) => now.kind !== "budget" && put({ ...now, of: next }));
  const times = (value: number) => `× ${value.toFixed(2)}`;
  if (change.kind === "delay")
    return [
      of,
      range("Takes effect later by", { min: 0, max: 8, step: 1, value: change.quarters }, quarters, (value) => {
        if (now.kind === "delay") put({ ...now, quarters: value });
      }),
    ];
  const given = change.kind === "rate" ? { min: 0, max: 3, step: 0.05 } : { min: 0.5, max: 1.5, step: 0.05 };
  const label = change.kind === "rate" ? "Change a year" : "KPI target";
  return [
    of,
    range(label, { ...given, value: change.factor ?? 1 }, times, (factor) => {
      if (now.kind === "rate") put({ ...now, factor });
      else if (now.kind === "target") put({ kind: "target", of: now.of, factor });
    }),
  ];
}

type Budget = Extract<ScenarioChange, { kind: "budget" }>;

function budgetFields(change: Budget, base: ScenarioBase, set: (change: ScenarioChange) => void): HTMLElement[] {
  let now = change;
  const put = (next: Partial<Budget>) => {
    now = { ...now, ...next };
    set(now);
  };
  const names = [...base.budgets].map(([name, chf]) => [name, `${name} (${quantity(chf, "CHF")})`] as const);
  const side = (label: string, outside: string, value: string | null, changed: (name: string | null) => void) =>
    choose(label, [{ options: [["", outside], ...names] }], value ?? "", (name) => changed(name || null));
  const most = Math.max(change.amount, ...base.budgets.values());
  const response = (key: "low" | "mid" | "high", label: string) =>
    amount(label, { min: 0, max: 3, step: 0.1, value: change.response[key] }, (value) =>
      put({ response: { ...now.response, [key]: value } }),
    );
  return [
    side("From", "Outside the plan", change.from, (from) => put({ from })),
    side("To", "Outside the plan", change.to, (to) => put({ to })),
    range(
      "CHF",
      { min: 0, max: Math.ceil(most / 1e5) * 1e5, step: 1e4, value: change.amount },
      (x) => count(x),
      (chf) => put({ amount: chf }),
    ),
    response("low", "Response, low"),
    response("mid", "middle"),
    response("high", "high"),
  ];
}

const KINDS: Record<ScenarioChange["kind"], string> = {
  rate: "Pace",
  delay: "Start later",
  target: "Target",
  budget: "Budget moved",
};

export const kindLabel = (kind: ScenarioChange["kind"]): string => KINDS[kind];

/** A change of a kind that changes nothing yet. */
export const blankChange = (kind: ScenarioChange["kind"]): ScenarioChange =>
  kind === "rate"
    ? { kind, of: {}, factor: 1 }
    : kind === "delay"
      ? { kind, of: {}, quarters: 0 }
      : kind === "target"
        ? { kind, of: {}, factor: 1 }
        : { kind, from: null, to: null, amount: 0, response: { low: 0.3, mid: 0.6, high: 1 } };

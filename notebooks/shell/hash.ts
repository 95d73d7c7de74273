/** What a page shows, as its address says: a link shares it. Null: not chosen, so the newest or all. */
export interface Choice {
  readonly framework: string | null;
  readonly period: string | null;
  readonly priority: string | null;
  /** ISO date: only what was accepted by then. */
  readonly asOf: string | null;
  readonly provisional: boolean;
  /** Share of the planned pace from which a KPI counts as on track; null: the framework's own. */
  readonly onTrack: number | null;
  /** Scenarios and which of them is shown, as the scenarios page writes them; other pages pass them on. */
  readonly scenarios: string | null;
}

const NAMES = {
  framework: "framework",
  period: "period",
  priority: "priority",
  asOf: "asof",
  scenarios: "scenarios",
} as const;

/** Reads `#period=2022-Q3&priority=…`; what it does not understand it leaves out. */
export function readHash(hash: string): Choice {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const text = (name: string) => given.get(name) || null;
  const period = text(NAMES.period);
  const asOf = text(NAMES.asOf);
  const onTrack = Number(given.get("on-track"));
  return {
    framework: text(NAMES.framework),
    period: period && /^\d{4}-Q[1-4]$/.test(period) ? period : null,
    priority: text(NAMES.priority),
    asOf: asOf && /^\d{4}-\d\d-\d\d$/.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? asOf : null,
    provisional: given.get("provisional") === "true",
    scenarios: text(NAMES.scenarios),
    onTrack: onTrack > 0 && onTrack <= 2 ? onTrack : null,
  };
}

/** The other way; empty where nothing was chosen. */
export function writeHash(choice: Choice): string {
  const given = new URLSearchParams();
  for (const [key, name] of Object.entries(NAMES)) {
    const value = choice[key as keyof typeof NAMES];
    if (value) given.set(name, value);
  }
  if (choice.provisional) given.set("provisional", "true");
  if (choice.onTrack !== null) given.set("on-track", String(choice.onTrack));
  const text = given.toString();
  return text ? `#${text}` : "";
}

import type { CrosswalkRow } from "../../rbm/framework/crosswalk.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import type { KpiRow, SurvivingKpiRow } from "../tables/index.ts";
import type { EvolutionBase } from "./base.ts";
import { goalsIn } from "./homes.ts";

/** Every KPI, by priority and code, with where it lives on. */
export function survivingKpis(base: EvolutionBase, after: Framework, walk: readonly CrosswalkRow[]): SurvivingKpiRow[] {
  const lives = new Map<string, string[]>();
  const arrivals = new Map<string, number>();
  for (const { from, to } of walk) {
    if (from === null || to === null) continue;
    lives.set(from, [...(lives.get(from) ?? []), to]);
    arrivals.set(to, (arrivals.get(to) ?? 0) + 1);
  }
  const goalsOf = goalsIn(base.framework);
  const priorities = new Set([...after.priorities, ...(after.scopes ?? [])].map(({ name }) => name));
  const places = new Set(after.places.map(({ name }) => name));
  return base.kpis.map((row): SurvivingKpiRow => {
    const homes = base.homesOf(row.result);
    const lost = homes.filter((code) => !lives.has(code));
    const goals = [...new Set(homes.flatMap(goalsOf))];
    const [homesAfter, goalsAfter] = [homes, goals].map((codes) => [
      ...new Set(codes.flatMap((code) => lives.get(code) ?? [])),
    ]) as [string[], string[]];
    const kind = kindOf(homes, homesAfter, lives, arrivals);
    const ends = kind === "dropped";
    const series = base.placesOf(row);
    const missing = series.filter((place) => !places.has(place));
    return {
      priority: row.priority,
      kpi: row.kpi,
      title: row.title,
      result: row.result,
      homes: listed(homes),
      homes_lost: listed(lost),
      homes_after: listed(homesAfter),
      kind,
      without_home: ends,
      goals: listed(goals),
      goals_after: listed(goalsAfter),
      without_goal: goals.length > 0 && goalsAfter.length === 0,
      priority_stays: priorities.has(row.priority),
      baseline_lost: ends && hasBaseline(row),
      series: series.length,
      series_broken: ends ? series.length : missing.length,
      places_lost: listed([...new Set(missing)]),
      status: row.status,
      capped: row.capped,
      sample: row.sample,
    };
  });
}

export const hasBaseline = ({ baseline, baseline_status }: KpiRow): boolean =>
  baseline !== null && (baseline_status === "Established" || baseline_status === "Proxy");

function kindOf(
  homes: readonly string[],
  homesAfter: readonly string[],
  lives: ReadonlyMap<string, readonly string[]>,
  arrivals: ReadonlyMap<string, number>,
): SurvivingKpiRow["kind"] {
  if (homes.length === 0) return "unlinked";
  if (homesAfter.length === 0) return "dropped";
  if (homes.some((code) => (lives.get(code)?.length ?? 0) > 1)) return "split";
  return homesAfter.some((code) => (arrivals.get(code) ?? 0) > 1) ? "merged" : "continued";
}

const listed = (codes: readonly string[]): string | null => codes.join(", ") || null;

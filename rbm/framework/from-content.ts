import type { Content, Row } from "../template/content.ts";
import { wordOf } from "../template/framework/lists.ts";
import { defaultBands } from "./bands.ts";
import type { CrosswalkPair, PlanCrosswalk } from "./crosswalk.ts";
import type {
  Aim,
  Direction,
  Framework,
  Level,
  Place,
  Priority,
  ReportingOffice,
  Result,
  Statement,
} from "./framework.ts";
import { kpisOf, listsOf, severitiesOf, sourced, text } from "./from-rows.ts";

/**
 * The framework that a workbook on the framework template describes. Never fails: a text that is missing is "", an aim that is not
 * whole is none, and the checks say so. Dropdown words that are not known read as the most cautious one.
 */
export function fromContent({ sheets }: Content): Framework {
  const rows = (id: string): readonly Row[] => sheets[id] ?? [];
  const plan = rows("plan")[0] ?? {};
  const statements = (kind: string): Statement[] =>
    rows("statements")
      .filter((row) => row.kind === kind)
      .map((row) => ({ text: text(row, "text"), ...sourced(row) }));
  const scopes = rows("priorities").filter(isScope).map(priorityOf);
  const kpis = kpisOf(rows("kpis"), rows("kpi_targets"));
  const [lists, severities] = [listsOf(rows("entries")), severitiesOf(rows("severities"))];
  const figures = { from: text(plan, "figures_from"), to: text(plan, "figures_to") };
  return {
    id: text(plan, "id"),
    version: number(plan, "version") ?? 0,
    title: text(plan, "title"),
    from: text(plan, "from"),
    to: text(plan, "to"),
    ...(figures.from || figures.to ? { figures: whole(figures, plan) } : {}),
    vision: statements("Vision")[0] ?? null,
    mission: statements("Mission")[0] ?? null,
    values: statements("Value"),
    levels: levelsOf(rows("levels"), rows("level_links")),
    results: resultsOf(rows("results"), rows("links")),
    priorities: rows("priorities")
      .filter((row) => !isScope(row))
      .map(priorityOf),
    ...(scopes.length > 0 ? { scopes } : {}),
    places: rows("places").map((row): Place => ({ name: text(row, "name"), kind: kindOf(row), ...sourced(row) })),
    offices: rows("offices").map(
      (row): ReportingOffice => ({ name: text(row, "name"), region: text(row, "region") || null, ...sourced(row) }),
    ),
    ...(kpis.length > 0 ? { kpis } : {}),
    ...(lists ? { lists } : {}),
    ...(severities ? { severities } : {}),
    bands: {
      id: text(plan, "status_rule") === "undp-2014" ? "undp-2014" : "default",
      onTrack: share(plan, "on_track") ?? defaultBands.onTrack,
      atRisk: share(plan, "at_risk") ?? defaultBands.atRisk,
    },
  };
}

/** The crosswalks on the sheet Crosswalk, by earlier plan. */
export function crosswalksOf({ sheets }: Content): PlanCrosswalk[] {
  const byPlan = new Map<string, CrosswalkPair[]>();
  for (const row of sheets.crosswalk ?? []) {
    const pairs = byPlan.get(text(row, "plan")) ?? [];
    const note = text(row, "note");
    pairs.push({ from: text(row, "from"), to: text(row, "to"), ...(note ? { note } : {}), ...sourced(row) });
    byPlan.set(text(row, "plan"), pairs);
  }
  return [...byPlan].map(([before, pairs]) => ({ before, pairs }));
}

function number(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === "number" ? value : null;
}

function share(row: Row, column: string): number | null {
  const value = number(row, column);
  return value === null ? null : Number((value / 100).toPrecision(12));
}

function kindOf(row: Row): Place["kind"] {
  const word = wordOf(text(row, "kind"));
  return word === "world" || word === "region" ? word : "group";
}

const isScope = (row: Row): boolean => row.kind === "Other scope";

const sectorOf = (row: Row): { readonly sector?: string } => {
  const sector = text(row, "sector");
  return sector ? { sector } : {};
};

const priorityOf = (row: Row): Priority => ({
  code: text(row, "code"),
  name: text(row, "name"),
  ...sectorOf(row),
  ...sourced(row),
});

/** Where one end is blank, the plan's own. */
const whole = (figures: { from: string; to: string }, plan: Row): { from: string; to: string } => ({
  from: figures.from || text(plan, "from"),
  to: figures.to || text(plan, "to"),
});

const levelsOf = (levels: readonly Row[], links: readonly Row[]): Level[] =>
  levels.map((row) => ({
    id: text(row, "id"),
    name: text(row, "name"),
    plural: text(row, "plural"),
    supports: links.filter(({ level }) => level === row.id).map((link) => text(link, "supports")),
  }));

const resultsOf = (results: readonly Row[], links: readonly Row[]): Result[] =>
  results.map((row) => {
    const aim = aimOf(row);
    const aimInWords = text(row, "aim_in_words");
    return {
      code: text(row, "code"),
      level: text(row, "level"),
      title: text(row, "title"),
      supports: links.filter(({ result }) => result === row.code).map((link) => text(link, "supports")),
      ...(aim ? { aim } : {}),
      ...(aimInWords ? { aimInWords } : {}),
      ...sectorOf(row),
      ...sourced(row),
    };
  });

function aimOf(row: Row): Aim | null {
  const value = number(row, "aim_value");
  const [unit, by] = [text(row, "aim_unit"), text(row, "aim_by")];
  const direction = directionOf(wordOf(text(row, "aim_direction")));
  if (value === null || !unit || !by || direction === null) return null;
  const baselineYear = number(row, "aim_baseline_year");
  return { value, unit, by, direction, ...(baselineYear === null ? {} : { baselineYear }) };
}

const directionOf = (word: string): Direction | null =>
  word === "increase" || word === "decrease" || word === "maintain" ? word : null;

import {
  budget,
  budgetDeclaration,
  type ColumnTable,
  collaboration,
  collaborationDeclaration,
  completeness,
  completenessDeclaration,
  crossPriorityDeclaration,
  type EvolutionTables,
  evolutionBase,
  evolutionPrioritiesDeclaration,
  evolve,
  followUpsDeclaration,
  followups,
  forecasts,
  forecastsDeclaration,
  frameworkEvolutionDeclaration,
  kpisDeclaration,
  lastQuarter,
  milestones,
  milestonesDeclaration,
  observationsDeclaration,
  type PipelineOptions,
  type Pipelines,
  partners,
  partnersDeclaration,
  priorityLinks,
  priorityLinksDeclaration,
  processes,
  processesDeclaration,
  quarterlyReview,
  quarterlyReviewDeclaration,
  type Reported,
  type Returned,
  readiness,
  readinessDeclaration,
  regions,
  regionsDeclaration,
  resultsChain,
  resultsChainDeclaration,
  series,
  seriesDeclaration,
  survivingKpisDeclaration,
  type toCsv,
} from "../pipelines/index.ts";
import { type Plans, planAfter } from "../rbm/framework/plans.ts";
import type { FollowUpEvent } from "../rbm/submission/follow-up.ts";
import { publicCalendar } from "./public-calendar.ts";

/** What is known beside what was reported: the plans, and what reviews said. */
export interface Beside {
  readonly plans: Plans;
  readonly followUps: readonly FollowUpEvent[];
  readonly returned: readonly Returned[];
  /** When anything of the plan was last accepted, ISO 8601; null where nothing was. */
  readonly lastAccepted: string | null;
}

/** What tables are made of: what was reported under the options, and the three that others are read off, each made once. */
export interface TableSource extends Pick<Pipelines, "observations" | "kpis" | "crossPriority"> {
  readonly rows: readonly Reported[];
  readonly options: PipelineOptions;
  readonly beside: Beside;
}

interface ServedTable {
  readonly declaration: Parameters<typeof toCsv>[1];
  make(of: TableSource): ColumnTable;
}

const chain = (of: TableSource): ColumnTable => resultsChain(of.rows, of.kpis(), of.options);

const actions = ({ rows, options, beside }: TableSource): ColumnTable => followups(rows, options, beside.followUps);

const named = ({ rows, options }: TableSource): ColumnTable => collaboration(rows, options);

/** The last quarter shown, beside the one before. */
function reviewed(of: TableSource): ColumnTable {
  const tables = { kpis: of.kpis(), observations: of.observations(), followups: actions(of) };
  const period = lastQuarter(of.rows, of.options) ?? "";
  return quarterlyReview(tables, { period, returned: of.beside.returned });
}

/** The plan that is known to follow, tried on what was accepted. */
function evolved(of: TableSource): EvolutionTables {
  const { framework } = of.options;
  const base = evolutionBase(framework, of.kpis(), chain(of), series(of.observations()));
  return evolve(base, planAfter(of.beside.plans, framework.id));
}

function scheduled({ rows, options, beside }: TableSource): ColumnTable {
  const today = options.asOf ?? beside.lastAccepted ?? "";
  return milestones(rows, { ...options, today, calendar: publicCalendar(options.framework.id) });
}

/** Every tidy table that is served: its columns, and how it is made from what was reported. */
export const TABLES = {
  observations: { declaration: observationsDeclaration, make: (of) => of.observations() },
  kpis: { declaration: kpisDeclaration, make: (of) => of.kpis() },
  "cross-priority": { declaration: crossPriorityDeclaration, make: (of) => of.crossPriority() },
  completeness: {
    declaration: completenessDeclaration,
    make: (of) => completeness(of.rows, of.kpis(), of.options),
  },
  series: { declaration: seriesDeclaration, make: (of) => series(of.observations()) },
  readiness: { declaration: readinessDeclaration, make: ({ rows, options }) => readiness(rows, options) },
  regions: { declaration: regionsDeclaration, make: ({ rows, options }) => regions(rows, options) },
  "results-chain": { declaration: resultsChainDeclaration, make: chain },
  followups: { declaration: followUpsDeclaration, make: actions },
  collaboration: { declaration: collaborationDeclaration, make: named },
  partners: { declaration: partnersDeclaration, make: (of) => partners(named(of)) },
  "priority-links": { declaration: priorityLinksDeclaration, make: (of) => priorityLinks(named(of)) },
  budget: { declaration: budgetDeclaration, make: (of) => budget(of.rows, of.crossPriority(), of.options) },
  "quarterly-review": { declaration: quarterlyReviewDeclaration, make: reviewed },
  forecasts: {
    declaration: forecastsDeclaration,
    make: (of) => forecasts(of.kpis(), of.crossPriority(), of.options.framework),
  },
  milestones: { declaration: milestonesDeclaration, make: scheduled },
  processes: { declaration: processesDeclaration, make: (of) => processes(scheduled(of)) },
  "framework-evolution": { declaration: frameworkEvolutionDeclaration, make: (of) => evolved(of).results },
  "surviving-kpis": { declaration: survivingKpisDeclaration, make: (of) => evolved(of).kpis },
  "evolution-priorities": { declaration: evolutionPrioritiesDeclaration, make: (of) => evolved(of).priorities },
} as const satisfies Record<string, ServedTable>;

export type TableName = keyof typeof TABLES;

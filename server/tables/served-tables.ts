import {
  budgetDeclaration,
  type ColumnTable,
  collaborationDeclaration,
  completenessDeclaration,
  crossPriorityDeclaration,
  type EvolutionTables,
  evolutionPrioritiesDeclaration,
  followUpsDeclaration,
  forecastsDeclaration,
  frameworkEvolutionDeclaration,
  kpisDeclaration,
  milestones,
  milestonesDeclaration,
  observationsDeclaration,
  type PipelineOptions,
  type Pipelines,
  partnersDeclaration,
  priorityLinksDeclaration,
  processes,
  processesDeclaration,
  quarterlyReviewDeclaration,
  type Reported,
  type Returned,
  readinessDeclaration,
  regionsDeclaration,
  resultsChainDeclaration,
  seriesDeclaration,
  survivingKpisDeclaration,
  type toCsv,
} from "../../pipelines/index.ts";
import { type Plans, planAfter } from "../../rbm/framework/plans.ts";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import { publicCalendar } from "../templates/public-calendar.ts";

/** What is known beside what was reported: the plans, and what reviews said. */
export interface Beside {
  readonly plans: Plans;
  readonly followUps: readonly FollowUpEvent[];
  readonly returned: readonly Returned[];
  /** When anything of the plan was last accepted, ISO 8601; null where nothing was. */
  readonly lastAccepted: string | null;
}

/** What tables are made of: what was reported under the options, and the pipelines that have taken it in. */
export interface TableSource {
  readonly rows: readonly Reported[];
  readonly options: PipelineOptions;
  readonly beside: Beside;
  readonly pipelines: Pipelines;
}

interface ServedTable {
  readonly declaration: Parameters<typeof toCsv>[1];
  make(of: TableSource): ColumnTable;
}

/** The plan that is known to follow, tried on what was accepted. */
const evolved = ({ options, beside, pipelines }: TableSource): EvolutionTables =>
  pipelines.evolution(planAfter(beside.plans, options.framework.id));

function scheduled({ rows, options, beside }: TableSource): ColumnTable {
  const today = options.asOf ?? beside.lastAccepted ?? "";
  return milestones(rows, { ...options, today, calendar: publicCalendar(options.framework.id) });
}

/** Every tidy table that is served: its columns, and how it is made from what was reported. */
export const TABLES = {
  observations: { declaration: observationsDeclaration, make: (of) => of.pipelines.observations() },
  kpis: { declaration: kpisDeclaration, make: (of) => of.pipelines.kpis() },
  "cross-priority": { declaration: crossPriorityDeclaration, make: (of) => of.pipelines.crossPriority() },
  completeness: { declaration: completenessDeclaration, make: (of) => of.pipelines.completeness() },
  series: { declaration: seriesDeclaration, make: (of) => of.pipelines.series() },
  readiness: { declaration: readinessDeclaration, make: (of) => of.pipelines.readiness() },
  regions: { declaration: regionsDeclaration, make: (of) => of.pipelines.regions() },
  "results-chain": { declaration: resultsChainDeclaration, make: (of) => of.pipelines.resultsChain() },
  followups: {
    declaration: followUpsDeclaration,
    make: ({ pipelines, beside }) => pipelines.followups(beside.followUps),
  },
  collaboration: { declaration: collaborationDeclaration, make: (of) => of.pipelines.collaboration() },
  partners: { declaration: partnersDeclaration, make: (of) => of.pipelines.partners() },
  "priority-links": { declaration: priorityLinksDeclaration, make: (of) => of.pipelines.priorityLinks() },
  budget: { declaration: budgetDeclaration, make: (of) => of.pipelines.budget() },
  "quarterly-review": {
    declaration: quarterlyReviewDeclaration,
    make: ({ pipelines, beside }) => pipelines.quarterlyReview(beside.followUps, beside.returned),
  },
  forecasts: { declaration: forecastsDeclaration, make: (of) => of.pipelines.forecasts() },
  milestones: { declaration: milestonesDeclaration, make: scheduled },
  processes: { declaration: processesDeclaration, make: (of) => processes(scheduled(of)) },
  "framework-evolution": { declaration: frameworkEvolutionDeclaration, make: (of) => evolved(of).results },
  "surviving-kpis": { declaration: survivingKpisDeclaration, make: (of) => evolved(of).kpis },
  "evolution-priorities": { declaration: evolutionPrioritiesDeclaration, make: (of) => evolved(of).priorities },
} as const satisfies Record<string, ServedTable>;

export type TableName = keyof typeof TABLES;

import {
  budget,
  budgetDeclaration,
  type ColumnTable,
  collaboration,
  collaborationDeclaration,
  completeness,
  completenessDeclaration,
  crossPriority,
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
  kpis,
  kpisDeclaration,
  lastQuarter,
  milestones,
  milestonesDeclaration,
  observations,
  observationsDeclaration,
  type PipelineOptions,
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
  survivingKpisDeclaration,
  type toCsv,
} from "../pipelines/index.ts";
import { type Plans, planAfter } from "../rbm/framework/plans.ts";
import type { FollowUpEvent } from "../rbm/submission/follow-up.ts";
import { deliverySample } from "../samples/delivery/index.ts";

/** What is known beside what was reported: the plans, and what reviews said. */
export interface Beside {
  readonly plans: Plans;
  readonly followUps: readonly FollowUpEvent[];
  readonly returned: readonly Returned[];
}

interface ServedTable {
  readonly declaration: Parameters<typeof toCsv>[1];
  make(rows: readonly Reported[], options: PipelineOptions, said: Beside): ColumnTable;
}

const crossed = (rows: readonly Reported[], options: PipelineOptions): ColumnTable =>
  crossPriority(kpis(rows, options), options.framework);

const actions = (rows: readonly Reported[], options: PipelineOptions, { followUps }: Beside): ColumnTable =>
  followups(rows, options, followUps);

/** The last quarter shown, beside the one before. */
function reviewed(rows: readonly Reported[], options: PipelineOptions, said: Beside): ColumnTable {
  const judged = kpis(rows, options);
  const tables = { kpis: judged, observations: observations(rows, options), followups: actions(rows, options, said) };
  return quarterlyReview(tables, { period: lastQuarter(rows, options) ?? "", returned: said.returned });
}

/** The plan that is known to follow, tried on what was accepted. */
function evolved(rows: readonly Reported[], options: PipelineOptions, { plans }: Beside): EvolutionTables {
  const { framework } = options;
  const judged = kpis(rows, options);
  const base = evolutionBase(framework, judged, resultsChain(rows, judged, options), observations(rows, options));
  return evolve(base, planAfter(plans, framework.id));
}

/** Plans whose making is public: their calendar is there before anybody has one accepted. */
const PUBLIC_CALENDARS = ["2020-2023", "2024-2027"];

const scheduled = (rows: readonly Reported[], options: PipelineOptions): ColumnTable => {
  const { id } = options.framework;
  return milestones(rows, { ...options, calendar: PUBLIC_CALENDARS.includes(id) ? deliverySample(id) : null });
};

/** Every tidy table that is served: its columns, and how it is made from what was reported. */
export const TABLES = {
  observations: { declaration: observationsDeclaration, make: observations },
  kpis: { declaration: kpisDeclaration, make: kpis },
  "cross-priority": { declaration: crossPriorityDeclaration, make: crossed },
  completeness: {
    declaration: completenessDeclaration,
    make: (rows, options) => completeness(rows, kpis(rows, options), options),
  },
  readiness: { declaration: readinessDeclaration, make: readiness },
  regions: { declaration: regionsDeclaration, make: regions },
  "results-chain": {
    declaration: resultsChainDeclaration,
    make: (rows, options) => resultsChain(rows, kpis(rows, options), options),
  },
  followups: { declaration: followUpsDeclaration, make: actions },
  collaboration: { declaration: collaborationDeclaration, make: collaboration },
  partners: { declaration: partnersDeclaration, make: (rows, options) => partners(collaboration(rows, options)) },
  "priority-links": {
    declaration: priorityLinksDeclaration,
    make: (rows, options) => priorityLinks(collaboration(rows, options)),
  },
  budget: { declaration: budgetDeclaration, make: (rows, options) => budget(rows, crossed(rows, options), options) },
  "quarterly-review": { declaration: quarterlyReviewDeclaration, make: reviewed },
  forecasts: {
    declaration: forecastsDeclaration,
    make(rows, options) {
      const judged = kpis(rows, options);
      return forecasts(judged, crossPriority(judged, options.framework), options.framework);
    },
  },
  milestones: { declaration: milestonesDeclaration, make: scheduled },
  processes: { declaration: processesDeclaration, make: (rows, options) => processes(scheduled(rows, options)) },
  "framework-evolution": {
    declaration: frameworkEvolutionDeclaration,
    make: (rows, options, beside) => evolved(rows, options, beside).results,
  },
  "surviving-kpis": {
    declaration: survivingKpisDeclaration,
    make: (rows, options, beside) => evolved(rows, options, beside).kpis,
  },
  "evolution-priorities": {
    declaration: evolutionPrioritiesDeclaration,
    make: (rows, options, beside) => evolved(rows, options, beside).priorities,
  },
} as const satisfies Record<string, ServedTable>;

export type TableName = keyof typeof TABLES;

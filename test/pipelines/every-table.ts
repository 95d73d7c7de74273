import {
  budget,
  type ColumnTable,
  collaboration,
  completeness,
  crossPriority,
  type Evolution,
  evolutionBase,
  evolve,
  followups,
  forecasts,
  kpis,
  observations,
  type PipelineOptions,
  type Pipelines,
  partners,
  priorityLinks,
  quarterlyReview,
  type Reported,
  type Returned,
  readiness,
  regions,
  resultsChain,
  series,
  toRows,
} from "../../pipelines/index.ts";
import { reportsOf, throughOf } from "../../pipelines/reports.ts";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";

/** What is said beside the submissions. */
export interface Said {
  readonly agreed?: readonly FollowUpEvent[];
  readonly returned?: readonly Returned[];
  readonly after?: Evolution | null;
}

/** Every table that is made of the submissions of quarters, by a full run. */
export function everyTable(reported: readonly Reported[], options: PipelineOptions, said: Said = {}) {
  const { agreed = [], returned = [], after = null } = said;
  const { framework } = options;
  const [figures, judged] = [observations(reported, options), kpis(reported, options)];
  const [cross, chain] = [crossPriority(judged, framework), resultsChain(reported, judged, options)];
  const [actions, named] = [followups(reported, options, agreed), collaboration(reported, options)];
  const period = throughOf(reportsOf(reported, options), options) ?? "";
  const evolved = evolve(evolutionBase(framework, judged, chain, series(figures)), after);
  return rowsOf({
    observations: figures,
    series: series(figures),
    kpis: judged,
    crossPriority: cross,
    completeness: completeness(reported, judged, options),
    readiness: readiness(reported, options),
    regions: regions(reported, options),
    budget: budget(reported, cross, options),
    forecasts: forecasts(judged, cross, framework),
    collaboration: named,
    partners: partners(named),
    priorityLinks: priorityLinks(named),
    resultsChain: chain,
    followups: actions,
    quarterlyReview: quarterlyReview({ kpis: judged, observations: figures, followups: actions }, { period, returned }),
    ...evolvedOf(evolved),
  });
}

/** The same tables of pipelines that were kept up to date. */
export function everyTableOf(pipelines: Pipelines, { agreed = [], returned = [], after = null }: Said = {}) {
  return rowsOf({
    observations: pipelines.observations(),
    series: pipelines.series(),
    kpis: pipelines.kpis(),
    crossPriority: pipelines.crossPriority(),
    completeness: pipelines.completeness(),
    readiness: pipelines.readiness(),
    regions: pipelines.regions(),
    budget: pipelines.budget(),
    forecasts: pipelines.forecasts(),
    collaboration: pipelines.collaboration(),
    partners: pipelines.partners(),
    priorityLinks: pipelines.priorityLinks(),
    resultsChain: pipelines.resultsChain(),
    followups: pipelines.followups(agreed),
    quarterlyReview: pipelines.quarterlyReview(agreed, returned),
    ...evolvedOf(pipelines.evolution(after)),
  });
}

const evolvedOf = ({ results, kpis: surviving, priorities }: ReturnType<typeof evolve>) => ({
  frameworkEvolution: results,
  survivingKpis: surviving,
  evolutionPriorities: priorities,
});

const rowsOf = (tables: Readonly<Record<string, ColumnTable>>): Record<string, object[]> =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, toRows(table)]));

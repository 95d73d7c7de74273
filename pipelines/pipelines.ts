import type { ColumnTable } from "arquero";
import type { FollowUpEvent } from "../rbm/submission/follow-up.ts";
import { chainOf } from "./chain.ts";
import { partners, priorityLinks } from "./collaboration.ts";
import { tableOf } from "./columnar/table-of.ts";
import { type Evolution, type EvolutionTables, evolutionBase, evolve } from "./evolution/index.ts";
import { decidedOf, followUpDay } from "./followups.ts";
import { type Actions, type Chained, laidTables } from "./incremental/laid-tables.ts";
import { type Made, Parts } from "./incremental/parts.ts";
import { Remembered } from "./incremental/remembered.ts";
import type { Steps } from "./incremental/steps.ts";
import { kpiTable } from "./kpis.ts";
import { observationTable } from "./observations.ts";
import type { PipelineOptions } from "./options.ts";
import { byPriority } from "./partition.ts";
import type { Returned } from "./quarterly-review.ts";
import { inChainOrder, sourcesOf } from "./results-chain.ts";
import { crossPriorityDeclaration } from "./schema/index.ts";
import { series } from "./series.ts";
import type { Reported } from "./tables/index.ts";

/**
 * The tables of everything reported so far, kept up to date. Each is made when it is first asked for after an update, out of parts of
 * which only those are made again whose priority, or result of the chain, has other submissions, figures, clock or sayings than before.
 */
export interface Pipelines {
  /**
   * Takes in all that is reported now. Returns the priorities whose submissions changed: only theirs are read again;
   * the others' KPIs are judged again where a new quarter has begun.
   */
  update(reported: readonly Reported[]): readonly string[];
  observations(): ColumnTable;
  series(): ColumnTable;
  kpis(): ColumnTable;
  crossPriority(): ColumnTable;
  completeness(): ColumnTable;
  readiness(): ColumnTable;
  regions(): ColumnTable;
  budget(): ColumnTable;
  forecasts(): ColumnTable;
  collaboration(): ColumnTable;
  partners(): ColumnTable;
  priorityLinks(): ColumnTable;
  resultsChain(): ColumnTable;
  followups(agreed: readonly FollowUpEvent[]): ColumnTable;
  /** The last quarter shown, beside the one before. */
  quarterlyReview(agreed: readonly FollowUpEvent[], returned: readonly Returned[]): ColumnTable;
  /** The published plan that follows, tried on what was accepted: whole, since each KPI's home depends on the chain of all priorities. */
  evolution(after: Evolution | null): EvolutionTables;
  /**
   * Makes what a table is laid together from, one part after the other: the table is there soon after the last step. What others
   * update meanwhile is taken in, too.
   */
  steps(table: string): Steps<void>;
}

/** The same tables as the functions of those names make, at the cost of what changed. `made` is told of every part that is made. */
export function createPipelines(options: PipelineOptions, made: Made = () => {}): Pipelines {
  const { framework } = options;
  const parts = new Parts(options, made);
  const laid = laidTables(parts, options, made);
  const tables = {
    observations: new Remembered<ColumnTable>(),
    series: new Remembered<ColumnTable>(),
    kpis: new Remembered<ColumnTable>(),
    crossPriority: new Remembered<ColumnTable>(),
    partners: new Remembered<ColumnTable>(),
    priorityLinks: new Remembered<ColumnTable>(),
    evolution: new Remembered<EvolutionTables>(),
  };

  /** What is said of each priority's actions, those that only reviews name included. */
  function actionsOf(events: readonly FollowUpEvent[]): Actions[] {
    const decided = decidedOf(events, options);
    const today = followUpDay(parts.reports, decided, options);
    const agreed = byPriority(decided);
    return parts
      .withOthers(agreed.keys())
      .map(({ priority, reports }) => ({ priority, reports, agreed: agreed.get(priority) ?? [], today }));
  }

  function chain(): Chained[] {
    const results = chainOf(parts.reports, framework);
    const reported = parts.reported.map(({ kpis }) => kpis);
    const sources = sourcesOf(reported, results);
    const periods = reported.some((kpis) => kpis.length > 0) ? parts.context.quarters : [];
    return inChainOrder(results).map((result) => ({ result, under: sources.get(result.code) ?? [], periods }));
  }

  const inSteps: Readonly<Record<string, () => Steps<void>>> = {
    readiness: () => laid.readiness.steps(parts.reported),
    regions: () => laid.regions.steps(parts.reported),
    budget: () => laid.budget.steps(parts.reported),
    forecasts: () => laid.forecasts.steps(parts.reported),
    "results-chain": () => laid.resultsChain.steps(chain()),
  };

  const pipelines: Pipelines = {
    update: (reported) => parts.update(reported),
    *steps(table) {
      yield* parts.steps();
      if (inSteps[table]) yield* inSteps[table]();
    },
    observations: () => {
      const partitions = parts.reported.map(({ partition }) => partition);
      return tables.observations.of(partitions, () => observationTable(partitions, parts.vocabulary));
    },
    series: () => {
      const observations = pipelines.observations();
      return tables.series.of([observations], () => series(observations));
    },
    kpis: () => {
      const all = parts.reported.map(({ kpis }) => kpis);
      return tables.kpis.of(all, () => kpiTable(all));
    },
    crossPriority: () => {
      const all = parts.reported.map(({ cross }) => cross);
      return tables.crossPriority.of(all, () => tableOf(crossPriorityDeclaration, all.flat()));
    },
    completeness: () => laid.completeness.whole(parts.all),
    readiness: () => laid.readiness.whole(parts.reported),
    regions: () => laid.regions.whole(parts.reported),
    budget: () => laid.budget.whole(parts.reported),
    forecasts: () => laid.forecasts.whole(parts.reported),
    collaboration: () => laid.collaboration.whole(parts.reported),
    partners() {
      const named = pipelines.collaboration();
      return tables.partners.of([named], () => partners(named));
    },
    priorityLinks() {
      const named = pipelines.collaboration();
      return tables.priorityLinks.of([named], () => priorityLinks(named));
    },
    resultsChain: () => laid.resultsChain.whole(chain()),
    followups: (agreed) => laid.followups.whole(actionsOf(agreed)),
    quarterlyReview(agreed, returned) {
      const said = laid.followups.parts(actionsOf(agreed));
      return laid.quarterlyReview.whole(
        parts.reported.map((part) => ({
          part,
          actions: said.get(part.priority) ?? [],
          returned: returned.filter(({ submission }) => submission.identity.priority === part.priority),
          period: parts.through ?? "",
        })),
      );
    },
    evolution(after) {
      const made = [pipelines.kpis(), pipelines.resultsChain(), pipelines.series()] as const;
      const version = after && `${after.framework.id} ${after.framework.version}`;
      return tables.evolution.of([...made, version], () => evolve(evolutionBase(framework, ...made), after));
    },
  };
  return pipelines;
}

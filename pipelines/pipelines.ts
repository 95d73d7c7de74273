import type { ColumnTable } from "arquero";
import type { FollowUpEvent } from "../rbm/submission/follow-up.ts";
import { budgetOf } from "./budget.ts";
import { chainOf } from "./chain.ts";
import { collaborationOf, collaborationTable, type Named, partners, priorityLinks } from "./collaboration.ts";
import { tableOf } from "./columnar/table-of.ts";
import { completenessOf } from "./completeness.ts";
import { type Evolution, type EvolutionTables, evolutionBase, evolve } from "./evolution/index.ts";
import { decidedOf, followUpDay, followupsOf } from "./followups.ts";
import { type Forecasts, forecastsOf, forecastTable } from "./forecasts.ts";
import { type Made, type Part, Parts } from "./incremental/parts.ts";
import { Remembered, RememberedParts } from "./incremental/remembered.ts";
import { kpiTable } from "./kpis.ts";
import { observationTable } from "./observations.ts";
import type { PipelineOptions } from "./options.ts";
import { byPriority } from "./partition.ts";
import { quarterlyReviewOf, type Returned } from "./quarterly-review.ts";
import { readinessOf } from "./readiness.ts";
import { regionsOf } from "./regions.ts";
import { inChainOrder, resultRows, resultsChainTable, sourcesOf } from "./results-chain.ts";
import type { ColumnsOf, TableDeclaration } from "./schema/index.ts";
import * as declarations from "./schema/index.ts";
import { series } from "./series.ts";
import type { FollowUpRow, Reported, ResultsChainRow } from "./tables/index.ts";

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
}

/** The same tables as the functions of those names make, at the cost of what changed. `made` is told of every part that is made. */
export function createPipelines(options: PipelineOptions, made: Made = () => {}): Pipelines {
  const { framework } = options;
  const parts = new Parts(options, made);

  /** A table that is laid together from parts, made again where a part was. */
  function laid<Of>(name: string, table: (parts: readonly Of[]) => ColumnTable) {
    const kept = new RememberedParts<Of>();
    const whole = new Remembered<ColumnTable>();
    return {
      /** What a part is, made of these things. */
      part(key: string, of: readonly unknown[], make: () => Of): Of {
        return kept.of(key, of, () => {
          made(name, key);
          return make();
        });
      },
      whole: (all: readonly Of[]): ColumnTable => whole.of(all, () => table(all)),
    };
  }
  const rows = <Row>(declaration: TableDeclaration<ColumnsOf<Row>>) =>
    laid<readonly Row[]>(declaration.name, (all) => tableOf(declaration, all.flat()));

  const tables = {
    observations: new Remembered<ColumnTable>(),
    series: new Remembered<ColumnTable>(),
    kpis: new Remembered<ColumnTable>(),
    crossPriority: new Remembered<ColumnTable>(),
    partners: new Remembered<ColumnTable>(),
    priorityLinks: new Remembered<ColumnTable>(),
    evolution: new Remembered<EvolutionTables>(),
    completeness: rows(declarations.completenessDeclaration),
    readiness: rows(declarations.readinessDeclaration),
    regions: rows(declarations.regionsDeclaration),
    budget: rows(declarations.budgetDeclaration),
    followups: rows(declarations.followUpsDeclaration),
    quarterlyReview: rows(declarations.quarterlyReviewDeclaration),
    forecasts: laid<Forecasts>("forecasts", forecastTable),
    collaboration: laid<readonly Named[]>("collaboration", collaborationTable),
    resultsChain: laid<readonly ResultsChainRow[]>("results-chain", resultsChainTable),
  };

  /** What is said of each priority's actions, those that only reviews name included. */
  function followupParts(agreed: readonly FollowUpEvent[]): Map<string, readonly FollowUpRow[]> {
    const decided = decidedOf(agreed, options);
    const today = followUpDay(parts.reports, decided, options);
    const events = byPriority(decided);
    return new Map(
      parts.withOthers(events.keys()).map(({ priority, reports }) => {
        const own = events.get(priority) ?? [];
        const make = () => followupsOf(reports, own, today, options.through);
        return [priority, tables.followups.part(priority, [reports, JSON.stringify(own), today], make)];
      }),
    );
  }

  const pipelines: Pipelines = {
    update: (reported) => parts.update(reported),
    observations: () => {
      const partitions = parts.reported.flatMap(({ partition }) => partition ?? []);
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
      return tables.crossPriority.of(all, () => tableOf(declarations.crossPriorityDeclaration, all.flat()));
    },
    completeness() {
      const { quarters } = parts.context;
      return tables.completeness.whole(
        parts.all.map(({ priority, reports, kpis }) =>
          tables.completeness.part(priority, [reports, kpis, parts.through], () =>
            completenessOf(priority, reports, kpis, quarters),
          ),
        ),
      );
    },
    readiness() {
      const { quarters } = parts.context;
      return tables.readiness.whole(
        parts.reported.map(({ priority, reports }) =>
          tables.readiness.part(priority, [reports, parts.through], () =>
            readinessOf(priority, reports, quarters, framework),
          ),
        ),
      );
    },
    regions() {
      const { context, judgedBy, vocabulary } = parts;
      return tables.regions.whole(
        parts.reported.map(({ priority, partition }) =>
          tables.regions.part(priority, [partition, judgedBy], () => regionsOf(partition!, vocabulary, context)),
        ),
      );
    },
    budget() {
      const { quarters } = parts.context;
      return tables.budget.whole(
        parts.reported.map(({ priority, reports, cross }) =>
          tables.budget.part(priority, [reports, cross, parts.through], () =>
            budgetOf(reports, cross, quarters, framework),
          ),
        ),
      );
    },
    forecasts: () =>
      tables.forecasts.whole(
        parts.reported.map(({ priority, kpis, cross }) =>
          tables.forecasts.part(priority, [kpis, cross], () => forecastsOf(kpis, cross, framework)),
        ),
      ),
    collaboration: () =>
      tables.collaboration.whole(
        parts.reported.map(({ priority, reports }) =>
          tables.collaboration.part(priority, [reports], () => collaborationOf(reports)),
        ),
      ),
    partners() {
      const named = pipelines.collaboration();
      return tables.partners.of([named], () => partners(named));
    },
    priorityLinks() {
      const named = pipelines.collaboration();
      return tables.priorityLinks.of([named], () => priorityLinks(named));
    },
    resultsChain() {
      const results = chainOf(parts.reports, framework);
      const sources = sourcesOf(
        parts.reported.map(({ kpis }) => kpis),
        results,
      );
      const periods = parts.reported.some(({ kpis }) => kpis.length > 0) ? parts.context.quarters : [];
      return tables.resultsChain.whole(
        inChainOrder(results).map((result) => {
          const under = sources.get(result.code) ?? [];
          const links = JSON.stringify([result, [...result.supports], under.map(({ weights }) => [...weights])]);
          return tables.resultsChain.part(
            result.code,
            [links, parts.through, periods.length, ...under.map(({ kpis }) => kpis)],
            () => resultRows(result, under, periods),
          );
        }),
      );
    },
    followups: (agreed) => tables.followups.whole([...followupParts(agreed).values()]),
    quarterlyReview(agreed, returned) {
      const actions = followupParts(agreed);
      const period = parts.through ?? "";
      return tables.quarterlyReview.whole(
        parts.reported.map(({ priority, partition, kpis }: Part) => {
          const own = returned.filter(({ submission }) => submission.identity.priority === priority);
          const said = actions.get(priority) ?? [];
          const back = JSON.stringify(own.map(({ decision }) => decision));
          return tables.quarterlyReview.part(priority, [partition, kpis, said, back, period], () =>
            quarterlyReviewOf(kpis, observationTable([partition!], parts.vocabulary), said, { period, returned: own }),
          );
        }),
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

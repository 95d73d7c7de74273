import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import { budgetOf } from "../budget.ts";
import type { ChainResult } from "../chain.ts";
import { collaborationOf, collaborationTable } from "../collaboration.ts";
import { tableOf } from "../columnar/table-of.ts";
import { completenessOf } from "../completeness.ts";
import { followupsOf } from "../followups.ts";
import { forecastsOf, forecastTable } from "../forecasts.ts";
import { observationTable } from "../observations.ts";
import type { PipelineOptions } from "../options.ts";
import { quarterlyReviewOf, type Returned } from "../quarterly-review.ts";
import { readinessOf } from "../readiness.ts";
import { regionsOf } from "../regions.ts";
import type { Report } from "../reports.ts";
import { resultRows, resultsChainTable, type Source } from "../results-chain.ts";
import * as declarations from "../schema/index.ts";
import type { FollowUpRow } from "../tables/index.ts";
import { LaidTable, type Layout } from "./laid-table.ts";
import type { Made, Part, Parts, ReportedPart } from "./parts.ts";

/** A priority's actions: what its workbooks and reviews say of them. */
export interface Actions {
  readonly priority: string;
  readonly reports: readonly Report[];
  readonly agreed: readonly FollowUpEvent[];
  /** ISO date by which an action is late. */
  readonly today: string;
}

/** A priority in the quarter under review. */
export interface Reviewed {
  readonly part: ReportedPart;
  readonly actions: readonly FollowUpRow[];
  readonly returned: readonly Returned[];
  readonly period: string;
}

/** A result of the chain, with the KPIs under it. */
export interface Chained {
  readonly result: ChainResult;
  readonly under: readonly Source[];
  readonly periods: readonly string[];
}

/** The tables that are laid together from parts of their own. */
export function laidTables(parts: Parts, { framework, through }: PipelineOptions, made: Made) {
  const laid = <From, Of>(layout: Layout<From, Of>) => new LaidTable(layout, made);
  return {
    completeness: laid({
      name: "completeness",
      key: ({ priority }: Part) => priority,
      dependsOn: ({ reports, kpis }) => [reports, kpis, parts.through],
      make: ({ priority, reports, kpis }) => completenessOf(priority, reports, kpis, parts.context.quarters),
      table: (all) => tableOf(declarations.completenessDeclaration, all.flat()),
    }),
    readiness: laid({
      name: "readiness",
      key: ({ priority }: Part) => priority,
      dependsOn: ({ reports }) => [reports, parts.through],
      make: ({ priority, reports }) => readinessOf(priority, reports, parts.context.quarters, framework),
      table: (all) => tableOf(declarations.readinessDeclaration, all.flat()),
    }),
    regions: laid({
      name: "regions",
      key: ({ priority }: ReportedPart) => priority,
      dependsOn: ({ partition }) => [partition, parts.judgedBy],
      make: ({ partition }) => regionsOf(partition, parts.vocabulary, parts.context),
      table: (all) => tableOf(declarations.regionsDeclaration, all.flat()),
    }),
    budget: laid({
      name: "budget",
      key: ({ priority }: Part) => priority,
      dependsOn: ({ reports, cross }) => [reports, cross, parts.through],
      make: ({ reports, cross }) => budgetOf(reports, cross, parts.context.quarters, framework),
      table: (all) => tableOf(declarations.budgetDeclaration, all.flat()),
    }),
    forecasts: laid({
      name: "forecasts",
      key: ({ priority }: Part) => priority,
      dependsOn: ({ kpis, cross }) => [kpis, cross],
      make: { inSteps: ({ kpis, cross }) => forecastsOf(kpis, cross, framework) },
      table: forecastTable,
    }),
    collaboration: laid({
      name: "collaboration",
      key: ({ priority }: Part) => priority,
      dependsOn: ({ reports }) => [reports],
      make: ({ reports }) => collaborationOf(reports),
      table: collaborationTable,
    }),
    followups: laid({
      name: "followups",
      key: ({ priority }: Actions) => priority,
      dependsOn: ({ reports, agreed, today }) => [reports, JSON.stringify(agreed), today],
      make: ({ reports, agreed, today }) => followupsOf(reports, agreed, today, through),
      table: (all) => tableOf(declarations.followUpsDeclaration, all.flat()),
    }),
    quarterlyReview: laid({
      name: "quarterly-review",
      key: ({ part }: Reviewed) => part.priority,
      dependsOn: ({ part: { partition, kpis }, actions, returned, period }) => {
        const back = JSON.stringify(returned.map(({ decision }) => decision));
        return [partition, kpis, actions, back, period];
      },
      make: ({ part: { partition, kpis }, actions, returned, period }) =>
        quarterlyReviewOf(kpis, observationTable([partition], parts.vocabulary), actions, { period, returned }),
      table: (all) => tableOf(declarations.quarterlyReviewDeclaration, all.flat()),
    }),
    resultsChain: laid({
      name: "results-chain",
      key: ({ result }: Chained) => result.code,
      dependsOn: ({ result, under, periods }) => {
        const links = JSON.stringify([result, [...result.supports], under.map(({ weights }) => [...weights])]);
        return [links, parts.through, periods.length, ...under.map(({ kpis }) => kpis)];
      },
      make: ({ result, under, periods }) => resultRows(result, under, periods),
      table: resultsChainTable,
    }),
  };
}

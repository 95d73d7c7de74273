export { budgetDeclaration } from "./budget.ts";
export { collaborationDeclaration, partnersDeclaration, priorityLinksDeclaration } from "./collaboration.ts";
export { completenessDeclaration } from "./completeness.ts";
export { crossPriorityDeclaration } from "./cross-priority.ts";
export { milestonesDeclaration, processesDeclaration } from "./delivery.ts";
export { followUpsDeclaration } from "./followups.ts";
export { forecastsDeclaration } from "./forecasts.ts";
export {
  evolutionPrioritiesDeclaration,
  frameworkEvolutionDeclaration,
  survivingKpisDeclaration,
} from "./framework-evolution.ts";
export { kpisDeclaration, STATUSES } from "./kpis.ts";
export { observationsDeclaration } from "./observations.ts";
export { quarterlyReviewDeclaration } from "./quarterly-review.ts";
export { readinessDeclaration } from "./readiness.ts";
export { regionsDeclaration } from "./regions.ts";
export { resultsChainDeclaration } from "./results-chain.ts";
export { scenarioDeclaration, scenarioPrioritiesDeclaration } from "./scenarios.ts";
export { seriesDeclaration } from "./series.ts";
export type { CellType, ColumnsOf, TableColumn, TableDeclaration } from "./table-declaration.ts";

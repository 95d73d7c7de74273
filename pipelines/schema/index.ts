export { crossPriorityDeclaration } from "./cross-priority.ts";
export { kpisDeclaration, STATUSES } from "./kpis.ts";
export { observationsDeclaration } from "./observations.ts";
export type { CellType, ColumnsOf, TableColumn, TableDeclaration } from "./table-declaration.ts";

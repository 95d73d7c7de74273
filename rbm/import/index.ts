export { guessMapping } from "./guess.ts";
export { type Imported, type ImportOptions, importWorkbook, titleOf } from "./import-workbook.ts";
export type { Basis, ColumnMapping, Mapping, SheetMapping, Target } from "./mapping.ts";
export type { Need } from "./need.ts";
export { parseMapping, TARGETS } from "./parse-mapping.ts";

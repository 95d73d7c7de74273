export { guessMapping } from "./guess.ts";
export { type Imported, type ImportOptions, importWorkbook } from "./import-workbook.ts";
export { type Basis, CONFIDENCE, type ColumnMapping, type Mapping, type SheetMapping, type Target } from "./mapping.ts";
export type { LeftCell, Need } from "./need.ts";
export { parseMapping, TARGETS } from "./parse-mapping.ts";
export { titleOf } from "./title-of.ts";

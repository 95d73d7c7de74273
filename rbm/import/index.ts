export { type Imported, type ImportOptions, importWorkbook } from "./import-workbook.ts";
export { type Alike, leftByWhy, lookListCsv, needsByKind } from "./look-list.ts";
export { type MadeOf, madeOf } from "./made-of.ts";
export { takenFor, withColumn, withTable } from "./mapping/change-mapping.ts";
export { choices } from "./mapping/choices.ts";
export { guessMapping } from "./mapping/guess.ts";
export { changedLikewise, headersKey, type KeptMapping } from "./mapping/kept-mapping.ts";
export {
  type Basis,
  CONFIDENCE,
  type ColumnMapping,
  type Mapping,
  type SheetMapping,
  type Target,
} from "./mapping/mapping.ts";
export { mappingFile, parseMapping, TARGETS } from "./mapping/parse-mapping.ts";
export { planFor } from "./mapping/plan-for.ts";
export { mappingOf, type SeenColumn, type SeenTable, seenTable } from "./mapping/seen-table.ts";
export { titleOf } from "./mapping/title-of.ts";
export { withHeader } from "./mapping/with-header.ts";
export type { LeftCell, Need } from "./need.ts";
export { asShown } from "./tables/as-shown.ts";

/** The .xlsx library, imported here alone: young and of one maintainer, it may have to give way to another. */
export type {
  Cell as HucreCell,
  CellStyle,
  ConditionalRule,
  DataValidation,
  Sheet as HucreSheet,
  WriteSheet,
} from "hucre/xlsx";
export { readXlsx as parse, writeXlsx as serialize } from "hucre/xlsx";

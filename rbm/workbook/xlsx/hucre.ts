/** The library that writes .xlsx, imported here alone: young and of one maintainer, it may have to give way to another. */
export type { Cell as HucreCell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";
export { writeXlsx as serialize } from "hucre/xlsx";

export { type CellEdit, MESSY_TODAY, type Messy, messySample, messyWorkbook, type Planted } from "./messy.ts";
export { messyXlsx } from "./xlsx.ts";

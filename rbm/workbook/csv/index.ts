export { csvTextOf } from "./csv-text.ts";
export { CSV_EXTENSIONS, hasCsvName, isCsvFile } from "./is-csv-file.ts";
export { type Csv, type CsvLine, markOf, parseCsv } from "./parse-csv.ts";
export { MOST_CSV_BYTES, readCsv } from "./read-csv.ts";
export { csvRefusals } from "./refused.ts";

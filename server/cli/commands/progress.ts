import {
  columnsNamed,
  meanColumns,
  meanMethods,
  meansBy,
  missingColumns,
  neededColumns,
  type ProgressCells,
  type ProgressRow,
  progressCells,
  progressColumns,
  methods as rules,
  type SeriesMethod,
  seriesCells,
  seriesMethods,
  seriesShape,
  type TableMethod,
  tableMethods,
  yearsNamed,
} from "../../../rbm/progress/index.ts";
import { type Csv, csvTextOf, markOf, parseCsv } from "../../../rbm/workbook/csv/index.ts";
import { type Command, CommandError, type Io, option, UsageError } from "../command.ts";
import { withColumns } from "../csv-columns.ts";
import { type CsvTable, tableOf } from "../csv-table.ts";
import { readGiven } from "../files.ts";
import { toCsvText } from "../to-csv.ts";
import { writeOutput } from "../write-output.ts";

const ADDED = ["progress", "score", "status", "reason"] as const satisfies (keyof ProgressCells)[];

/** Columns whose cells are read: none may be there twice. */
const READ: ReadonlySet<string> = new Set([...progressColumns, "series", "year", "value"]);

/** As much as fits into one text. */
const MOST_BYTES = 400_000_000;

const methods: readonly string[] = [...new Set<string>([...tableMethods, ...seriesMethods])];

export const progress: Command = {
  usage: "progress FILE.csv --method METHOD [--by COLUMN,COLUMN] [-o OUT.csv]",
  about: `Adds progress, score, status and reason to every row of a CSV file, in full precision; the file's own columns, its order and its
blank lines stay as they are written. A column that is called like one of the four is kept as given_…, such as given_status.
A row that cannot be computed says why and does not stop the others. Fields may be separated by commas, semicolons or tabs; columns
may come in any order. Years may be 2021, 2021-Q3 or 2021-09-30; direction is increase or decrease (also up, down, positive,
negative, 1, -1) or maintain; a blank, n/a, null, - or .. is missing, never 0; 1,5 is read as 1.5, while 1,234 could be two numbers
and is read only where other values of the file show what its comma means; 45 % is 45. FILE may be - for what is piped in.

One KPI a row, and what each METHOD needs; base_year, base_value, current_year, current_value, target_year, target, direction and limit
are used where they are there (baseline, baseline_year, actual, target_value and the like will do, and “Baseline 2015” for both):
${tableMethods.map((method) => `  ${method.padEnd(18)} ${rules[method].formula}\n${" ".repeat(21)}needs ${neededColumns[method].join(", ")}`).join("\n")}
progress is a share (0.42 is 42 %), a rate a year (0.05 is 5 % a year), a change a year or an index, as the formula says.
B, A and T are the values of baseline, actual and target, b, t and Y their years, d is 1 or -1 by direction.
to-milestone takes milestone, or target, for the target of the current period. cagr-ratio has thresholds of 0.95, 0.6 and 0 with a
target, as Eurostat has; without one progress is the growth a year itself, with Statistics Canada's thresholds of 1.5 %, 0.5 % and 0,
lowered near limit. A target already reached is achieved, with a score of 5, whatever the growth.

A series a row (a column a year: 2015, 2016, …), or a value a row (series, year, value; without a column series, they are named by the
column of fewest values that leaves no year twice in a series, such as country):
  aarr               the rate of reduction by regression over all years; tables of mortality often print the continuous rate in percent,
                     -100·ln(1 - progress), from end points
  linear, holt, holt-damped, logistic
                     progress is the forecast at target_year, score the probability that it meets target

--by goal,indicator writes the means of each goal and of each indicator in it, in place of the rows, with how many were counted:
  cagr-ratio         the mean score, an indicator's mean counting once in its goal's, with a status from 2.5, 0 and -2.5; achieved only
                     where all with a score are
  ${meanMethods.filter((method) => method !== "cagr-ratio").join(", ")}
                     the mean progress of all rows, the same with each held within 0 and 1 (capped), and the geometric mean`,
  options: { method: { type: "string" }, by: { type: "string" }, output: { type: "string", short: "o" } },
  async run({ values, positionals }, io) {
    const [given, ...more] = positionals;
    const method = option(values, "method");
    if (!given || more.length > 0) throw new UsageError("Name one CSV file.");
    if (!method || !methods.includes(method)) throw new UsageError(`Say which --method: ${methods.join(", ")}.`);
    const text = csvTextOf(bytesOf(given, io));
    const name = given === "-" ? "The table" : given;
    const csv = parseCsv(text);
    const { columns, rows } = datedTable(csv, name);
    const by = option(values, "by");
    const computed = compute(rows, columns, method, name);
    const out =
      by === undefined
        ? withColumns(
            csv,
            ADDED,
            computed.map((cells) => ADDED.map((column) => cells[column])),
          )
        : toCsvText({
            rows: meansOf(
              computed.map((cells, at) => ({ ...rows[at]!, ...cells })),
              columns,
              method,
              by,
              name,
            ),
            delimiter: csv.delimiter,
          });
    const output = option(values, "output");
    if (output === undefined) io.out(out);
    else writeOutput(output, markOf(text) + out, io);
    return 0;
  },
};

function bytesOf(name: string, io: Io): Uint8Array {
  if (name === "-") {
    if (!io.input) throw new CommandError("Nothing can be piped in here. Name a file.");
    return io.input();
  }
  const { bytes } = readGiven(name, io, MOST_BYTES);
  if (isZip(bytes))
    throw new CommandError(
      `${name} is a workbook, not a CSV file. Save the sheet as CSV UTF-8 in Excel, and give that file.`,
    );
  return bytes;
}

/** A zip, as every .xlsx and .ods is: PK, then two bytes that no text has. */
const isZip = ([p, k, three, four]: Uint8Array): boolean => p === 0x50 && k === 0x4b && three === 3 && four === 4;

/** The table of a file, with the years that its header says of its values. */
function datedTable(csv: Csv, name: string): CsvTable {
  const { columns, rows } = tableOf(csv, name, { named: columnsNamed, once: READ });
  const years = yearsNamed(csv.rows[0]!);
  if (Object.keys(years).length === 0) return { columns, rows };
  return { columns: [...columns, ...Object.keys(years)], rows: rows.map((row) => ({ ...row, ...years })) };
}

function compute(
  rows: readonly ProgressRow[],
  columns: readonly string[],
  method: string,
  name: string,
): readonly ProgressCells[] {
  const shape = isSeriesMethod(method) ? seriesShape(columns, rows) : null;
  if (shape === "unclear") {
    throw new CommandError(`${name} has a year more than once. Name in a column series which rows belong together.`);
  }
  if (isSeriesMethod(method) && shape !== null) return seriesCells(rows, method, shape);
  if (!isTableMethod(method)) {
    throw new CommandError(`${name} holds no series: give it a column a year, or the columns series, year and value.`);
  }
  const missing = missingColumns(columns, method);
  if (missing.length === 0) return progressCells(rows, method);
  throw new CommandError(
    `${name} lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}. Its first line names: ${columns.join(", ")}. Which names will do: resultbook progress --help`,
  );
}

/** The table of means by the columns that `--by` names. */
function meansOf(
  rows: readonly (ProgressRow & ProgressCells)[],
  columns: readonly string[],
  method: string,
  by: string,
  name: string,
): readonly (readonly string[])[] {
  const groups = columnsNamed(by.split(","));
  const missing = groups.find((column) => !columns.includes(column));
  if (missing !== undefined) throw new CommandError(`${name} lacks the column ${missing}, which --by names.`);
  const averaged = meanMethods.find((one) => one === method);
  if (!averaged) throw new UsageError(`--by takes the means of ${meanMethods.join(", ")}; there is none of ${method}.`);
  const header = [...groups, ...meanColumns];
  const taken = groups.find((column) => header.filter((other) => other === column).length > 1);
  if (taken !== undefined) throw new UsageError(`--by cannot take ${taken}: the table of means has such a column.`);
  const means = meansBy(rows, groups, averaged);
  return [header, ...means.map((mean) => header.map((column) => mean[column] ?? ""))];
}

const isTableMethod = (method: string): method is TableMethod => (tableMethods as readonly string[]).includes(method);

const isSeriesMethod = (method: string): method is SeriesMethod =>
  (seriesMethods as readonly string[]).includes(method);

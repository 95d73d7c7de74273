import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  missingColumns,
  neededColumns,
  type ProgressRow,
  progressTable,
  methods as rules,
  type SeriesMethod,
  seriesMethods,
  seriesShape,
  seriesTable,
  type TableMethod,
  tableMethods,
} from "../../../rbm/progress/index.ts";
import { type Command, CommandError, option, UsageError } from "../command.ts";
import { csvTextOf, parseCsv, toCsvText } from "../csv.ts";
import { readGiven } from "../files.ts";

const ADDED = ["progress", "score", "status", "reason"] as const;

const methods: readonly string[] = [...new Set<string>([...tableMethods, ...seriesMethods])];

export const progress: Command = {
  usage: "progress FILE.csv --method METHOD [-o OUT.csv]",
  about: `Adds progress, score, status and reason to every row of a CSV file, in full precision; other columns stay as they are.
A row that cannot be computed says why and does not stop the others. Fields may be separated by commas, semicolons or tabs; columns
may come in any order. Years may be 2021, 2021-Q3 or 2021-09-30; direction is increase or decrease (also up, down, positive,
negative, 1, -1) or maintain; a blank is missing, never 0; 1,5 is read as 1.5, while 1,234 could be two numbers and is read only
where other values of the file show what its comma means.

One KPI a row, and what each METHOD needs; base_year, base_value, current_year, current_value, target_year, target, direction and limit
are used where they are there:
${tableMethods.map((method) => `  ${method.padEnd(18)} ${rules[method].formula}\n${" ".repeat(21)}needs ${neededColumns[method].join(", ")}`).join("\n")}
B, A and T are the values of baseline, actual and target, b, t and Y their years, d is 1 or -1 by direction.
to-milestone takes milestone, or target, for the target of the current period.

A series a row (a column a year: 2015, 2016, …), or a value a row (series, year, value; without a column series, they are named by the
column of fewest values that leaves no year twice in a series, such as country):
  aarr               the rate of reduction by regression over all years
  linear, holt, holt-damped, logistic
                     progress is the forecast at target_year, score the probability that it meets target`,
  options: { method: { type: "string" }, output: { type: "string", short: "o" } },
  async run({ values, positionals }, io) {
    const [name, ...more] = positionals;
    const method = option(values, "method");
    if (!name || more.length > 0) throw new UsageError("Name one CSV file.");
    if (!method || !methods.includes(method)) throw new UsageError(`Say which --method: ${methods.join(", ")}.`);
    const { rows, delimiter } = parseCsv(csvTextOf(readGiven(name, io).bytes));
    const [header, ...lines] = rows;
    if (!header) throw new CommandError(`${name} is empty. Its first line has to name the columns.`);
    const columns = header.map(columnOf);
    const kept = columns.flatMap((column, at) => (ADDED.some((added) => added === column) ? [] : [at]));
    const read = lines.map((line): ProgressRow => Object.fromEntries(columns.map((column, at) => [column, line[at]])));
    const computed = compute(read, columns, method, name);
    const added = lines.map((line, index) => [
      ...kept.map((at) => line[at] ?? ""),
      ...ADDED.map((column) => computed[index]?.[column] ?? ""),
    ]);
    const text = toCsvText({ rows: [[...kept.map((at) => header[at]!.trim()), ...ADDED], ...added], delimiter });
    const output = option(values, "output");
    if (output === undefined) io.out(text);
    else writeFileSync(resolve(io.cwd, output), text);
    return 0;
  },
};

function compute(
  rows: readonly ProgressRow[],
  columns: readonly string[],
  method: string,
  name: string,
): readonly ProgressRow[] {
  const shape = isSeriesMethod(method) ? seriesShape(columns, rows) : null;
  if (shape === "unclear") {
    throw new CommandError(`${name} has a year more than once. Name in a column series which rows belong together.`);
  }
  if (isSeriesMethod(method) && shape !== null) return seriesTable(rows, method, shape);
  if (!isTableMethod(method)) {
    throw new CommandError(`${name} holds no series: give it a column a year, or the columns series, year and value.`);
  }
  const missing = missingColumns(columns, method);
  if (missing.length === 0) return progressTable(rows, method);
  throw new CommandError(`${name} lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}.`);
}

/** `Base year` and `BASE_YEAR` are base_year. */
const columnOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+(?!q[1-4]$)/g, "_");

const isTableMethod = (method: string): method is TableMethod => (tableMethods as readonly string[]).includes(method);

const isSeriesMethod = (method: string): method is SeriesMethod =>
  (seriesMethods as readonly string[]).includes(method);

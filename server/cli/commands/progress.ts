import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  missingColumns,
  type ProgressRow,
  progressTable,
  type TableMethod,
  tableMethods,
} from "../../../rbm/progress/index.ts";
import { type Command, CommandError, option, UsageError } from "../command.ts";
import { parseCsv, toCsvText } from "../csv.ts";
import { readGiven } from "../files.ts";

const ADDED = ["progress", "score", "status", "reason"] as const;

export const progress: Command = {
  usage: "progress FILE.csv --method METHOD [-o OUT.csv]",
  about: `Adds progress, score, status and reason to every row of a CSV file with the columns base_year, base_value, current_year,
current_value, target_year, target, direction and limit. Other columns stay. METHOD is one of
${tableMethods.join(", ")}.`,
  options: { method: { type: "string" }, output: { type: "string", short: "o" } },
  async run({ values, positionals }, io) {
    const [name, ...more] = positionals;
    const method = option(values, "method");
    if (!name || more.length > 0) throw new UsageError("Name one CSV file.");
    if (!isMethod(method)) throw new UsageError(`Say which --method: ${tableMethods.join(", ")}.`);
    const [header, ...rows] = parseCsv(new TextDecoder().decode(readGiven(name, io).bytes));
    if (!header) throw new CommandError(`${name} is empty. Its first line has to name the columns.`);
    const names = header.map((column) => column.trim());
    const missing = missingColumns(names).filter((column) => column !== "limit");
    if (missing.length > 0) {
      throw new CommandError(`${name} lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}.`);
    }
    const read = rows.map((row): ProgressRow => Object.fromEntries(names.map((column, i) => [column, row[i]])));
    const kept = names.filter((column) => !ADDED.includes(column as (typeof ADDED)[number]));
    const added = progressTable(read, method).map((row: ProgressRow) =>
      [...kept, ...ADDED].map((column) => row[column] ?? ""),
    );
    const text = toCsvText([[...kept, ...ADDED], ...added]);
    const output = option(values, "output");
    if (output === undefined) io.out(text);
    else writeFileSync(resolve(io.cwd, output), text);
    return 0;
  },
};

const isMethod = (method: string | undefined): method is TableMethod =>
  method !== undefined && (tableMethods as readonly string[]).includes(method);

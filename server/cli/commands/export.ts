import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Command, CommandError, type ExitCode, option, UsageError } from "../command.ts";
import { CONNECT, connected, problemOf } from "../connect.ts";

/** Formats by name, and where the API has them. */
const FORMATS: Readonly<Record<string, (table: string, output: string) => string>> = {
  iati: () => "/api/exports/iati.xml",
  datapackage: () => "/api/exports/datapackage.zip",
  csv: () => "/api/exports/results.csv",
  parquet: (table) => `/api/exports/tables/${encodeURIComponent(table)}.parquet`,
  xlsx: (table) => `/api/exports/tables/${encodeURIComponent(table)}.xlsx`,
  changes: (_, output) => `/api/exports/record-of-changes.${output.toLowerCase().endsWith(".xlsx") ? "xlsx" : "csv"}`,
};

export const exportCommand: Command = {
  usage:
    "export iati|datapackage|csv|parquet|xlsx|changes -o OUT [--table observations] [--period 2021-Q3] [--as-of DATE] [--framework ID] [--licence CC-BY-4.0]",
  about: `Writes what was accepted in a format of the field: IATI 2.03, a Data Package (v2) of all tables, one flat CSV, or one table as
Parquet or a workbook. Only what is declared public; a Data Package says under which --licence, and claims none where it is not given. What a format cannot carry is told. changes is for the house: the record of who changed what, from what
to what, why and who accepted it, as .csv or .xlsx, of --period and --priority where given.`,
  options: {
    ...CONNECT,
    output: { type: "string", short: "o" },
    table: { type: "string" },
    period: { type: "string" },
    "as-of": { type: "string" },
    framework: { type: "string" },
    priority: { type: "string" },
    licence: { type: "string" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [format = "", ...more] = positionals;
    const path = Object.hasOwn(FORMATS, format) ? FORMATS[format]! : undefined;
    const output = option(values, "output");
    if (!path || more.length > 0) throw new UsageError(`Say which format: ${Object.keys(FORMATS).join(", ")}.`);
    if (!output) throw new UsageError("Say where to write it: -o FILE");
    const query = new URLSearchParams();
    for (const [name, parameter] of [
      ["period", "period"],
      ["as-of", "asof"],
      ["framework", "framework"],
      ["priority", "priority"],
      ["licence", "license"],
    ] as const) {
      const value = option(values, name);
      if (value !== undefined) query.set(parameter, value);
    }
    const target = resolve(io.cwd, output);
    return connected<ExitCode>(values, io, true, async ({ request }) => {
      const response = await request(`${path(option(values, "table") ?? "observations", output)}?${query}`);
      if (!response.ok) throw await problemOf(response);
      try {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, new Uint8Array(await response.arrayBuffer()));
      } catch (error) {
        throw new CommandError(
          `${target} could not be written: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      for (const { where, what } of notesIn(response.headers.get("X-Resultbook-Notes"))) io.err(`${where}: ${what}\n`);
      io.out(`${target}\n`);
      return 0;
    });
  },
};

function notesIn(header: string | null): { readonly where: string; readonly what: string }[] {
  return header === null ? [] : JSON.parse(decodeURIComponent(header));
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { defaultFramework } from "../../../rbm/framework/known.ts";
import type { Plans } from "../../../rbm/framework/plans.ts";
import {
  guessMapping,
  importWorkbook,
  lookListCsv,
  type Mapping,
  mappingFile,
  parseMapping,
  planFor,
} from "../../../rbm/import/index.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { type Command, CommandError, type ExitCode, type Io, option, UsageError } from "../command.ts";
import { CONNECT } from "../connect.ts";
import { leftText, mappingText, needsText, rowsText } from "../import-report.ts";
import { knownPlan, planOf, plansKnown } from "../plans.ts";
import { sourceGiven } from "../source-given.ts";

export const importWorkbookCommand: Command = {
  usage:
    "import workbook FILE.xlsx|FILE.csv [--mapping MAP.json] [--framework ID] [--priority P] [--office O] [--period 2021-Q3] [--list LEFT.csv] [--json] -o OUT.xlsx",
  about: `Puts somebody else's workbook or CSV file (a logframe, a list of indicators) onto the template of thematic priorities. The header and the columns are
guessed by name (English, French, Spanish, Portuguese, German, Russian, Arabic, Chinese) and by content, tables below or beside each other too; the guess is shown with how sure it is, and
written to MAP.json if that is not there yet. Without --framework the plan is the one that most of its periods belong to. Change it and import again: it is used as it stands, and finds its columns by their headers. Every filled
cell is in OUT.xlsx or in the list of what stays behind: --list writes that, with what a person has to look at, cell by cell. Exit 1 where somebody has to.
The page Check a file does the same with the same file and MAP.json, without sending them anywhere.`,
  options: {
    ...CONNECT,
    mapping: { type: "string" },
    framework: { type: "string" },
    priority: { type: "string" },
    office: { type: "string" },
    period: { type: "string" },
    list: { type: "string" },
    json: { type: "boolean" },
    output: { type: "string", short: "o" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [format, name, ...more] = positionals;
    const output = option(values, "output");
    if (format !== "workbook" || !name || more.length > 0) throw new UsageError("Name one workbook.");
    if (!output) throw new UsageError("Say where to write it: -o OUT.xlsx");
    const { workbook, looks } = await sourceGiven(name, io);
    const plans = await plansKnown(values, io);
    const { mapping, from } = mappingFor(workbook, option(values, "mapping"), io);
    const asked = option(values, "framework");
    const { framework } = asked === undefined ? { framework: likely(mapping, plans) } : await planOf(asked, plans, io);
    const scope = scopeOf(framework, { priority: option(values, "priority"), office: option(values, "office") });
    const period = option(values, "period");
    const imported = importWorkbook(workbook, {
      framework,
      mapping,
      looks,
      scope: { ...scope, ...(period ? { period } : {}) },
    });
    const empty = imported.needs.some(({ kind }) => kind === "nothing taken");
    const target = resolve(io.cwd, output);
    if (!empty) writeTo(target, await writeXlsx({ template: priorityTemplate, framework, content: imported.content }));
    const list = option(values, "list");
    if (list !== undefined) writeTo(resolve(io.cwd, list), lookListCsv(imported));
    if (values.json === true) {
      const { rows, needs, left } = imported;
      io.out(
        `${JSON.stringify({ file: empty ? null : target, framework: framework.id, mapping, rows, needs, left }, null, 2)}\n`,
      );
    } else {
      io.out(mappingText(mapping, from));
      io.out(empty ? "\nNothing was written.\n" : `\n${target}, plan ${framework.id}: ${rowsText(imported)}.\n`);
      io.out(needsText(imported.needs));
      io.out(leftText(imported.left, list));
    }
    return empty ? 2 : imported.needs.length > 0 ? 1 : 0;
  },
};

const likely = (mapping: Mapping, plans: Plans): Framework =>
  planFor(mapping, [knownPlan(plans, defaultFramework.id).framework, ...plans.current]);

/** The mapping in the file, or a guess, which is then written there. */
function mappingFor(workbook: Workbook, file: string | undefined, io: Io): { mapping: Mapping; from: string } {
  const path = file === undefined ? null : resolve(io.cwd, file);
  if (path !== null && existsSync(path)) {
    try {
      return { mapping: parseMapping(JSON.parse(readFileSync(path, "utf8"))), from: `as ${file} says` };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new CommandError(
        `The mapping ${file} cannot be used: ${why}. Correct it, or remove the file to have it guessed anew.`,
      );
    }
  }
  const mapping = guessMapping(workbook);
  if (path !== null) writeTo(path, mappingFile(mapping));
  return { mapping, from: path === null ? "guessed" : `guessed, and written to ${file}` };
}

function scopeOf(
  { priorities, scopes = [], offices, id }: Framework,
  asked: { readonly priority: string | undefined; readonly office: string | undefined },
): { priority?: string; office?: string } {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  const said: { priority?: string; office?: string } = {};
  if (asked.priority !== undefined) {
    const wanted = asked.priority;
    const all = [...priorities, ...scopes];
    const found = all.find(({ name, code }) => same(name, wanted) || same(code, wanted));
    if (!found)
      throw new CommandError(
        `${id} has no thematic priority “${wanted}”. It has: ${all.map(({ name }) => name).join(", ")}.`,
      );
    said.priority = found.name;
  }
  const office = asked.office ?? offices.find(({ region }) => region === null)?.name;
  if (office !== undefined) {
    const found = offices.find(({ name }) => same(name, office));
    if (!found)
      throw new CommandError(
        `${id} has no reporting office “${office}”. It has: ${offices.map(({ name }) => name).join(", ")}.`,
      );
    said.office = found.name;
  }
  return said;
}

function writeTo(path: string, what: string | Uint8Array): void {
  try {
    writeFileSync(path, what);
  } catch (error) {
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

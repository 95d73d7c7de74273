import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type CarriedOver, carryOver, cellsCarried } from "../../../rbm/framework/carry-over/index.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { type Plans, pairsOf } from "../../../rbm/framework/plans.ts";
import { nameOf } from "../../../rbm/submission/difference.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { templateIdOf } from "../../../rbm/template/identity.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { sheetOf } from "../../../rbm/template/template.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { readWorkbook } from "../../examine/read-workbook.ts";
import { type Command, CommandError, type ExitCode, option, UsageError } from "../command.ts";
import { CONNECT } from "../connect.ts";
import { readGiven } from "../files.ts";
import { knownPlan, plansKnown } from "../plans.ts";

export const carryOverCommand: Command = {
  usage: "carry-over FILE.xlsx [--framework 2024-2027] [--priority P] [--period 2024-Q1] [--json] -o OUT.xlsx",
  about: `Puts a workbook of one plan onto the template of the next, through their crosswalk, and lists what changed on the way and what was
left out. No row is lost: each is in OUT.xlsx or in the list. The plan is the one after the workbook's, unless said otherwise.`,
  options: {
    ...CONNECT,
    framework: { type: "string" },
    priority: { type: "string" },
    period: { type: "string" },
    json: { type: "boolean" },
    output: { type: "string", short: "o" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [name, ...more] = positionals;
    const output = option(values, "output");
    if (!name || more.length > 0) throw new UsageError("Name one workbook.");
    if (!output) throw new UsageError("Say where to write it: -o OUT.xlsx");
    const workbook = await readWorkbook(readGiven(name, io).bytes);
    if (templateIdOf(workbook) !== priorityTemplate.id)
      throw new CommandError(
        `${name} is not a workbook of a thematic priority. Nothing was written. Take one with: resultbook template priority --help`,
      );
    const source = contentOf(bind(workbook, priorityTemplate));
    const plans = await plansKnown(values, io);
    const { framework: from } = knownPlan(plans, source.identity.framework);
    const next = option(values, "framework") ?? nextAfter(from, plans)?.id;
    if (next === undefined)
      throw new CommandError(
        `${name} is of ${from.id}, and no plan after it is known. Nothing was written. Publish the next one first (resultbook framework publish), or name another: --framework ID`,
      );
    const { framework: to } = knownPlan(plans, next);
    const pairs = pairsOf(plans, from.id, to.id);
    if (!pairs) throw new CommandError(`No crosswalk from ${from.id} to ${to.id} is known. Nothing was written.`);
    const priority = option(values, "priority") ?? source.identity.priority;
    const [period, priorities] = [option(values, "period"), [...to.priorities, ...(to.scopes ?? [])]];
    const wanted = priority.trim().toLowerCase();
    if (!priorities.some((one) => one.name.toLowerCase() === wanted || one.code.toLowerCase() === wanted)) {
      const list = priorities.map((one) => `  ${one.code}  ${one.name}`).join("\n");
      throw new CommandError(
        `${to.id} has no thematic priority “${priority}”. Say which one reports: --priority\n${list}`,
      );
    }
    const carried = carryOver(source, { from, to, pairs, priority, ...(period ? { period } : {}) });
    const path = resolve(io.cwd, output);
    writeFileSync(path, await writeXlsx({ template: priorityTemplate, framework: to, content: carried.content }));
    if (values.json === true)
      io.out(
        `${JSON.stringify({ file: path, from: from.id, to: to.id, cells: cellsCarried(carried), ...carried }, null, 2)}\n`,
      );
    else io.out(carriedReport(carried, path, to));
    return 0;
  },
};

const nextAfter = ({ to }: Framework, { current }: Plans): Framework | undefined =>
  current.filter(({ from }) => from > to).sort((a, b) => (a.from < b.from ? -1 : 1))[0];

/** The row a line is about, or how many where there are more. */
function whichOf(rows: readonly string[]): string {
  const which = rows.length > 1 ? `${rows.length} rows` : rows[0];
  return which ? ` (${which})` : "";
}

/** What became of the rows, for people: counts, then what changed and what was left out, by sheet and reason. */
function carriedReport(carried: CarriedOver, path: string, { id }: Framework): string {
  const { fates } = carried;
  const counts = (["carried", "changed", "left out"] as const).map(
    (fate) => `${fates.filter((one) => one.fate === fate).length} ${fate}`,
  );
  const sections = (["changed", "left out"] as const).flatMap((fate) => {
    const groups = new Map<string, string[]>();
    for (const one of fates) {
      const sheet = sheetOf(priorityTemplate, one.sheet);
      const line = `  ${sheet.name}: ${one.says}`;
      if (one.fate === fate) groups.set(line, [...(groups.get(line) ?? []), nameOf(one.row, one.index, sheet)]);
    }
    if (groups.size === 0) return [];
    const lines = [...groups].map(([line, rows]) => `${line}${whichOf(rows)}`);
    return [`\n${fate === "changed" ? "Changed" : "Left out"}\n${lines.join("\n")}\n`];
  });
  const cells = Object.entries(cellsCarried(carried)).map(([fate, n]) => `${n} ${fate}`);
  return `${path}: ${fates.length} rows for ${id}: ${counts.join(", ")}. Filled cells: ${cells.join(", ")}.\n${sections.join("")}`;
}

import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type CarriedOver, carryOver, cellsCarried } from "../../../rbm/framework/carry-over/index.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { type Plans, pairsOf } from "../../../rbm/framework/plans.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
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
    const source = contentOf(bind(await readWorkbook(readGiven(name, io).bytes), priorityTemplate));
    const plans = await plansKnown(values, io);
    const { framework: from } = knownPlan(plans, source.identity.framework);
    const { framework: to } = knownPlan(plans, option(values, "framework") ?? nextAfter(from, plans)?.id ?? "");
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

/** What became of the rows, for people: counts, then what changed and what was left out, by sheet and reason. */
function carriedReport(carried: CarriedOver, path: string, { id }: Framework): string {
  const { fates } = carried;
  const counts = (["carried", "changed", "left out"] as const).map(
    (fate) => `${fates.filter((one) => one.fate === fate).length} ${fate}`,
  );
  const sections = (["changed", "left out"] as const).flatMap((fate) => {
    const groups = new Map<string, number>();
    for (const one of fates) {
      const line = `  ${sheetOf(priorityTemplate, one.sheet).name}: ${one.says}`;
      if (one.fate === fate) groups.set(line, (groups.get(line) ?? 0) + 1);
    }
    if (groups.size === 0) return [];
    const lines = [...groups].map(([line, rows]) => `${line}${rows > 1 ? ` (${rows} rows)` : ""}`);
    return [`\n${fate === "changed" ? "Changed" : "Left out"}\n${lines.join("\n")}\n`];
  });
  const cells = Object.entries(cellsCarried(carried)).map(([fate, n]) => `${n} ${fate}`);
  return `${path}: ${fates.length} rows for ${id}: ${counts.join(", ")}. Filled cells: ${cells.join(", ")}.\n${sections.join("")}`;
}

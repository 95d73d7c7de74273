import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Finding, IatiRefused, type Imported, importIati, MOST_BYTES } from "../../../rbm/exchange/iati/index.ts";
import { isPeriod } from "../../../rbm/framework/period.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { type Command, CommandError, type ExitCode, option, UsageError } from "../command.ts";
import { CONNECT } from "../connect.ts";
import { readGiven } from "../files.ts";
import { knownPlan, plansKnown } from "../plans.ts";

/** Places shown of each kind of finding, and characters of what was found there, unless all are asked for as JSON. */
const SHOWN = 5;
const QUOTED = 500;

export const importCommand: Command = {
  usage: "import iati FILE.xml -o FILE.xlsx [--framework ID] [--priority NAME] [--period 2021-Q3] [--json]",
  about: `Puts other people's IATI results into a workbook on the template of thematic priorities, and tells all that is not simply so:
decimal commas, missing measures, directions against the figures. Nothing is dropped without telling. Exit 1 where a person has to look.`,
  options: {
    ...CONNECT,
    output: { type: "string", short: "o" },
    framework: { type: "string" },
    priority: { type: "string" },
    period: { type: "string" },
    json: { type: "boolean" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [format, name, ...more] = positionals;
    const output = option(values, "output");
    const [id, priority, period] = [option(values, "framework"), option(values, "priority"), option(values, "period")];
    if (format !== "iati" || !name || more.length > 0) throw new UsageError("Say what to import: iati FILE.xml");
    if (!output) throw new UsageError("Say where to write it: -o FILE.xlsx");
    if (period !== undefined && !isPeriod(period)) throw new UsageError("Give a period such as 2021-Q3.");
    let imported: Imported;
    try {
      imported = importIati(readGiven(name, io, MOST_BYTES).bytes, {
        ...(id !== undefined && { framework: knownPlan(await plansKnown(values, io), id).framework }),
        ...(priority !== undefined && { priority }),
        ...(period !== undefined && { period }),
      });
    } catch (error) {
      if (error instanceof IatiRefused) throw new CommandError(`${name}: ${error.message}`);
      throw error;
    }
    const target = resolve(io.cwd, output);
    const { content, framework, findings, activities } = imported;
    const bytes = await writeXlsx({ template: priorityTemplate, framework, content });
    try {
      writeFileSync(target, bytes);
    } catch (error) {
      throw new CommandError(
        `${target} could not be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    if (values.json === true) io.out(`${JSON.stringify({ file: target, activities, findings }, null, 2)}\n`);
    else io.out(`${target}\n${report(findings)}`);
    return findings.some(({ person }) => person) ? 1 : 0;
  },
};

/** Findings by kind, those that need a person first. */
function report(findings: readonly Finding[]): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))].map((kind) =>
    findings.filter((one) => one.kind === kind),
  );
  const ordered = [...kinds.filter(([first]) => first!.person), ...kinds.filter(([first]) => !first!.person)];
  return ordered
    .map((those) => {
      const [{ what, next, person }] = those as [Finding];
      const places = those
        .slice(0, SHOWN)
        .map(
          ({ where, line, found }) =>
            `    ${[line > 0 && `line ${line}`, where, shortened(found)].filter(Boolean).join(": ")}\n`,
        );
      const rest = those.length > SHOWN ? `    and ${those.length - SHOWN} more; --json shows all\n` : "";
      return `\n${person ? "To look at" : "To know"} (${those.length}): ${what}\n  ${next}\n${places.join("")}${rest}`;
    })
    .join("");
}

const shortened = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

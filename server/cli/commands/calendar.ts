import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readCalendar } from "../../exports/calendar.ts";
import { type Command, CommandError, type ExitCode, type Io, option, UsageError } from "../command.ts";
import { CONNECT } from "../connect.ts";
import { readGiven } from "../files.ts";
import { plansKnown } from "../plans.ts";
import { issueReport } from "../report.ts";

export const calendar: Command = {
  usage: "calendar FILE.xlsx -o OUT.ics",
  about: `Checks a workbook on the delivery template and writes its meetings, milestones, deliverables and actions as a calendar (.ics) that
Outlook and others open. Nothing is written if there is an error. Take a workbook with: resultbook template delivery -o FILE.xlsx`,
  options: { ...CONNECT, output: { type: "string", short: "o" } },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [name, ...more] = positionals;
    const output = option(values, "output");
    if (!name || more.length > 0) throw new UsageError("Name one workbook.");
    if (!output) throw new UsageError("Say where to write it: -o OUT.ics");
    const read = await readCalendar(readGiven(name, io).bytes, (await plansKnown(values, io)).current, new Date());
    if (!read) {
      throw new CommandError(
        `${name} is not a workbook of milestones and meetings. Take one with: resultbook template delivery -o FILE.xlsx`,
      );
    }
    if (read.report.issues.length > 0) io.err(issueReport(name, read.report.issues, read.report.counts));
    if (read.report.counts.error > 0) return 1;
    const path = written(output, read.ics, io);
    io.out(`${path}: ${read.events} ${read.events === 1 ? "event" : "events"}.\n`);
    return 0;
  },
};

function written(output: string, what: string | Uint8Array, io: Io): string {
  const path = resolve(io.cwd, output);
  try {
    writeFileSync(path, what);
  } catch (error) {
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  return path;
}

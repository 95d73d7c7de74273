import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Issue, Severity } from "../../../rbm/checks/issue.ts";
import { crosswalkReport } from "../../../rbm/framework/crosswalk-report.ts";
import { changeLines, diffReport, redlined } from "../../../rbm/framework/diff-report.ts";
import { crosswalk, type FrameworkChange, frameworkDiff, pairsOf } from "../../../rbm/framework/index.ts";
import { defaultFramework } from "../../../rbm/framework/known.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { XLSX } from "../../media-types.ts";
import { type Command, CommandError, type ExitCode, type Io, option, UsageError, type Values } from "../command.ts";
import { CONNECT, connected, problemOf } from "../connect.ts";
import { readGiven } from "../files.ts";
import { planOf, plansKnown, readPlan } from "../plans.ts";
import { issueReport } from "../report.ts";

export const framework: Command = {
  usage: "framework diff A B [--json] | check FILE.xlsx [--json] | publish FILE.xlsx [--json] [--to URL]",
  about: `The plan itself. A and B are ids of plans (2020-2023, or 2020-2023@1 for a version) or workbooks on the framework template.

diff says what was added, dropped, moved, renamed and retargeted, wording as a redline. Two plans are compared through their crosswalk,
which is shown, two versions of one by code. check and publish look at a workbook with the rules of the framework template; publish keeps
the plan as its next version if there is no error, and from then on everything uses it. Take a workbook with: resultbook template framework --framework ID -o FILE.xlsx`,
  options: { ...CONNECT, json: { type: "boolean" } },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [what, first, second, ...more] = positionals;
    if (more.length > 0) throw new UsageError("There are more names than it needs.");
    if (what === "diff" && first && second) return diff(first, second, values, io);
    if (what === "check" && first && !second) return check(first, values, io);
    if (what === "publish" && first && !second) return publish(first, values, io);
    throw new UsageError("Say what to do: diff A B, check FILE.xlsx or publish FILE.xlsx.");
  },
};

async function diff(first: string, second: string, values: Values, io: Io): Promise<ExitCode> {
  const plans = await plansKnown(values, io);
  const [before, after] = [(await planOf(first, plans, io)).framework, await planOf(second, plans, io)];
  const { framework: now } = after;
  const own = after.crosswalks.find((crosswalk) => crosswalk.before === before.id)?.pairs;
  const pairs = before.id === now.id ? null : (own ?? pairsOf(plans, before.id, now.id));
  const changes = redlined(frameworkDiff(before, now, pairs ?? undefined));
  if (values.json === true) {
    const [from, to] = [before, now].map(({ id, version }) => ({ id, version }));
    const rows = pairs && crosswalk(before, now, pairs);
    io.out(`${JSON.stringify({ before: from, after: to, crosswalk: rows, changes }, null, 2)}\n`);
    return 0;
  }
  io.out(diffReport(before, now, changes));
  if (pairs) io.out(crosswalkReport(before, now, crosswalk(before, now, pairs)));
  else if (before.id !== now.id) {
    io.err("No crosswalk between these two plans is known: their results are compared by code.\n");
  }
  return 0;
}

async function check(name: string, values: Values, io: Io): Promise<ExitCode> {
  const { framework: plan, report } = await readPlan(name, await plansKnown(values, io), io);
  const { issues, counts } = report;
  if (values.json === true) {
    io.out(`${JSON.stringify({ file: name, framework: plan.id, counts, issues }, null, 2)}\n`);
  } else io.out(issueReport(name, issues, counts));
  return counts.error > 0 ? 1 : 0;
}

interface Published {
  readonly id: string;
  readonly version: number;
  readonly stored: boolean;
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly changes: readonly FrameworkChange[];
}

async function publish(name: string, values: Values, io: Io): Promise<ExitCode> {
  const { bytes } = readGiven(name, io);
  return connected<ExitCode>(values, io, false, async ({ request, where }) => {
    const response = await request("/api/frameworks", {
      method: "POST",
      body: bytes,
      headers: { "Content-Type": XLSX },
    });
    if (!response.ok) {
      const problem = await problemOf(response);
      const { issues, counts, changes } = problem.more as Partial<Published>;
      if (issues && counts) {
        io.err(`${problem.title} ${problem.detail}\n${issueReport(name, issues, counts)}`);
        return 1;
      }
      if (changes) {
        io.err(`${problem.title}\n${problem.detail}\n${changeLines(redlined(changes))}`);
        return 1;
      }
      throw problem;
    }
    const published = (await response.json()) as Published;
    const { id, version, stored, issues, counts, changes } = published;
    if (values.json === true) io.out(`${JSON.stringify({ file: name, where, ...published }, null, 2)}\n`);
    else if (!stored) io.out(`${id}: just that is version ${version} already. Nothing was changed.\n`);
    else io.out(`${id}: published as version ${version}, in ${where}.\n${changeLines(redlined(changes))}`);
    if (values.json !== true && issues.length > 0) io.out(issueReport(name, issues, counts));
    return 0;
  });
}

/** `template framework`: a plan as a workbook to change. Throws a sentence where there is no such plan. */
export async function writeFrameworkTemplate(values: Values, io: Io): Promise<ExitCode> {
  const output = option(values, "output");
  if (!output) throw new UsageError("Say where to write it: -o FILE.xlsx");
  const plans = await plansKnown(values, io);
  const { framework: plan, crosswalks } = await planOf(option(values, "framework") ?? defaultFramework.id, plans, io);
  const bytes = await writeXlsx({ template: frameworkTemplate, framework: plan, content: toContent(plan, crosswalks) });
  const path = resolve(io.cwd, output);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  io.out(`${path}\n`);
  return 0;
}

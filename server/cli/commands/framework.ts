import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { checksFor } from "../../../rbm/checks/for-template.ts";
import { diffReport, redlined } from "../../../rbm/framework/diff-report.ts";
import { type Framework, frameworkDiff, frameworks } from "../../../rbm/framework/index.ts";
import { defaultFramework } from "../../../rbm/framework/known.ts";
import { pairsBetween } from "../../../rbm/framework/pairs-between.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { type Command, CommandError, type ExitCode, type Io, option, UsageError, type Values } from "../command.ts";
import { CONNECT, connected, problemOf } from "../connect.ts";
import { issueLines } from "../issue-lines.ts";
import { planOf, readPlan } from "../plans.ts";

export const framework: Command = {
  usage: "framework diff A B [--json] | check FILE.xlsx [--json] | publish FILE.xlsx [--to URL]",
  about: `The plan itself. A and B are ids of plans or workbooks on the framework template.

diff says what was added, dropped, moved, renamed and retargeted, wording as a redline. Two plans are compared through their crosswalk,
two versions of one by code. check and publish look at a workbook with the rules of the framework template; publish keeps the plan as a
new version if there is no error. Take a workbook with: resultbook template framework --framework ID -o FILE.xlsx`,
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
  const [before, after] = [await planOf(first, io), await planOf(second, io)];
  const pairs = before.id === after.id ? null : pairsBetween(before.id, after.id);
  const changes = redlined(frameworkDiff(before, after, pairs ?? undefined));
  if (values.json === true) {
    const [from, to] = [before, after].map(({ id, version }) => ({ id, version }));
    io.out(`${JSON.stringify({ before: from, after: to, crosswalk: pairs !== null, changes }, null, 2)}\n`);
    return 0;
  }
  io.out(diffReport(before, after, changes));
  if (before.id !== after.id && !pairs) {
    io.err("No crosswalk between these two plans is known: their results are compared by code.\n");
  }
  return 0;
}

async function check(name: string, values: Values, io: Io): Promise<ExitCode> {
  const { framework: plan, report } = await readPlan(name, io);
  const { issues, counts } = report;
  if (values.json === true) {
    io.out(`${JSON.stringify({ file: name, framework: plan.id, counts, issues }, null, 2)}\n`);
  } else io.out(issueLines(name, report, checksFor(frameworkTemplate)));
  return counts.error > 0 ? 1 : 0;
}

async function publish(name: string, values: Values, io: Io): Promise<ExitCode> {
  const { framework: plan, report } = await readPlan(name, io);
  if (report.counts.error > 0) {
    io.err(issueLines(name, report, checksFor(frameworkTemplate)));
    return 1;
  }
  const known = frameworks.find(({ id }) => id === plan.id);
  if (known && plan.version <= known.version) {
    throw new CommandError(
      `Version ${known.version} of the plan ${plan.id} is there already. Put ${known.version + 1} into the cell Version of the sheet Plan, then publish again.`,
    );
  }
  return connected<ExitCode>(values, io, false, async ({ request, where }) => {
    const response = await request("/api/frameworks", {
      method: "POST",
      body: JSON.stringify(plan),
      headers: { "Content-Type": "application/json" },
    });
    if (response.status === 404 || response.status === 405) {
      throw new CommandError(
        `The plan is sound, but ${where} does not keep plans yet: it needs POST /api/frameworks and its table of published plans. Nothing was kept.`,
      );
    }
    if (!response.ok) throw await problemOf(response);
    io.out(`${plan.id}: published as version ${plan.version}.\n`);
    return 0;
  });
}

/** `template framework`: a plan as a workbook to change. Throws a sentence where there is no such plan. */
export async function writeFrameworkTemplate(values: Values, io: Io): Promise<ExitCode> {
  const output = option(values, "output");
  if (!output) throw new UsageError("Say where to write it: -o FILE.xlsx");
  const plan = await planOf(option(values, "framework") ?? defaultFramework.id, io);
  const bytes = await writeXlsx({
    template: frameworkTemplate,
    framework: plan,
    content: toContent(plan, crosswalksInto(plan)),
  });
  const path = resolve(io.cwd, output);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  io.out(`${path}\n`);
  return 0;
}

const crosswalksInto = ({ id, from }: Framework) =>
  frameworks
    .filter((earlier) => earlier.id !== id && earlier.from < from)
    .flatMap(({ id: before }) => {
      const pairs = pairsBetween(before, id);
      return pairs ? [{ before, pairs }] : [];
    });

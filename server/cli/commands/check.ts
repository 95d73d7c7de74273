import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { everyCheck } from "../../../rbm/checks/index.ts";
import type { Issue, Severity } from "../../../rbm/checks/issue.ts";
import type { Identity } from "../../../rbm/template/content.ts";
import { annotate } from "../../../rbm/workbook/annotate.ts";
import { embeddedIn, outsideOf } from "../../../rbm/workbook/xlsx/index.ts";
import { XLSX } from "../../media-types.ts";
import { Problem } from "../../problem.ts";
import { type Command, CommandError, type ExitCode, option, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";
import { readGiven } from "../files.ts";
import { issueReport } from "../report.ts";

interface Answer {
  readonly identity: Identity;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly checked: { readonly sheets: number; readonly rows: number };
  readonly issues: readonly Issue[];
}

type Result =
  | ({ readonly file: string } & Answer)
  | { readonly file: string; readonly problem: { readonly title: string; readonly detail: string } };

export const check: Command = {
  usage: "check FILE.xlsx... [--tell] [--json] [--annotate DIR] [--to URL]",
  about:
    "Checks workbooks and shows every issue by rule, with its cells and how to fix it. Nothing is kept. Exit 1 if there is an error. --tell says to the reviewers that a draft was checked, and how many issues it has: nothing that is in it. --annotate writes a copy of each into DIR, with a sheet Issues that leads to the cells; what a workbook fetches from elsewhere is named, and cut out of its copy.",
  options: { ...CONNECT, tell: { type: "boolean" }, json: { type: "boolean" }, annotate: { type: "string" } },
  async run({ values, positionals }, io) {
    if (positionals.length === 0) throw new UsageError("Name one workbook or more.");
    const into = option(values, "annotate");
    const written = new Set<string>();
    const copies = new Map<string, string>();
    const results = await connected(values, io, values.tell !== true, async ({ request }) => {
      const all: Result[] = [];
      for (const name of positionals) {
        try {
          const { bytes } = readGiven(name, io);
          const response = await request("/api/check", {
            method: "POST",
            body: bytes,
            headers: { "Content-Type": XLSX },
          });
          const answer = await answered<Answer>(response);
          all.push({ file: name, ...answer });
          if (values.tell === true) await answered(await request("/api/drafts", draftOf(answer)));
          if (into !== undefined) {
            const copy = copyOf(name, resolve(io.cwd, into), written);
            writeAnnotated(bytes, answer.issues, copy);
            copies.set(name, copy);
          }
          const outside = into === undefined ? [] : outsideOf(bytes);
          if (outside.length > 0)
            io.err(`${name}: the annotated copy fetches nothing from elsewhere; cut: ${outside.join(", ")}.\n`);
          const embedded = into === undefined ? [] : embeddedIn(bytes);
          if (embedded.length > 0)
            io.err(
              `${name}: the annotated copy keeps what the workbook carries: ${embedded.join(", ")}. Open it only if you know where it is from.\n`,
            );
        } catch (error) {
          all.push({ file: name, problem: sentences(error) });
        }
      }
      return all;
    });
    if (values.json === true) io.out(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
    else {
      for (const result of results) {
        if ("problem" in result) io.err(`${result.file}: ${result.problem.title}\n${result.problem.detail}\n`);
        else {
          io.out(issueReport(result.file, result.issues, result.counts));
          const copy = copies.get(result.file);
          if (copy !== undefined) io.out(`Annotated copy: ${copy}\n`);
        }
      }
      if (results.length > 1) io.out(summaryOf(results));
    }
    return Math.max(...results.map(exitCode)) as ExitCode;
  },
};

function draftOf({ identity: { framework, priority, office, period }, counts }: Answer): RequestInit {
  const body = JSON.stringify({ framework, priority, office, period, counts });
  return { method: "POST", body, headers: { "Content-Type": "application/json" } };
}

/** Where the annotated copy of a workbook goes; two of one name in two folders get two copies. */
function copyOf(name: string, folder: string, written: Set<string>): string {
  const base = join(folder, basename(name).replace(/\.xlsx$/i, "_issues"));
  for (let nth = 1; ; nth++) {
    const path = nth === 1 ? `${base}.xlsx` : `${base}_${nth}.xlsx`;
    if (written.has(path)) continue;
    written.add(path);
    return path;
  }
}

function writeAnnotated(bytes: Uint8Array, issues: readonly Issue[], path: string): void {
  const titles = Object.fromEntries(everyCheck.map(({ id, title }) => [id, title]));
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, annotate(bytes, issues, { titles }));
  } catch (error) {
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** How many of several files are fine, have errors, or were not checked. */
function summaryOf(results: readonly Result[]): string {
  const sum = (severity: Severity): number =>
    results.reduce((all, result) => all + ("counts" in result ? result.counts[severity] : 0), 0);
  const unread = results.filter((result) => "problem" in result).length;
  const wrong = results.filter((result) => "counts" in result && result.counts.error > 0).length;
  const files = [`${results.length - unread - wrong} without errors`, `${wrong} with errors`, `${unread} not checked`];
  const issues = (["error", "warning", "tip"] as const).map(
    (severity) => `${sum(severity)} ${severity}${sum(severity) === 1 ? "" : "s"}`,
  );
  return `\n${results.length} files: ${files.join(", ")}. ${issues.join(", ")}.\n`;
}

const exitCode = (result: Result): ExitCode => ("problem" in result ? 2 : result.counts.error > 0 ? 1 : 0);

/** What happened to one file; what is no fault of the file ends the command. */
function sentences(error: unknown): { title: string; detail: string } {
  if (error instanceof Problem) return { title: error.title, detail: error.detail };
  if (error instanceof CommandError) return { title: error.message, detail: "" };
  throw error;
}

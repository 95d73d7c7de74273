import type { Issue, Severity } from "../../../rbm/checks/issue.ts";
import type { Identity } from "../../../rbm/template/content.ts";
import { XLSX } from "../../media-types.ts";
import { Problem } from "../../problem.ts";
import { type Command, CommandError, type ExitCode, UsageError } from "../command.ts";
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
  usage: "check FILE.xlsx... [--json] [--to URL]",
  about:
    "Checks workbooks and shows every issue by rule, with its cells and how to fix it. Nothing is kept. Exit 1 if there is an error.",
  options: { ...CONNECT, json: { type: "boolean" } },
  async run({ values, positionals }, io) {
    if (positionals.length === 0) throw new UsageError("Name one workbook or more.");
    const results = await connected(values, io, true, async ({ request }) => {
      const all: Result[] = [];
      for (const name of positionals) {
        try {
          const { bytes } = readGiven(name, io);
          const response = await request("/api/check", {
            method: "POST",
            body: bytes,
            headers: { "Content-Type": XLSX },
          });
          all.push({ file: name, ...(await answered<Answer>(response)) });
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
        else io.out(issueReport(result.file, result.issues, result.counts));
      }
    }
    return Math.max(...results.map(exitCode)) as ExitCode;
  },
};

const exitCode = (result: Result): ExitCode => ("problem" in result ? 2 : result.counts.error > 0 ? 1 : 0);

/** What happened to one file; what is no fault of the file ends the command. */
function sentences(error: unknown): { title: string; detail: string } {
  if (error instanceof Problem) return { title: error.title, detail: error.detail };
  if (error instanceof CommandError) return { title: error.message, detail: "" };
  throw error;
}

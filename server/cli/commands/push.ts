import type { Issue, Severity } from "../../../rbm/checks/issue.ts";
import type { CellChange } from "../../../rbm/submission/difference.ts";
import { NOTE_LENGTH, noteHeaders } from "../../../rbm/submission/note.ts";
import { scopeOf } from "../../../rbm/submission/submission.ts";
import type { Identity } from "../../../rbm/template/content.ts";
import { XLSX } from "../../media-types.ts";
import { Problem } from "../../problem.ts";
import { type Command, CommandError, type ExitCode, type Io, option, UsageError, type Values } from "../command.ts";
import { answered, CONNECT, type Connection, connected, dataFolder, problemOf } from "../connect.ts";
import { type GivenFile, readGiven } from "../files.ts";
import { lastPushOf, remember } from "../remembered.ts";
import { changeReport, countsText, issueReport } from "../report.ts";

/** Issues of one rule, and cells that differ, that are listed when a push is not taken. */
const MOST_OF_A_RULE = 12;
const MOST_CHANGES = 40;

interface Answer {
  readonly id: string;
  readonly version: number;
  readonly stored: boolean;
  readonly identity: Identity;
  /** What the Cover says the workbook is based on. */
  readonly cover: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly issues: readonly Issue[];
}

/** What is said of a push beside its workbook. */
interface Said {
  /** The submission it is to follow. */
  readonly onto: string | undefined;
  /** To the reviewer. */
  readonly note: string | undefined;
}

export const push: Command = {
  usage: "push FILE.xlsx... [--note TEXT] [--onto SUBMISSION] [--to URL] [--json]",
  about: `Checks workbooks and pushes those without errors. Pushing the same twice is pushing once.

A workbook is based on the submission its Cover names, or on its own last push from here. If somebody else pushed since, it is not
taken and what differs is shown; once you have looked at that, --onto says which submission it is to follow. --note tells the
reviewer something beside the figures; it is kept with the version and cannot be changed later.`,
  options: { ...CONNECT, note: { type: "string" }, onto: { type: "string" }, json: { type: "boolean" } },
  async run({ values, positionals }, io) {
    if (positionals.length === 0) throw new UsageError("Name one workbook or more.");
    const onto = option(values, "onto");
    const note = option(values, "note");
    if (note !== undefined && note.length > NOTE_LENGTH)
      throw new UsageError(`A note has ${NOTE_LENGTH} characters at most; this one has ${note.length}.`);
    if (onto !== undefined && positionals.length > 1) throw new UsageError("--onto is for one workbook.");
    return connected(values, io, false, async (connection) => {
      let code: ExitCode = 0;
      for (const name of positionals) {
        try {
          const file = given(name, io);
          tell(name, await pushed(connection, file, dataFolder(values, io), { onto, note }), values, io);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          code = Math.max(code, tellProblem(name, error, values, io)) as ExitCode;
        }
      }
      return code;
    });
  },
};

/** Pushes on what the Cover says; where that is stale, on what this very file became when it was last pushed from here. */
async function pushed(
  { where, request }: Connection,
  { bytes, path }: GivenFile,
  folder: string,
  { onto, note }: Said,
): Promise<Answer> {
  const send = (parent: string | undefined): Promise<Response> =>
    request("/api/submissions", {
      method: "POST",
      body: bytes,
      headers: {
        "Content-Type": XLSX,
        ...noteHeaders(note),
        ...(parent !== undefined && { "If-Match": `"${parent}"` }),
      },
    });
  let response = await send(onto);
  if (response.status === 409 && onto === undefined) {
    const problem = await problemOf(response);
    const last = lastPushOf(folder, where, path, (problem.more.parent as string | null) ?? null);
    if (last === null) throw problem;
    response = await send(last);
  }
  const answer = await answered<Answer>(response);
  remember(folder, where, path, { cover: answer.cover, id: answer.id });
  return answer;
}

/** A file that is not there or may not be read is one of several: it does not keep the others from being pushed. */
function given(name: string, io: Io): GivenFile {
  try {
    return readGiven(name, io);
  } catch (error) {
    if (error instanceof CommandError) throw new Problem(400, "file-unread", error.message, "It was not pushed.");
    throw error;
  }
}

function tell(name: string, answer: Answer, values: Values, io: Io): void {
  if (values.json === true) {
    io.out(`${JSON.stringify({ file: name, ...answer }, null, 2)}\n`);
    return;
  }
  const { id, version, stored, identity, counts } = answer;
  const what = stored ? `pushed as version ${version}` : `is there already, as version ${version}`;
  io.out(`${name}: ${what} of ${scopeOf(identity)} (${countsText(counts)}).\n${id}\n`);
  if (counts.warning > 0) io.out(`resultbook check ${JSON.stringify(name)} shows the warnings.\n`);
}

function tellProblem(name: string, problem: Problem, values: Values, io: Io): ExitCode {
  const { title, detail, code, more } = problem;
  const found = code === "errors-found" || code === "stale";
  if (values.json === true) io.out(`${JSON.stringify({ file: name, ...problem.toJSON() }, null, 2)}\n`);
  else {
    io.err(`${name}: ${title}\n${detail}\n`);
    if (code === "errors-found") {
      const issues = more.issues as Issue[];
      io.err(issueReport(name, issues, more.counts as Record<Severity, number>, MOST_OF_A_RULE));
      io.err(`\nCorrect them, then push again. To check without pushing: resultbook check ${JSON.stringify(name)}\n`);
    }
    if (code === "stale") {
      io.err(changeReport(more.difference as CellChange[], MOST_CHANGES));
      const head = more.head as { id: string } | null;
      if (head) io.err(`To push it all the same: resultbook push ${JSON.stringify(name)} --onto ${head.id}\n`);
    }
  }
  return found ? 1 : 2;
}

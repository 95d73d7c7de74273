import type { CellChange } from "../../../rbm/submission/difference.ts";
import { type Command, type ExitCode, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";
import { findSubmission } from "../find-submission.ts";
import { changeReport } from "../report.ts";

export const changes: Command = {
  usage: "changes [SINCE] SUBMISSION [--json] [--to URL]",
  about:
    "Shows what changed from one submission to another, cell by cell; with one, since the submission it was based on. Each is its id, or the beginning of it.",
  options: { ...CONNECT, json: { type: "boolean" } },
  async run({ values, positionals }, io): Promise<ExitCode> {
    if (positionals.length < 1 || positionals.length > 2) throw new UsageError("Name one submission or two.");
    return connected<ExitCode>(values, io, true, async (connection) => {
      const to = await findSubmission(connection, positionals.at(-1)!);
      const since = positionals.length > 1 ? await findSubmission(connection, positionals[0]!) : null;
      const path = `/api/submissions/${to.id}/changes${since ? `?since=${since.id}` : ""}`;
      const answer = await answered<{ readonly from: string | null; readonly changes: readonly CellChange[] }>(
        await connection.request(path),
      );
      if (values.json === true) io.out(`${JSON.stringify(answer, null, 2)}\n`);
      else {
        const count = answer.changes.length;
        const what = `${to.priority} ${to.period}, ${to.office}, version ${to.version}`;
        const base = answer.from === null ? "nothing" : answer.from.slice(0, 12);
        io.out(`${what}: ${count} ${count === 1 ? "cell" : "cells"} since ${base}.\n${changeReport(answer.changes)}`);
        if (to.note) io.out(`Note to the reviewer: ${to.note}\n`);
      }
      return 0;
    });
  },
};

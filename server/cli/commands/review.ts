import { type DecisionKind, scopeInWords } from "../../../rbm/submission/submission.ts";
import { type Command, type ExitCode, option, options, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";
import { findSubmission } from "../find-submission.ts";

const reviewing = (decision: DecisionKind, name: string, done: string, about: string): Command => ({
  usage: `${name} SUBMISSION [--kpi K]... [--comment TEXT] [--to URL]`,
  about: `${about} SUBMISSION is its id, or the beginning of it. --kpi (as often as needed) limits it to those KPIs.`,
  options: {
    ...CONNECT,
    kpi: { type: "string", multiple: true },
    comment: { type: "string" },
    json: { type: "boolean" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [given, ...more] = positionals;
    if (!given || more.length > 0) throw new UsageError("Name one submission.");
    return connected<ExitCode>(values, io, false, async (connection) => {
      const found = await findSubmission(connection, given);
      const { id, version } = found;
      const kpis = options(values, "kpi");
      const body = { decision, kpis: kpis.length > 0 ? kpis : null, comment: option(values, "comment") ?? "" };
      const response = await connection.request(`/api/submissions/${id}/reviews`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" },
      });
      const answer = await answered<{ kept: boolean }>(response);
      if (values.json === true) io.out(`${JSON.stringify(answer, null, 2)}\n`);
      else {
        const what = kpis.length > 0 ? `${kpis.join(", ")} of ` : "";
        const state = answer.kept ? done : `${done} already`;
        io.out(`${state}: ${what}${scopeInWords(found)}, version ${version}.\n`);
      }
      return 0;
    });
  },
});

export const accept = reviewing("accept", "accept", "Accepted", "Accepts what was pushed: it counts from then on.");
export const giveBack = reviewing("return", "return", "Returned", "Returns what was pushed. Say why in --comment.");
export const reopen = reviewing(
  "reopen",
  "reopen",
  "Reopened",
  "Opens what was accepted for another decision: it does not count until then. Say why in --comment.",
);

import { type Command, type ExitCode, option, UsageError } from "../command.ts";
import { CONNECT, connected, problemOf } from "../connect.ts";
import { jsonBody, REQUEST, requestOf } from "../deck-request.ts";
import { writeOutput } from "../write-output.ts";

export const report: Command = {
  usage: `report -o FILE.docx [--number TDAG-25/12] [--source TEXT] [--summary TEXT] [--action TEXT] [--title TEXT]
                 [--period 2021-Q3] [--as-of DATE] [--priority P] [--edition ID] [--framework ID] [--audience internal|tdag|public]
                 [--charts status,heatmap,…] [--titles FILE.json] [--scenario FILE.json] [--provisional]`,
  about: `Writes a contribution to an advisory group as a Word document: document number, source, title, summary, action required, findings with
charts and tables, every KPI in an annex. The audience is tdag unless said otherwise: what is not declared for them stays out.`,
  options: {
    ...CONNECT,
    ...REQUEST,
    output: { type: "string", short: "o" },
    number: { type: "string" },
    source: { type: "string" },
    summary: { type: "string" },
    action: { type: "string" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const output = option(values, "output");
    if (positionals.length > 0) throw new UsageError("A report takes no file to read.");
    if (!output) throw new UsageError("Say where to write it: -o report.docx");
    const said = ["number", "source", "summary", "action"].flatMap((name) => {
      const value = option(values, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const body = JSON.stringify({ ...requestOf(values, io), ...Object.fromEntries(said) });
    return connected<ExitCode>(values, io, true, async ({ request }) => {
      const response = await request("/api/exports/report.docx", jsonBody(body));
      if (!response.ok) throw await problemOf(response);
      io.out(`${writeOutput(output, new Uint8Array(await response.arrayBuffer()), io)}\n`);
      return 0;
    });
  },
};

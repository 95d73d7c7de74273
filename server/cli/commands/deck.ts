import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, CommandError, type ExitCode, option, UsageError } from "../command.ts";
import { CONNECT, connected, problemOf } from "../connect.ts";

export const deck: Command = {
  usage:
    "deck -o FILE.pptx [--period 2021-Q3] [--as-of DATE] [--priority P] [--framework ID] [--edition ID] [--provisional]",
  about:
    "Writes a slide deck of what was accepted: status, progress by quarter, headline KPIs and KPIs off track, with charts that can be restyled in PowerPoint. The period is the last one with figures, unless said otherwise.",
  options: {
    ...CONNECT,
    output: { type: "string", short: "o" },
    period: { type: "string" },
    "as-of": { type: "string" },
    priority: { type: "string" },
    framework: { type: "string" },
    edition: { type: "string" },
    provisional: { type: "boolean" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const output = option(values, "output");
    if (positionals.length > 0) throw new UsageError("A deck takes no file to read.");
    if (!output) throw new UsageError("Say where to write it: -o deck.pptx");
    const query = new URLSearchParams();
    for (const [name, parameter] of [
      ["period", "period"],
      ["as-of", "asof"],
      ["priority", "priority"],
      ["framework", "framework"],
      ["edition", "edition"],
    ] as const) {
      const value = option(values, name);
      if (value !== undefined) query.set(parameter, value);
    }
    if (values.provisional === true) query.set("provisional", "true");
    const path = resolve(io.cwd, output);
    return connected<ExitCode>(values, io, true, async ({ request }) => {
      const response = await request(`/api/exports/deck.pptx?${query}`);
      if (!response.ok) throw await problemOf(response);
      try {
        writeFileSync(path, new Uint8Array(await response.arrayBuffer()));
      } catch (error) {
        throw new CommandError(
          `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      io.out(`${path}\n`);
      return 0;
    });
  },
};

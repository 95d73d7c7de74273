import { join } from "node:path";
import { type Command, CommandError, type ExitCode, option, UsageError } from "../command.ts";
import { answered, CONNECT, connected, problemOf } from "../connect.ts";
import { writeOutput } from "../write-output.ts";

const FORMATS = ["svg", "png"] as const;
const SCALES = ["1", "2", "4"];

export const chartsCommand: Command = {
  usage:
    "charts -o FOLDER [--charts status,heatmap,…] [--format svg|png] [--scale 2|4] [--transparent] [--width PIXELS] [--period 2021-Q3] [--as-of DATE] [--priority P] [--edition ID] [--framework ID] [--provisional]",
  about:
    "Writes charts of what was accepted as pictures, with title and source in them: SVG and PNG (twice the size unless said otherwise) of every chart, unless some are named. A chart with nothing to show is left out, and told.",
  options: {
    ...CONNECT,
    output: { type: "string", short: "o" },
    charts: { type: "string" },
    format: { type: "string" },
    scale: { type: "string" },
    transparent: { type: "boolean" },
    width: { type: "string" },
    period: { type: "string" },
    "as-of": { type: "string" },
    priority: { type: "string" },
    framework: { type: "string" },
    edition: { type: "string" },
    provisional: { type: "boolean" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const output = option(values, "output");
    const [format, scale = "2"] = [option(values, "format"), option(values, "scale")];
    if (positionals.length > 0) throw new UsageError("Charts take no file to read.");
    if (!output) throw new UsageError("Say where to write them: -o pictures");
    if (format !== undefined && !FORMATS.some((one) => one === format))
      throw new UsageError("Say --format svg or png.");
    if (!SCALES.includes(scale)) throw new UsageError("Say --scale 1, 2 or 4.");
    const query = new URLSearchParams({ scale });
    for (const [name, parameter] of [
      ["width", "width"],
      ["period", "period"],
      ["as-of", "asof"],
      ["priority", "priority"],
      ["framework", "framework"],
      ["edition", "edition"],
    ] as const) {
      const value = option(values, name);
      if (value !== undefined) query.set(parameter, value);
    }
    for (const name of ["provisional", "transparent"]) if (values[name] === true) query.set(name, "true");
    return connected<ExitCode>(values, io, true, async ({ request }) => {
      const named = option(values, "charts");
      const ids =
        named === undefined
          ? (await answered<{ all: { id: string }[] }>(await request("/api/charts"))).all.map(({ id }) => id)
          : named.split(",").map((id) => id.trim());
      let written = 0;
      for (const id of ids) {
        const { title, empty } = await answered<{ title: string; empty?: { title: string } }>(
          await request(`/api/charts/${encodeURIComponent(id)}.json?${query}`),
        );
        if (empty && named === undefined) {
          io.err(`${id} (${title}) is left out: ${empty.title}\n`);
          continue;
        }
        for (const one of FORMATS.filter((each) => format === undefined || each === format)) {
          const response = await request(`/api/charts/${id}.${one}?${query}`);
          if (!response.ok) throw await problemOf(response);
          const file = writeOutput(join(output, `${id}.${one}`), new Uint8Array(await response.arrayBuffer()), io);
          io.out(`${file}\n`);
          written++;
        }
      }
      if (written === 0) throw new CommandError("No chart has anything to show yet: nothing was accepted.");
      return 0;
    });
  },
};

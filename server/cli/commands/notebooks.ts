import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Command, CommandError, type ExitCode, option, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";
import { pageAnswers } from "../page-answers.ts";
import { writeOutput } from "../write-output.ts";

export const notebooks: Command = {
  usage: "notebooks [PAGE...] --single -o DIR [--framework ID] [--to URL]",
  about: `Writes each notebook page, or those named, as one .html file that opens by a double click, without a server or a network, with what was accepted
by now inside. Whoever has the file has the figures: give it only to those who may see them.`,
  options: {
    ...CONNECT,
    single: { type: "boolean" },
    output: { type: "string", short: "o" },
    framework: { type: "string" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const output = option(values, "output");
    if (values.single !== true || output === undefined) throw new UsageError("Say where to: notebooks --single -o DIR");
    const pages = await builtPages(io.home, positionals);
    return connected<ExitCode>(values, io, true, async ({ request }) => {
      const get = async <T>(path: string): Promise<T> => answered<T>(await request(path));
      const carried = await pageAnswers(get, option(values, "framework"));
      // What a page carries is text in it: no cell may end the element early.
      const text = JSON.stringify(carried).replaceAll("<", "\\u003c");
      for (const { name, html } of pages) {
        const whole = html.replace(
          "<body>",
          () => `<body><script type="application/json" id="carried">${text}</script>`,
        );
        io.out(`${writeOutput(join(output, name), whole, io)}\n`);
      }
      return 0;
    });
  },
};

/** Pages without figures, built where that was not done yet. */
async function builtPages(
  home: string,
  asked: readonly string[],
): Promise<{ readonly name: string; readonly html: string }[]> {
  const known = readdirSync(join(home, "notebooks")).filter((name) => name.endsWith(".html"));
  const names = asked.length > 0 ? asked.map((name) => `${name.replace(/\.html$/, "")}.html`) : known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UsageError(
      `There is no page ${unknown.join(", ")}. There are: ${known.map((name) => name.slice(0, -5)).join(", ")}.`,
    );
  const builder = pathToFileURL(join(home, "bin", "build.mjs")).href;
  const { build } = (await import(/* @vite-ignore */ builder)) as { build(names: readonly string[]): Promise<void> };
  try {
    for (const name of names) await build([`single-${name}`]);
  } catch (error) {
    throw new CommandError(`The pages could not be built. ${error instanceof Error ? error.message : String(error)}`);
  }
  return names.map((name) => ({ name, html: readFileSync(join(home, "dist", "single", name), "utf8") }));
}

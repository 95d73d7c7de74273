import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { sampleBytes, samples } from "../../samples/sample-workbooks.ts";
import { type Command, CommandError, type ExitCode, option, UsageError } from "../command.ts";

export const sample: Command = {
  usage: "sample [NAME -o FILE.xlsx]",
  about: `Writes a workbook to try things with. ${Object.entries(samples)
    .map(([id, { title }]) => `${id}: ${title}.`)
    .join(" ")}`,
  options: { output: { type: "string", short: "o" } },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [name, ...more] = positionals;
    if (name === undefined) {
      for (const [id, { title }] of Object.entries(samples)) io.out(`${id}  ${title}\n`);
      return 0;
    }
    const output = option(values, "output");
    if (more.length > 0 || !output)
      throw new UsageError("Say which sample, and where to write it: sample messy -o messy.xlsx");
    const bytes = await sampleBytes(name);
    if (!bytes) throw new UsageError(`There is no sample “${name}”. Known: ${Object.keys(samples).join(", ")}.`);
    const path = resolve(io.cwd, output);
    try {
      writeFileSync(path, bytes);
    } catch (error) {
      throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
    io.out(`${path}\n`);
    return 0;
  },
};

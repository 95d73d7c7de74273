import { parseArgs } from "node:util";
import { Problem } from "../problem.ts";
import { type Command, CommandError, type ExitCode, type Io, UsageError } from "./command.ts";
import { commands } from "./commands.ts";

/** Runs the command that the arguments name. Never throws; what it could not do is said on `err`. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name = "help", ...rest] = args;
  if (["help", "--help", "-h"].includes(name) && rest.length === 0) {
    io.out(overview());
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    io.err(`There is no command “${name}”.\n\n${overview()}`);
    return 2;
  }
  const command = await entry.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    io.out(help(command));
    return 0;
  }
  try {
    const { values, positionals } = parsed(rest, command);
    return await command.run({ values, positionals }, io);
  } catch (error) {
    if (error instanceof UsageError)
      io.err(`${error.message}\n\nresultbook ${command.usage}\n\nresultbook ${name} --help says more.\n`);
    else if (error instanceof Problem) io.err(`${error.title}\n${error.detail}\n`);
    else if (error instanceof CommandError) io.err(`${error.message}\n`);
    else io.err(`Something went wrong here: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function parsed(args: string[], command: Command) {
  try {
    return parseArgs({ args, options: command.options ?? {}, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const help = ({ usage, about }: Command): string => `resultbook ${usage}\n\n${about}\n`;

const overview = (): string => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `resultbook COMMAND\n\n${lines.join("\n")}\n\nresultbook COMMAND --help says more. Exit: 0 fine, 1 errors found, 2 could not do it.\n`;
};

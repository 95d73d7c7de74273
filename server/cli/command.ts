import type { ParseArgsConfig } from "node:util";

/** Where a command writes and finds things. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** All that is piped in, for commands that take `-` for a file. */
  input?(): Uint8Array;
  /** Relative paths are from here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project's folder, with `dist` and, unless said otherwise, `data`. */
  readonly home: string;
}

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Arguments {
  readonly values: Values;
  readonly positionals: readonly string[];
}

/** Fine; errors found; could not do it. */
export type ExitCode = 0 | 1 | 2;

/** A command of the command line, in a file of its own, loaded when called. */
export interface Command {
  /** After `resultbook`: `check FILE.xlsx... [--json]`. */
  readonly usage: string;
  /** What it does, in a sentence or a few. */
  readonly about: string;
  readonly options?: NonNullable<ParseArgsConfig["options"]>;
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

/** The command was called in a way it does not know: said with its usage. */
export class UsageError extends Error {}

/** It could not be done: said as it is. */
export class CommandError extends Error {}

/** The text of an option; undefined where it was not given. */
export function option(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** The texts of an option that may be repeated. */
export function options(values: Values, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { fileName } from "../../file-name.ts";
import { type Command, CommandError, type ExitCode, type Io, option, UsageError, type Values } from "../command.ts";
import { answered, CONNECT, type Connection, connected, problemOf } from "../connect.ts";

export const template: Command = {
  usage:
    "template KIND [--framework ID] (--priority P | --all) [--period 2021-Q3] [--office O | --offices] -o FILE.xlsx|DIR",
  about: `Writes a workbook to fill in, with what was last accepted and the rows that are due. KIND is priority,
framework (the plan itself) or delivery (its milestones and meetings, as last pushed), which need only --framework.

P is the name or the code of a thematic priority; --all writes one for each into DIR, --offices one for each reporting office as well, in a
folder of its own. The period is the quarter after the last one accepted, unless said otherwise; the office is headquarters.`,
  options: {
    ...CONNECT,
    framework: { type: "string" },
    priority: { type: "string" },
    all: { type: "boolean" },
    period: { type: "string" },
    office: { type: "string" },
    offices: { type: "boolean" },
    output: { type: "string", short: "o" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [kind, ...more] = positionals;
    const output = option(values, "output");
    const priority = option(values, "priority");
    if (kind === "framework" && more.length === 0) {
      return (await import("./framework.ts")).writeFrameworkTemplate(values, io);
    }
    if (!kind || more.length > 0) throw new UsageError("Say which template: priority, framework or delivery.");
    if (!output) throw new UsageError("Say where to write it: -o FILE.xlsx");
    if (kind === "delivery") {
      return connected<ExitCode>(values, io, true, async (connection) => {
        await write(connection, { kind, query: asked(values, ["framework"]) }, placeAt(io, output), io);
        return 0;
      });
    }
    if (values.offices === true && option(values, "office")) throw new UsageError("Say --office or --offices.");
    if ((priority === undefined) === (values.all !== true)) throw new UsageError("Say which priority, or --all.");
    return connected<ExitCode>(values, io, true, async (connection) => {
      if (priority !== undefined && values.offices !== true) {
        await write(connection, { kind, query: { priority, ...asked(values, SCOPE) } }, placeAt(io, output), io);
        return 0;
      }
      const target = resolve(io.cwd, output);
      const plan = await planAt(connection, option(values, "framework"));
      const names = priority === undefined ? plan.priorities.map(({ name }) => name) : [priority];
      const scope = { ...asked(values, SCOPE), framework: plan.id };
      for (const office of values.offices === true ? plan.offices.map(({ name }) => name) : [undefined]) {
        const folder = office === undefined ? target : join(target, fileName(office));
        mkdirSync(folder, { recursive: true });
        for (const name of names) {
          const query = { priority: name, ...scope, ...(office && { office }) };
          await write(connection, { kind, query }, { folder }, io);
        }
      }
      return 0;
    });
  },
};

/** The plan that is named, or the current one. */
async function planAt(connection: Connection, framework: string | undefined): Promise<Framework> {
  const known = await answered<{ id: string; current: boolean }[]>(await connection.request("/api/frameworks"));
  const id = framework ?? known.find(({ current }) => current)?.id ?? "";
  return answered<Framework>(await connection.request(`/api/frameworks/${encodeURIComponent(id)}`));
}

/** What a workbook is asked for by, beside its priority. */
const SCOPE = ["framework", "period", "office"] as const;

/** Those options that were given. */
const asked = (values: Values, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = option(values, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** A file, or a folder in which the workbook has the name that the server gives it. */
type Place = { readonly file: string } | { readonly folder: string };

function placeAt(io: Io, output: string): Place {
  const target = resolve(io.cwd, output);
  return existsSync(target) && statSync(target).isDirectory() ? { folder: target } : { file: target };
}

interface Asked {
  readonly kind: string;
  readonly query: Readonly<Record<string, string>>;
}

async function write({ request }: Connection, { kind, query }: Asked, place: Place, io: Io): Promise<void> {
  const response = await request(`/api/templates/${encodeURIComponent(kind)}.xlsx?${new URLSearchParams(query)}`);
  if (!response.ok) throw await problemOf(response);
  const named = /filename="([^"/\\]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  const path = "file" in place ? place.file : join(place.folder, fileName(named ?? `${kind}.xlsx`));
  try {
    writeFileSync(path, new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  io.out(`${path}\n`);
}

import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { type Command, CommandError, type ExitCode, type Io, option, UsageError, type Values } from "../command.ts";
import { answered, CONNECT, type Connection, connected, problemOf } from "../connect.ts";

export const template: Command = {
  usage:
    "template KIND [--framework ID] (--priority P | --all) [--period 2021-Q3] [--office O | --offices] -o FILE.xlsx|DIR",
  about: `Writes a workbook to fill in, with what was last accepted and the rows that are due. KIND is priority,
framework (the plan itself) or delivery (its milestones and meetings), which need only --framework.

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
    if (kind === "delivery" && more.length === 0) {
      return (await import("./calendar.ts")).writeDeliveryTemplate(values, io);
    }
    if (!kind || more.length > 0) throw new UsageError("Say which template: priority, framework or delivery.");
    if (!output) throw new UsageError("Say where to write it: -o FILE.xlsx");
    if (values.offices === true && option(values, "office")) throw new UsageError("Say --office or --offices.");
    if ((priority === undefined) === (values.all !== true)) throw new UsageError("Say which priority, or --all.");
    return connected<ExitCode>(values, io, true, async (connection) => {
      const target = resolve(io.cwd, output);
      if (priority !== undefined && values.offices !== true) {
        const isFolder = existsSync(target) && statSync(target).isDirectory();
        await write(connection, kind, priority, values, isFolder ? target : null, isFolder ? null : target, io);
        return 0;
      }
      const plan = await planAt(connection, option(values, "framework"));
      const names = priority === undefined ? plan.priorities.map(({ name }) => name) : [priority];
      const asked = { ...values, framework: plan.id };
      for (const office of values.offices === true ? plan.offices.map(({ name }) => name) : [undefined]) {
        const folder = office === undefined ? target : join(target, office.replace(/[^\w .-]+/g, "-"));
        mkdirSync(folder, { recursive: true });
        const scope = office === undefined ? asked : { ...asked, office };
        for (const name of names) await write(connection, kind, name, scope, folder, null, io);
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

async function write(
  connection: Connection,
  kind: string,
  priority: string,
  values: Values,
  folder: string | null,
  file: string | null,
  io: Io,
): Promise<void> {
  const query = new URLSearchParams({ priority });
  for (const name of ["framework", "period", "office"]) {
    const value = option(values, name);
    if (value !== undefined) query.set(name, value);
  }
  const response = await connection.request(`/api/templates/${encodeURIComponent(kind)}.xlsx?${query}`);
  if (!response.ok) throw await problemOf(response);
  const named = /filename="([^"/\\]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  const path = file ?? join(folder ?? io.cwd, named ?? `${priority}.xlsx`);
  try {
    writeFileSync(path, new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    throw new CommandError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  io.out(`${path}\n`);
}

import { isPeriod } from "../../../rbm/framework/period.ts";
import type { FollowUp } from "../../review/follow-ups.ts";
import { columns } from "../columns.ts";
import { type Arguments, type Command, CommandError, type ExitCode, type Io, option, UsageError } from "../command.ts";
import { answered, CONNECT, type Connection, connected } from "../connect.ts";

type Kept = FollowUp & { readonly kept: boolean };

/** What `add` says of an action: as the API names it. */
const PARTS = [
  "framework",
  "priority",
  "office",
  "period",
  "kpi",
  "cause",
  "action",
  "owner",
  "due",
  "comment",
] as const;

const WORKS: Readonly<Record<string, (args: Arguments, io: Io) => Promise<ExitCode>>> = { list, add, close, reopen };

export const followup: Command = {
  usage: `followup list [PERIOD] [--priority P] [--all] [--framework ID] [--json] [--to URL]
       followup add --priority P --period 2021-Q3 --kpi K --cause C --action A --owner O --due DATE [--office O] [--comment TEXT]
       followup close ID --done|--dropped --comment TEXT [--period 2021-Q4]
       followup reopen ID --comment TEXT [--period 2021-Q4]`,
  about: `Lists, adds and closes what review meetings agreed on KPIs. With PERIOD, list shows what is on the table of that quarter's
review; without, what is open. --all shows closed ones too. ID is what list shows, or the beginning of it. Open ones come back in the
next quarter's workbooks until they are closed.`,
  options: {
    ...CONNECT,
    ...Object.fromEntries(PARTS.map((part) => [part, { type: "string" as const }])),
    all: { type: "boolean" },
    done: { type: "boolean" },
    dropped: { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(args, io) {
    const [what = "", ...rest] = args.positionals;
    if (!Object.hasOwn(WORKS, what)) throw new UsageError(`Say what to do: ${Object.keys(WORKS).join(", ")}.`);
    return WORKS[what]!({ values: args.values, positionals: rest }, io);
  },
};

async function list({ values, positionals }: Arguments, io: Io): Promise<ExitCode> {
  const [period, ...more] = positionals;
  if (more.length > 0 || (period !== undefined && !isPeriod(period)))
    throw new UsageError("Give a period such as 2021-Q3.");
  return connected<ExitCode>(values, io, true, async (connection) => {
    const query = new URLSearchParams({ open: String(period === undefined && values.all !== true) });
    if (period) query.set("period", period);
    for (const part of ["framework", "priority"] as const) {
      const value = option(values, part);
      if (value) query.set(part, value);
    }
    const found = await answered<FollowUp[]>(await connection.request(`/api/followups?${query}`));
    if (values.json === true) io.out(`${JSON.stringify(found, null, 2)}\n`);
    else if (found.length === 0) io.out("There are no follow-ups.\n");
    else io.out(columns(found.map(line)));
    return 0;
  });
}

const line = ({ id, kpi, status, closedAs, due, late, owner, action, cause }: FollowUp): readonly string[] => [
  id.slice(0, 8),
  kpi,
  closedAs ? `${status}, ${closedAs}` : status,
  due === null ? "" : `due ${due}${late ? ", late" : ""}`,
  owner,
  `${action} (${cause})`,
];

async function add({ values, positionals }: Arguments, io: Io): Promise<ExitCode> {
  if (positionals.length > 0) throw new UsageError("Say what was agreed with options.");
  const said = PARTS.flatMap((part) => (option(values, part) === undefined ? [] : [[part, option(values, part)]]));
  return connected<ExitCode>(values, io, false, async (connection) => {
    const followUp = await post(connection, "/api/followups", Object.fromEntries(said));
    tell(followUp, followUp.kept ? "Kept" : "There already", values.json === true, io);
    return 0;
  });
}

async function close({ values, positionals }: Arguments, io: Io): Promise<ExitCode> {
  if ((values.done === true) === (values.dropped === true)) throw new UsageError("Say --done or --dropped.");
  const closedAs = values.done === true ? "done" : "dropped";
  return changed({ values, positionals }, { status: "Closed", closedAs }, `Closed as ${closedAs}`, io);
}

function reopen(args: Arguments, io: Io): Promise<ExitCode> {
  return changed(args, { status: "Open" }, "Open again", io);
}

async function changed({ values, positionals }: Arguments, to: object, done: string, io: Io): Promise<ExitCode> {
  const [given, ...more] = positionals;
  if (!given || more.length > 0) throw new UsageError("Name one follow-up.");
  const body = { ...to, comment: option(values, "comment") ?? "", period: option(values, "period") };
  if (body.comment.trim() === "") throw new UsageError("Say why in --comment.");
  return connected<ExitCode>(values, io, false, async (connection) => {
    const { id } = await found(connection, given);
    const followUp = await post(connection, `/api/followups/${id}/status`, body);
    tell(followUp, followUp.kept ? done : `${done} before`, values.json === true, io);
    return 0;
  });
}

async function post({ request }: Connection, path: string, body: unknown): Promise<Kept> {
  const headers = { "Content-Type": "application/json" };
  return answered<Kept>(await request(path, { method: "POST", body: JSON.stringify(body), headers }));
}

function tell(followUp: Kept, done: string, json: boolean, io: Io): void {
  const { id, kpi, priority, action, owner, due } = followUp;
  if (json) io.out(`${JSON.stringify(followUp, null, 2)}\n`);
  else io.out(`${done}: ${kpi} of ${priority}: ${action} (${owner}, due ${due}).\n${id}\n`);
}

async function found({ request }: Connection, given: string): Promise<FollowUp> {
  const all = await answered<FollowUp[]>(await request("/api/followups"));
  const matching = given.length >= 4 ? all.filter(({ id }) => id.startsWith(given.toLowerCase())) : [];
  if (matching.length === 1) return matching[0]!;
  throw new CommandError(
    matching.length === 0
      ? `There is no follow-up ${given}. resultbook followup list --all shows what there is.`
      : `${matching.length} follow-ups begin with ${given}. Give more of the id.`,
  );
}

import { isPeriod } from "../../../rbm/framework/period.ts";
import { type Command, type ExitCode, option, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";

interface Answer {
  readonly priority: string;
  readonly office: string | null;
  readonly kept: boolean;
}

export const extend: Command = {
  usage:
    "extend PERIOD --priority P [--office OFFICE] (--deadline DATE | --none) --comment TEXT [--framework ID] [--to URL]",
  about:
    "Gives one thematic priority, or one reporting office of it, more time for a quarter, with the reason; --none takes that back. open PERIOD --deadline moves everybody's.",
  options: {
    ...CONNECT,
    framework: { type: "string" },
    priority: { type: "string" },
    office: { type: "string" },
    deadline: { type: "string" },
    none: { type: "boolean" },
    comment: { type: "string" },
    json: { type: "boolean" },
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [period, ...more] = positionals;
    const [priority, deadline] = [option(values, "priority"), option(values, "deadline")];
    if (!period || more.length > 0 || !isPeriod(period)) throw new UsageError("Give a period such as 2021-Q3.");
    if (!priority) throw new UsageError("Say which --priority.");
    if ((deadline === undefined) === (values.none !== true)) throw new UsageError("Say the --deadline, or --none.");
    const framework = option(values, "framework");
    const plan = framework ? `?framework=${encodeURIComponent(framework)}` : "";
    const office = option(values, "office") ?? null;
    const body = { priority, office, deadline: deadline ?? null, comment: option(values, "comment") ?? "" };
    return connected<ExitCode>(values, io, false, async ({ request }) => {
      const response = await request(`/api/periods/${period}/extensions${plan}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" },
      });
      const answer = await answered<Answer>(response);
      if (values.json === true) io.out(`${JSON.stringify(answer, null, 2)}\n`);
      else {
        const until =
          deadline === undefined
            ? office === null
              ? "the quarter's own deadline"
              : "the priority's own deadline"
            : deadline;
        const who = [answer.priority, answer.office].filter((part) => part !== null).join(", ");
        io.out(`${who} has until ${until} for ${period}${answer.kept ? "" : " already"}.\n`);
      }
      return 0;
    });
  },
};

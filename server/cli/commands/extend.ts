import { isPeriod } from "../../../rbm/framework/period.ts";
import { type Command, type ExitCode, option, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";

export const extend: Command = {
  usage: "extend PERIOD --priority P (--deadline DATE | --none) --comment TEXT [--framework ID] [--to URL]",
  about:
    "Gives one thematic priority more time for a quarter, with the reason; --none takes that back. open PERIOD --deadline moves everybody's.",
  options: {
    ...CONNECT,
    framework: { type: "string" },
    priority: { type: "string" },
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
    const body = { priority, deadline: deadline ?? null, comment: option(values, "comment") ?? "" };
    return connected<ExitCode>(values, io, false, async ({ request }) => {
      const response = await request(`/api/periods/${period}/extensions${plan}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" },
      });
      const answer = await answered<{ readonly priority: string; readonly kept: boolean }>(response);
      if (values.json === true) io.out(`${JSON.stringify(answer, null, 2)}\n`);
      else {
        const until = deadline === undefined ? "the quarter's own deadline" : deadline;
        io.out(`${answer.priority} has until ${until} for ${period}${answer.kept ? "" : " already"}.\n`);
      }
      return 0;
    });
  },
};

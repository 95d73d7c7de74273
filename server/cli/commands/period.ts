import { isPeriod } from "../../../rbm/framework/period.ts";
import { type Command, type ExitCode, option, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";

interface Answer {
  readonly kept: boolean;
  readonly opens: string | null;
  readonly deadline: string | null;
  readonly meeting: string | null;
  readonly closes: string | null;
  readonly edition: string | null;
}

const DATES = ["opens", "deadline", "meeting", "closes"] as const;

const setting = (state: "open" | "closed", command: Pick<Command, "usage" | "about" | "options">): Command => ({
  ...command,
  options: {
    ...CONNECT,
    framework: { type: "string" },
    comment: { type: "string" },
    json: { type: "boolean" },
    ...command.options,
  },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [period, ...more] = positionals;
    if (!period || more.length > 0 || !isPeriod(period)) throw new UsageError("Give a period such as 2021-Q3.");
    const dates = Object.fromEntries(
      DATES.flatMap((name) => (option(values, name) ? [[name, option(values, name)]] : [])),
    );
    const framework = option(values, "framework");
    const plan = framework ? `?framework=${encodeURIComponent(framework)}` : "";
    const body = { state, ...dates, comment: option(values, "comment") ?? "", anyway: values.anyway === true };
    return connected<ExitCode>(values, io, false, async ({ request }) => {
      const response = await request(`/api/periods/${period}${plan}`, {
        method: "PUT",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" },
      });
      const answer = await answered<Answer>(response);
      if (values.json === true) io.out(`${JSON.stringify(answer, null, 2)}\n`);
      else io.out(said(period, state, answer));
      return 0;
    });
  },
});

function said(period: string, state: "open" | "closed", answer: Answer): string {
  const already = answer.kept ? "" : " already";
  if (state === "closed") return `${period} is closed${already}. Edition ${answer.edition}.\n`;
  const dates = DATES.flatMap((name) => (answer[name] ? [`${name} ${answer[name]}`] : []));
  return `${period} is open${already}${dates.length > 0 ? `: ${dates.join(", ")}` : ""}.\n`;
}

export const open = setting("open", {
  usage:
    "open PERIOD [--opens DATE] [--deadline DATE] [--meeting DATE] [--closes DATE] [--comment TEXT] [--framework ID] [--to URL]",
  about:
    "Opens a quarter for pushes and sets its dates, as 2021-10-15; a later deadline is an extension. Opening a closed quarter needs a --comment.",
  options: Object.fromEntries(DATES.map((name) => [name, { type: "string" }])),
});

export const close = setting("closed", {
  usage: "close PERIOD [--anyway] [--comment TEXT] [--framework ID] [--to URL]",
  about:
    "Closes a quarter and publishes an edition of what was accepted. While a priority is not accepted it stays open, unless --anyway.",
  options: { anyway: { type: "boolean" } },
});

import { comparePeriods, isPeriod } from "../../../rbm/framework/period.ts";
import type { Reminder } from "../../review/reminders.ts";
import { type Command, type ExitCode, option, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";

interface Cycle {
  readonly period: string;
  readonly state: "open" | "closed";
}

export const reminders: Command = {
  usage: "reminders [PERIOD] [--framework ID] [--json] [--to URL]",
  about:
    "Writes who is overdue, due soon, or has a return to answer, each with a text that is ready to send: of every open quarter with a deadline, or of PERIOD.",
  options: { ...CONNECT, framework: { type: "string" }, json: { type: "boolean" } },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [asked, ...more] = positionals;
    if (more.length > 0 || (asked !== undefined && !isPeriod(asked)))
      throw new UsageError("Give a period such as 2021-Q3.");
    const framework = option(values, "framework");
    const plan = framework ? `?framework=${encodeURIComponent(framework)}` : "";
    return connected<ExitCode>(values, io, true, async ({ request }) => {
      const cycles = await answered<Cycle[]>(await request(`/api/periods${plan}`));
      const open = cycles.filter(({ state }) => state === "open").map(({ period }) => period);
      const all: Reminder[] = [];
      for (const period of asked ? [asked] : open.sort(comparePeriods))
        all.push(...(await answered<Reminder[]>(await request(`/api/periods/${period}/reminders${plan}`))));
      if (values.json === true) io.out(`${JSON.stringify(all, null, 2)}\n`);
      else if (all.length > 0) io.out(all.map(({ subject, text }) => `${subject}\n\n${text}\n`).join("\n---\n\n"));
      else if (asked || open.length > 0) io.out("Nobody is to be reminded.\n");
      else io.out("No quarter has a deadline. Set one with: resultbook open 2021-Q3 --deadline 2021-10-15\n");
      return 0;
    });
  },
};

import type { Framework } from "../../../rbm/framework/framework.ts";
import { comparePeriods, isPeriod } from "../../../rbm/framework/period.ts";
import { isOfPlan, scopeInWords } from "../../../rbm/submission/submission.ts";
import type { Draft } from "../../review/drafts.ts";
import { columns } from "../columns.ts";
import { type Command, type ExitCode, UsageError } from "../command.ts";
import { answered, CONNECT, connected } from "../connect.ts";
import { countsText } from "../report.ts";

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly template: string;
  readonly framework: string;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly status: string;
  readonly at: string;
  /** KPIs of which another office says something else. */
  readonly conflicts: readonly string[];
}

export const status: Command = {
  usage: "status [PERIOD] [--json] [--to URL]",
  about:
    "Shows where each thematic priority stands in a quarter: the last one that anything was pushed or checked for, unless PERIOD says which.",
  options: { ...CONNECT, json: { type: "boolean" } },
  async run({ values, positionals }, io): Promise<ExitCode> {
    const [asked, ...more] = positionals;
    if (more.length > 0 || (asked !== undefined && !isPeriod(asked)))
      throw new UsageError("Give a period such as 2021-Q3.");
    return connected<ExitCode>(values, io, true, async ({ request, where }) => {
      const all = await answered<Entry[]>(await request("/api/submissions?head=true"));
      const ofQuarters = all.filter((entry) => !isOfPlan(entry));
      const checked = await answered<Draft[]>(await request("/api/drafts"));
      const period =
        asked ??
        [...ofQuarters, ...checked]
          .map((entry) => entry.period)
          .sort(comparePeriods)
          .at(-1);
      const entries = ofQuarters.filter((entry) => entry.period === period);
      const ofPlans = all.filter(isOfPlan);
      const drafts = checked.filter((draft) => draft.period === period);
      if (values.json === true) {
        const shown = { period: period ?? null, submissions: entries, drafts, plans: ofPlans };
        io.out(`${JSON.stringify(shown, null, 2)}\n`);
        return 0;
      }
      if (ofPlans.length > 0)
        io.out(columns(ofPlans.map((entry) => [scopeInWords(entry), entry.status, ...lastOf(entry)])));
      if (period === undefined) {
        io.out(`Nothing was pushed to ${where} yet.\n`);
        return 0;
      }
      const frameworks = await answered<{ id: string; current: boolean }[]>(await request("/api/frameworks"));
      const id = entries[0]?.framework ?? drafts[0]?.framework ?? frameworks.find(({ current }) => current)?.id ?? "";
      const plan = await answered<Framework>(await request(`/api/frameworks/${encodeURIComponent(id)}`));
      io.out(`${period}\n${table(plan, entries, drafts)}`);
      for (const line of conflicts(entries)) io.out(line);
      return 0;
    });
  },
};

/** A line for each priority whose offices disagree. */
function conflicts(entries: readonly Entry[]): string[] {
  const disputed = entries.filter((entry) => entry.conflicts.length > 0);
  return [...new Set(disputed.map(({ priority }) => priority))].map((priority) => {
    const own = disputed.filter((entry) => entry.priority === priority);
    const kpis = [...new Set(own.flatMap((entry) => entry.conflicts))].sort();
    return `${priority}: ${own.map(({ office }) => office).join(" and ")} disagree on ${kpis.join(", ")}.\n`;
  });
}

function table({ priorities }: Framework, entries: readonly Entry[], drafts: readonly Draft[]): string {
  const rows = priorities.flatMap(({ name }) => {
    const own = entries.filter(({ priority }) => priority === name);
    const checked = drafts
      .filter(({ priority }) => priority === name)
      .map(({ office, counts, at }) => [
        name,
        office,
        "draft checked",
        `${countsText(counts)}, ${at.slice(0, 10)}`,
        "",
      ]);
    if (own.length + checked.length === 0) return [[name, "", "not started", "", ""]];
    return [...own.map((entry) => [name, entry.office, entry.status, ...lastOf(entry)]), ...checked];
  });
  return columns(rows);
}

/** Which version was pushed last, when, and how it is named. */
const lastOf = ({ version, at, id }: Entry): string[] => [`version ${version}, ${at.slice(0, 10)}`, id.slice(0, 12)];

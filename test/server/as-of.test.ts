import { expect, it } from "vitest";
import { toRows } from "../../pipelines/index.ts";
import { framework2020 as framework } from "../../rbm/framework/index.ts";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import type { Content, Row } from "../../rbm/template/content.ts";
import { sampleContents } from "../../samples/contents.ts";
import type { Services } from "../../server/http/services.ts";
import { TABLES, type TableName } from "../../server/tables/served-tables.ts";
import { calendarWith } from "./support/content.ts";
import { withServer } from "./support/server.ts";

const names = Object.keys(TABLES) as TableName[];
const contents = sampleContents(framework).map(({ content }) => content);

const contentOf = (priority: string, period: string): Content =>
  contents.find(({ identity }) => identity.priority === priority && identity.period === period)!;

/** The same with every actual of one more, as a late correction would have it. */
function corrected(content: Content): Content {
  const more = (row: Row): Row => ({ ...row, ...(typeof row.value === "number" && { value: row.value + 1 }) });
  return { ...content, sheets: { ...content.sheets, actuals: content.sheets.actuals!.map(more) } };
}

const agreed: FollowUpEvent = {
  ...{
    framework: framework.id,
    priority: "Digital Inclusion",
    office: "Headquarters",
    period: "2020-Q2",
    kpi: "DI-01",
  },
  ...{ cause: "Funding", action: "Find a second donor", owner: "Head of division", due: "2020-08-01", status: "Open" },
  ...{ closedAs: null, comment: "", by: "M&E officer", at: "2020-07-21T12:00:00.000Z", sample: false },
};

/** Everything that was said, day by day: what was pushed and accepted, corrected late, returned, reopened and agreed. */
function story({ store }: Services): ReadonlyMap<string, () => Promise<unknown>> {
  const heads = new Map<string, string>();
  const push = async (day: string, content: Content): Promise<string> => {
    const { priority, period } = content.identity;
    const parent = heads.get(`${priority} ${period}`) ?? null;
    const at = `${day}T09:00:00.000Z`;
    const outcome = await store.submit({ content, parent, bytes: null, by: "focal point", at, sample: false });
    if (outcome.outcome !== "stored") throw new Error(outcome.outcome);
    heads.set(`${priority} ${period}`, outcome.submission.id);
    return outcome.submission.id;
  };
  const decide = async (day: string, submission: string, decision: "accept" | "return" | "reopen"): Promise<void> =>
    store.decide({ submission, decision, kpis: null, comment: "why", by: "M&E officer", at: `${day}T10:00:00.000Z` });
  const accepted = async (day: string, content: Content): Promise<void> =>
    decide(day, await push(day, content), "accept");
  const [inclusion, security] = ["Digital Inclusion", "Cybersecurity"] as const;
  const steps: [string, (day: string) => Promise<unknown>][] = [
    ["2020-04-20", (day) => accepted(day, contentOf(inclusion, "2020-Q1"))],
    ["2020-04-22", (day) => accepted(day, contentOf(security, "2020-Q1"))],
    ["2020-05-04", (day) => accepted(day, calendarWith("2018-01-17"))],
    ["2020-07-20", (day) => accepted(day, contentOf(inclusion, "2020-Q2"))],
    ["2020-07-21", () => store.follow(agreed)],
    ["2020-08-03", (day) => accepted(day, corrected(contentOf(inclusion, "2020-Q1")))],
    ["2020-08-10", (day) => accepted(day, calendarWith("2018-01-19"))],
    ["2020-08-12", async (day) => decide(day, await push(day, contentOf(security, "2020-Q2")), "return")],
    ["2020-08-20", (day) => decide(day, heads.get(`${inclusion} 2020-Q2`)!, "reopen")],
  ];
  return new Map(steps.map(([day, step]) => [day, () => step(day)]));
}

it("as of a day every served table is what was served at the end of it, and as of today what is served now", () =>
  withServer(async ({ services }) => {
    const served = async (asOf?: string) => {
      const query = { framework, provisional: false, ...(asOf && { asOf }) };
      const tables = await Promise.all(
        names.map(async (name) => [name, toRows(await (await services.tables.get(name, query)).table())]),
      );
      return Object.fromEntries(tables) as Record<TableName, object[]>;
    };
    const then = new Map<string, Awaited<ReturnType<typeof served>>>();
    for (const [day, step] of story(services)) {
      await step();
      then.set(day, await served());
    }
    const days = [...then.keys()];
    for (const [i, day] of days.entries()) {
      const asOf = await served(day);
      for (const name of names) expect([day, name, asOf[name]]).toEqual([day, name, then.get(day)![name]]);
      if (i > 0) expect(then.get(day)).not.toEqual(then.get(days[i - 1]!));
    }
    // Two quarters are too few to forecast from.
    const empty = names.filter((name) => then.get(days.at(-1)!)![name].length === 0);
    expect(empty).toEqual(["forecasts"]);
  }));

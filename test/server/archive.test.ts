import { describe, expect, it } from "vitest";
import { framework2020 as framework } from "../../rbm/framework/index.ts";
import type { Submission } from "../../rbm/submission/submission.ts";
import { sampleContents } from "../../samples/contents.ts";
import { KeptSubmissions } from "../../server/tables/kept-submissions.ts";
import { TABLES, type TableName } from "../../server/tables/served-tables.ts";
import { Tables } from "../../server/tables/tables.ts";
import { reportWith } from "./support/content.ts";
import { type TestServer, withServer } from "./support/server.ts";

const AFRICA = "Regional Office for Africa";

/** Two priorities for two quarters, one of them twice, and a second office that says otherwise; the first quarter is accepted. */
async function story({ push, review }: TestServer): Promise<void> {
  const ids: string[] = [];
  const pushed = async (content: Parameters<typeof push>[0], query = ""): Promise<void> => {
    const response = await push(content, {}, query);
    const { id } = (await response.json()) as { id: string };
    if (response.status !== 201) throw new Error(`not taken: ${response.status}`);
    ids.push(id);
  };
  for (const { content } of sampleContents(framework)) {
    const { priority, period } = content.identity;
    if (/Inclusion|Cyber/.test(priority) && /2020-Q[12]/.test(period)) await pushed(content);
  }
  for (const id of ids.slice(0, 2)) await review(id, { decision: "accept", comment: "" });
  await pushed(reportWith({ identity: { period: "2021-Q3" }, values: { "DI-91": 50 } }));
  await pushed(reportWith({ identity: { period: "2021-Q3" }, values: { "DI-91": 60 } }), `?parent=${ids.at(-1)}`);
  await pushed(reportWith({ identity: { period: "2021-Q3", office: AFRICA }, values: { "DI-91": 70 } }));
}

const PATHS = [
  ...(Object.keys(TABLES) as TableName[]).flatMap((name) => [
    `/api/tables/${name}.json?framework=${framework.id}`,
    `/api/tables/${name}.csv?framework=${framework.id}&provisional=true`,
  ]),
  "/api/submissions?head=false",
  "/api/exports/record-of-changes.csv",
  "/api/exports/results.csv",
  "/api/merged?priority=Digital+Inclusion&period=2021-Q3",
  "/api/periods/2021-Q3/reminders",
];

const submission = (id: string, rows: number): Submission => {
  const content = { ...reportWith(), sheets: { actuals: Array.from({ length: rows }, () => ({})) } };
  const { identity } = content;
  return { id, version: 1, identity, parent: null, content, by: "x", at: "2021-10-01T09:00:00.000Z", sample: false };
};

describe("workbooks in memory", () => {
  it("say the same where each has to be read again every time it is asked for", async () => {
    const answers: string[][] = [];
    for (const keptRows of [undefined, 0])
      await withServer(
        async (server) => {
          await story(server);
          const said: string[] = [];
          for (const path of PATHS) {
            const response = await server.request(path);
            said.push(`${path} ${response.status}\n${await response.text()}`);
          }
          answers.push(said);
        },
        { sample: true, ...(keptRows !== undefined && { keptRows }) },
      );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]!.filter((answer) => !answer.split("\n")[0]!.endsWith(" 200"))).toEqual([]);
  });

  it("are those asked for last, and never more rows than may be", () => {
    const kept = new KeptSubmissions(9);
    const [three, four, five] = [submission("3", 3), submission("4", 4), submission("5", 5)] as const;
    kept.add(three);
    kept.add(four);
    expect(kept.rows).toBe(7);
    kept.get("3");
    kept.add(five);
    expect(kept.rows).toBe(8);
    kept.add(submission("10", 10));
    expect(kept.rows).toBe(0);
  });

  it("are never more than may be, were they empty", () => {
    const kept = new KeptSubmissions(3);
    for (let i = 0; i < 50; i++) kept.add(submission(`${i}`, 0));
    expect(kept.rows).toBe(3);
  });

  it("are the same object for all as long as somebody uses it", () => {
    const kept = new KeptSubmissions(0);
    const used = submission("a", 1);
    expect(kept.add(used)).toBe(used);
    expect(kept.add(submission("a", 1))).toBe(used);
    expect(kept.get("a")).toBe(used);
  });
});

it("others get their turn while a table is made: at least once for each priority, and for each KPI that is forecast", () =>
  withServer(
    async (server) => {
      await story(server);
      const tables = new Tables(server.services.archive, 0);
      const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
        let turns = 0;
        let next = setImmediate(function turn() {
          turns++;
          next = setImmediate(turn);
        });
        await work();
        clearImmediate(next);
        return turns;
      };
      const query = { framework, provisional: true };
      const kpis = await tables.get("kpis", query);
      expect(await turnsDuring(() => kpis.table())).toBeGreaterThanOrEqual(2);
      const codes = new Set((await kpis.table()).array("kpi"));
      const forecasts = await tables.get("forecasts", query);
      expect(await turnsDuring(() => forecasts.table())).toBeGreaterThanOrEqual(codes.size);
      expect(codes.size).toBeGreaterThan(5);
    },
    { sample: true },
  ));

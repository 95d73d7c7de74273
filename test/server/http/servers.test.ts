import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examinerHere } from "../../../server/examine/examiner.ts";
import { createApp } from "../../../server/http/app.ts";
import { servicesOf } from "../../../server/services.ts";
import { openStore, type Store } from "../../../server/store/index.ts";
import { reportWith } from "../support/content.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

const OFFICES = ["Headquarters", "Regional Office for Africa"];
const PERIODS = ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];
const JSON_BODY = { "Content-Type": "application/json" };

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

describe("two servers on one PostgreSQL", () => {
  it("asked at the same moment to accept what two offices disagree on, accept one of the two", async () => {
    const url = await postgres.database();
    const examiner = examinerHere();
    const stores: Store[] = [];
    const serverOf = async () => {
      const store = await openStore({ url });
      stores.push(store);
      return createApp(servicesOf({ store, examiner }));
    };
    try {
      const servers = [await serverOf(), await serverOf()];
      const post = (server: number, path: string, body: unknown) =>
        servers[server]!.request(`http://127.0.0.1:3000/api/submissions${path}`, {
          ...{ method: "POST", body: JSON.stringify(body), headers: JSON_BODY },
        });
      for (const period of PERIODS) {
        const row = { kpi: "DI-01", period, place: "Africa", disaggregation: "Total", status: "Normal" };
        const ids = await Promise.all(
          OFFICES.map(async (office, i) => {
            const actuals = [{ ...row, value: 20 + i, comment: null, evidence: "Register of participants" }];
            const pushed = await post(i, "", reportWith({ identity: { office, period }, sheets: { actuals } }));
            return ((await pushed.json()) as { id: string }).id;
          }),
        );
        const answers = await Promise.all(ids.map((id, i) => post(i, `/${id}/reviews`, { decision: "accept" })));
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      }
    } finally {
      await examiner.close();
      for (const store of stores) await store.close();
    }
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { readWorkbook } from "../../../addin/excel/read.ts";
import { aboutOurs, template } from "../../../addin/taskpane/method.ts";
import { serverApi } from "../../../addin/taskpane/server-api.ts";
import { plansAtHand, plansOffered } from "../../../addin/taskpane/setup/plans-offered.ts";
import { setUp } from "../../../addin/taskpane/setup/set-up.ts";
import { framework2020, framework2024 } from "../../../rbm/framework/index.ts";
import { type TestServer, withServer } from "../../server/support/server.ts";
import { newWorkbook } from "../excel.ts";

const amended = { ...framework2020, version: 2, title: "The plan, amended" };
const later = {
  ...framework2024,
  id: "2028-2031",
  title: "Strategic plan of the Union 2028-2031",
  from: "2028-Q1",
  to: "2031",
};

/** Lets the pane ask a server whose coordinator published these plans. */
async function published({ request }: TestServer, ...plans: readonly object[]): Promise<void> {
  for (const plan of plans) {
    const headers = { "Content-Type": "application/json" };
    const { status } = await request("/api/frameworks", { method: "POST", body: JSON.stringify(plan), headers });
    expect(status).toBe(201);
  }
  vi.stubGlobal("fetch", request);
}

afterEach(() => vi.unstubAllGlobals());

describe("the plans of a first run", () => {
  it("are the server's, each as last published, the default one last", () =>
    withServer(async (server) => {
      await published(server, amended, later);
      const plans = await plansOffered(serverApi());
      expect(plans.map(({ id, version }) => [id, version])).toEqual([
        ["2016-2019", 1],
        ["2024-2027", 1],
        ["2028-2031", 1],
        ["2020-2023", 2],
      ]);
      expect(plans.at(-1)!.title).toBe("The plan, amended");
    }));

  it("are those that came with the pane where the server lists none", () =>
    withServer(async () => {
      vi.stubGlobal("fetch", async () => Response.json([]));
      expect(await plansOffered(serverApi())).toEqual(plansAtHand);
    }));
});

describe("setting up for a plan that only the server has", () => {
  it("builds a workbook of it", () =>
    withServer(async (server) => {
      await published(server, later);
      newWorkbook(["My notes"]);
      const api = serverApi();
      const framework = (await plansOffered(api)).find(({ id }) => id === later.id)!;
      const [{ name: priority }] = framework.priorities as [(typeof framework.priorities)[number]];
      await setUp(template, { framework, priority, period: "2028-Q2" }, api);
      const about = aboutOurs(await Excel.run((context) => readWorkbook(context)));
      expect(about?.identity).toMatchObject({ framework: "2028-2031", priority, period: "2028-Q2" });
    }));

  it("builds a blank one where the server went away meanwhile", async () => {
    newWorkbook(["My notes"]);
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("network")));
    const priority = later.priorities[0]!.name;
    await setUp(template, { framework: later, priority, period: "2028-Q2" }, serverApi());
    const about = aboutOurs(await Excel.run((context) => readWorkbook(context)));
    expect(about?.identity).toMatchObject({ framework: "2028-2031", priority, period: "2028-Q2" });
  });
});

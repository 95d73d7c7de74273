import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { framework2016, framework2020 } from "../../../../rbm/framework/index.ts";
import { seed } from "../../../../server/samples/seed.ts";
import { organizationTemplate } from "../../../charts/slides/organization.ts";
import { readDeck } from "../../../charts/slides/read-deck.ts";
import { withServer } from "../../support/server.ts";
import { accept, bytesOf, post } from "./planted.ts";

describe("decks on request", () => {
  it("hold the charts asked for, in that order, each with its own priority and title", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const charts = [
        { chart: "growth" },
        { chart: "multiples", params: { priority: "Cybersecurity" }, title: "What Cybersecurity did" },
        { chart: "status" },
      ];
      const { slides } = await readDeck(
        await bytesOf(await server.request("/api/exports/deck.pptx", post({ charts, appendix: false }))),
      );
      expect(slides).toHaveLength(5);
      expect(slides[3]!.texts[0]).toBe("What Cybersecurity did");
      expect(slides[3]!.notes).toContain("Proposed by the figures: ");
      const { body } = await server.json("/api/exports/deck.json?charts=growth,status&priority=Cybersecurity");
      const shown = body as { slides: { chart: string; params: { priority: string }; rows: unknown[] }[] };
      expect(shown.slides.map(({ chart, params }) => [chart, params.priority])).toEqual([
        ["growth", "Cybersecurity"],
        ["status", "Cybersecurity"],
      ]);
      expect((await server.request("/api/exports/deck.pptx?charts=nothing")).status).toBe(404);
    });
  });

  it("take a priority by its code as by its name, and say of one the plan has not that it has none", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      for (const path of ["/api/exports/deck.json?charts=status&priority=", "/api/charts/status.json?priority="]) {
        const [byName, byCode, unknown] = await Promise.all(
          ["Cybersecurity", "cy", "Nobody"].map((priority) => server.json(path + priority)),
        );
        expect(byCode).toEqual(byName);
        expect(unknown!.status).toBe(404);
        expect(unknown!.body).toMatchObject({ title: "The plan has no thematic priority “Nobody”." });
      }
      const params = { priority: "Nobody" };
      const charts = [{ chart: "status", params }];
      expect((await server.json("/api/exports/deck.json", post({ charts }))).status).toBe(404);
      expect((await server.json("/api/exports/deck.json", post(params))).status).toBe(404);
      const { body } = await server.json("/api/exports/deck.json?asof=yesterday");
      expect(body).toMatchObject({ field: "asof", detail: "asof: a date such as 2021-09-30." });
      const { body: foo } = await server.json("/api/exports/deck.json?audience=friends");
      const wide = (await server.json("/api/charts/status.json?width=9000")).body;
      expect(wide).toMatchObject({ detail: "width: 2400 or less." });
      const unnamed = (await server.json("/api/exports/deck.json", post({ charts: [{}] }))).body;
      expect(unnamed).toMatchObject({ detail: "charts.0.chart: this is needed." });
      expect(foo).toMatchObject({ detail: "audience: one of internal, tdag, public." });
    });
  });

  it("take each chart from the plan it was seen in, accepted or not, as it was shown", async () => {
    await withServer(async (server) => {
      await accept(server);
      const asked = async (params: object) =>
        server.json("/api/exports/deck.json", post({ charts: [{ chart: "status", params }] }));
      const { body } = await asked({ framework: framework2020.id, provisional: true });
      const [slide] = (body as { slides: { params: Record<string, string> }[] }).slides;
      expect(slide!.params).toMatchObject({ framework: framework2020.id, provisional: "true" });
      expect((await asked(slide!.params)).status).toBe(200);
      expect((await asked({ framework: framework2016.id })).status).toBe(404);
    });
  });

  it("shows in its charts what the tables of the notebooks hold", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const { slides } = await readDeck(
        await bytesOf(await server.request("/api/exports/deck.pptx?charts=ranked&appendix=false")),
      );
      const { body } = await server.json("/api/tables/cross-priority.json");
      const { rows } = body as { rows: { priority: string; period: string; progress: number }[] };
      const { series } = slides[1]!.charts[0]!;
      const period = series[0]!.name;
      const expected = rows
        .filter((row) => row.period === period && row.progress !== null)
        .map(({ progress }) => progress);
      expect([...series[0]!.values].sort()).toEqual(expected.sort());
    });
  });

  it("stands in a template that is sent with it, and tells of one that cannot be used", async () => {
    await withServer(async (server) => {
      await accept(server);
      const form = (template: Uint8Array) => {
        const made = new FormData();
        made.set("deck", JSON.stringify({ charts: [{ chart: "status" }] }));
        made.set("template", new Blob([new Uint8Array(template)]), "theirs.potx");
        return { method: "POST", body: made };
      };
      const bytes = await bytesOf(await server.request("/api/exports/deck.pptx", form(organizationTemplate())));
      expect(strFromU8(unzipSync(bytes)["ppt/theme/theme1.xml"]!)).toContain("7A1FA2");
      const refused = await server.request("/api/exports/deck.pptx", form(new Uint8Array([1, 2, 3])));
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({
        code: "template-refused",
        detail: expect.stringContaining("Save as"),
      });
    });
  });

  it("flags a title that the figures no longer bear, and none that they do", async () => {
    await withServer(async (server) => {
      await accept(server);
      const flags = async (title: unknown) => {
        const response = await server.request("/api/exports/deck.json", post({ charts: [{ chart: "status", title }] }));
        return ((await response.json()) as { slides: { flag: string | null; proposed: string }[] }).slides[0]!;
      };
      const { proposed } = await flags(undefined);
      expect((await flags({ title: "We are nearly there", proposed })).flag).toBeNull();
      expect((await flags({ title: "We are nearly there", proposed: "All ten KPIs are on track" })).flag).toContain(
        `now say “${proposed}”`,
      );
      expect((await flags({ title: "42 KPIs are on track", proposed })).flag).toContain("names 42, which no figure");
    });
  });
});

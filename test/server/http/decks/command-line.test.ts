import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../../charts/export/slides/index.ts";
import { framework2020 } from "../../../../rbm/framework/index.ts";
import { seed } from "../../../../server/samples/seed.ts";
import { openStore, type Store } from "../../../../server/store/index.ts";
import { commandLine } from "../../../support/command-line.ts";
import { inFolderAsync } from "../../../support/tools.ts";
import { reportWith } from "../../support/content.ts";

describe("resultbook deck", () => {
  it("writes titles to edit, a deck with them, and tells which figures moved since", async () => {
    await inFolderAsync(async (folder) => {
      const accepted = async (value: number, parent: string | null, at: string) => {
        const store = await openStore({ folder: `${folder}/data` });
        const content = reportWith({ values: { "DI-01": value } });
        const answer = await store.submit({
          content,
          parent,
          bytes: null,
          by: "a",
          at: `${at}T10:00:00.000Z`,
          sample: false,
        });
        const { submission } = answer as { submission: { id: string } };
        const decision = { submission: submission.id, kpis: null, comment: "", by: "b", at: `${at}T12:00:00.000Z` };
        await store.decide({ ...decision, decision: "accept" });
        await store.close();
        return submission.id;
      };
      const first = await accepted(20, null, "2021-10-10");
      const call = (...args: string[]) => commandLine(folder, ...args);
      expect(await call("deck", "titles", "-o", "titles.json")).toMatchObject({ code: 0, err: "" });
      expect(await call("deck", "-o", "deck.pptx", "--titles", "titles.json")).toMatchObject({ code: 0, err: "" });
      expect(await call("deck", "check", "deck.pptx")).toMatchObject({
        code: 0,
        out: expect.stringContaining("every figure is as it was on 2021-10-10"),
      });
      await accepted(80, first, "2021-10-12");
      const moved = await call("deck", "check", "deck.pptx", "--json");
      expect(moved.code, moved.err).toBe(1);
      const { moved: slides } = JSON.parse(moved.out) as {
        moved: { title: string; figures: { what: string; was: string; is: string }[] }[];
      };
      const all = slides.flatMap(({ figures }) => figures);
      expect(all).toContainEqual({ what: "DI-01, Figure", was: "20", is: "80" });
      const stale = await call("deck", "-o", "deck2.pptx", "--titles", "titles.json");
      expect(stale.code).toBe(0);
    });
  });

  it("tells which figures of scenarios moved too, a KPI’s those of the KPI that was drawn, and that none did", async () => {
    await inFolderAsync(async (folder) => {
      const stored = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
        const store = await openStore({ folder: `${folder}/data` });
        return work(store).finally(() => store.close());
      };
      await stored((store) => seed(store, framework2020));
      const scenarios = [
        { id: "a", title: "A fifth faster", changes: [{ kind: "rate", of: {}, factor: 1.2 }] },
        {
          id: "b",
          title: "Inclusion",
          changes: [{ kind: "rate", of: { priority: "Digital Inclusion" }, factor: 1.5 }],
        },
        { id: "c", title: "Two goals", changes: [], draft: { drops: ["3", "4", "5"], merges: [] } },
      ];
      writeFileSync(`${folder}/scenarios.json`, JSON.stringify({ scenarios, shown: "a", kpi: null }));
      const call = (...args: string[]) => commandLine(folder, ...args);
      const made = await call(
        ...["deck", "-o", "deck.pptx", "--scenario", "scenarios.json"],
        ...["--charts", "status", "--period", "2021-Q3"],
      );
      expect(made.err).toBe("");
      expect(await call("deck", "check", "deck.pptx")).toMatchObject({
        code: 0,
        out: expect.stringContaining("every figure is as it was"),
      });
      const carried = figuresOf(readFileSync(`${folder}/deck.pptx`))!;
      const kpi = (title: string) => /“[^”]*”/.exec(title)![0];
      const slide = (id: string) => carried.slides.find(({ chart }) => chart === id)!.slide;
      await stored(async (store) => {
        const [entry] = (await store.entries()).filter(
          ({ identity }) => identity.period === "2021-Q3" && identity.priority === "Digital Inclusion",
        );
        const { id, content } = (await store.submission(entry!.id))!;
        const actuals = content.sheets.actuals!.map((row) =>
          typeof row.value === "number" ? { ...row, value: row.value * 2 } : row,
        );
        const at = "2021-12-30T10:00:00.000Z";
        const pushed = await store.submit({
          content: { ...content, sheets: { ...content.sheets, actuals } },
          ...{ parent: id, bytes: null, by: "a", at, sample: true },
        });
        const { submission } = pushed as { submission: { id: string } };
        await store.decide({ submission: submission.id, decision: "accept", kpis: null, comment: "", by: "b", at });
      });
      const check = await call("deck", "check", "deck.pptx", "--json");
      expect(check.code, check.err).toBe(1);
      const { moved } = JSON.parse(check.out) as {
        moved: {
          slide: number;
          title: string;
          finding: string;
          figures: { what: string; was: string; is: string }[];
        }[];
      };
      // What a fifth more pace does to the KPI drawn did not move: it is of another priority.
      expect(moved.map((one) => one.slide)).toEqual(
        ["status", "scenarios", "chances:a", "chances:b", "fan:b"].map(slide),
      );
      expect(moved[1]!.figures.map(({ what }) => what)).toEqual(
        expect.arrayContaining(["Base, Targets met", "A fifth faster, Targets met"]),
      );
      expect(moved[1]!.figures.map(({ what }) => what)).not.toContain("A fifth faster, What it changes");
      expect(kpi(moved[4]!.finding)).toBe(kpi(moved[4]!.title));
    });
  });

  it("says in a sentence what is missing where nothing was accepted, and exits with 2", async () => {
    await inFolderAsync(async (folder) => {
      expect(await commandLine(folder, "deck", "-o", "deck.pptx")).toMatchObject({
        code: 2,
        err: expect.stringContaining("No figures were accepted"),
      });
      expect(await commandLine(folder, "deck", "check", "nothing.pptx")).toMatchObject({ code: 2 });
    });
  });
});

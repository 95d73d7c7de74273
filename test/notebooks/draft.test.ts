import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scenarioInWords } from "../../charts/wording/changes-in-words.ts";
import { becomes, END, edited, fewerGoals, rootsOf } from "../../notebooks/scenarios/draft.ts";
import { readState, writeState } from "../../notebooks/scenarios/state.ts";
import { leftBehind } from "../../notebooks/scenarios/tried.ts";
import { draftOf, plansAfter, tried } from "../../pipelines/scenarios/index.ts";
import { framework2020, framework2024 } from "../../rbm/framework/index.ts";
import { plansOf } from "../../rbm/framework/plans.ts";
import { drafts, homes, twoGoals } from "../plots/draft.ts";

const plans = plansOf([]);
const roots = rootsOf(framework2020).map(({ code }) => code);
const step = fc.record({ code: fc.constantFrom(...roots), next: fc.constantFrom(null, END, ...roots) });

describe("a draft plan of a scenario", () => {
  it("with fewer goals keeps those under which most stands, and is not offered where there are no more", () => {
    expect(fewerGoals(framework2020)).toEqual({
      title: "Two goals instead of five",
      draft: { drops: ["3", "4", "5"], merges: [] },
    });
    expect(fewerGoals(framework2024)).toBeNull();
  });

  it("whatever is chosen one after the other makes a plan, and a link brings it back", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const valid = steps.filter(({ code, next }) => code !== next);
        const draft = valid.reduce(
          (now, { code, next }) => (becomes(now, next ?? "") === null ? edited(now, code, next) : now),
          { drops: [], merges: [] } as ReturnType<typeof edited>,
        );
        expect(draftOf(plans, framework2020, "Draft", draft)).not.toBeNull();
        const state = { scenarios: [{ id: "a", title: "A", changes: [], draft }], shown: "a", kpi: null };
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it("a plan that is kept can be tried where it follows, one that is not known changes nothing", () => {
    expect(plansAfter(plans, framework2020).map(({ id }) => id)).toEqual([framework2024.id]);
    const kept = { id: "x", title: "X", changes: [], draft: { plan: framework2024.id } };
    expect(scenarioInWords(kept)).toBe("plan 2024–2027");
    expect(tried(drafts(), kept)?.kpis).toHaveLength(60);
    expect(tried(drafts(), { ...kept, draft: { plan: "nowhere" } })).toBeNull();
    expect(tried(drafts(), { ...kept, draft: { drops: ["no such code"], merges: [] } })).toBeNull();
  });

  it("a cut link brings the scenario without its draft", () => {
    const odd = { scenarios: [{ id: "a", title: "A", changes: [], draft: { drops: "3" } }] };
    expect(readState(JSON.stringify(odd))?.scenarios).toEqual([{ id: "a", title: "A", changes: [] }]);
  });

  it("two goals instead of five leave without a home what supported only the others", () => {
    const found = tried(drafts(), twoGoals());
    expect(leftBehind(found?.priorities ?? [])).toEqual([18, 24, 17, 36]);
    expect(leftBehind(found?.priorities ?? [], "Cybersecurity")).toEqual([6, 6, 6, 12]);
    const model = homes();
    expect(model.title).toBe(
      "Two goals instead of five leaves 18 of 60 KPIs without a home: all of Cybersecurity, Innovation Ecosystems and Environment",
    );
    expect(model.rows.find(({ name }) => name === "Statistics")?.fates).toMatchObject({ unlinked: 6 });
  });
});

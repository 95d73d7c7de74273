import type { DraftBase, DraftScenario, ScenarioBase, ScenarioChange } from "../../pipelines/scenarios/index.ts";
import type { Book } from "../data/book.ts";
import { button, h } from "../shell/dom.ts";
import { blankChange, changeFields, kindLabel, kpiOptions } from "./change-fields.ts";
import { draftFields } from "./draft-fields.ts";
import { choose } from "./fields.ts";
import { openScenarios, saveComparison, saveScenarios } from "./files.ts";
import { readState, type ScenarioState, writeState } from "./state.ts";

/** An element that `view(…)` reads scenarios from; each step sends an `input` event and writes the address. */
export type Editor = HTMLElement & { readonly value: ScenarioState };

const MOST = 6;

/** `drafts`: what draft plans are tried on; without it none is offered. `first`: the scenarios where the address brings none. */
export function scenarioEditor(
  book: Book,
  base: ScenarioBase,
  drafts: DraftBase | null,
  first: readonly DraftScenario[],
): Editor {
  const start: ScenarioState = { scenarios: first, shown: first[0]?.id ?? "", kpi: null };
  let state = readState(book.state.choice.scenarios) ?? start;
  const node = h("div", { class: "editor" });
  const said = h("p", { class: "told", role: "status" });
  const file = h("input", {
    type: "file",
    accept: ".json,application/json",
    hidden: true,
    "aria-label": "Scenarios file",
  });

  const told = (next: ScenarioState) => {
    state = next;
    book.choose({ scenarios: writeState(state) });
    node.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const shown = () => state.scenarios.find(({ id }) => id === state.shown);
  const change = (next: Partial<DraftScenario>) =>
    told({ ...state, scenarios: state.scenarios.map((one) => (one.id === state.shown ? { ...one, ...next } : one)) });
  const rebuilt = (next: ScenarioState) => {
    told(next);
    paint();
  };

  const paint = () => {
    said.textContent = "";
    const now = shown();
    const names = state.scenarios.map((one) =>
      button(one.title || "Unnamed", () => rebuilt({ ...state, shown: one.id }), {
        "aria-pressed": String(one.id === state.shown),
        "data-scenario": one.id,
      }),
    );
    node.replaceChildren(
      h("h2", {}, "Scenarios"),
      h("div", { class: "tabs", role: "group", "aria-label": "Scenario shown" }, ...names),
      ...(state.scenarios.length < MOST ? [button("New scenario", add)] : []),
      ...(now ? [title(now), ...now.changes.map((one, i) => changed(now, one, i)), ...plan(now), adders(now)] : []),
      choose(
        "KPI drawn",
        [{ options: [["", "The one that changes most"], ...kpiOptions(base)] }],
        state.kpi ?? "",
        (kpi) => told({ ...state, kpi: kpi || null }),
      ),
      h(
        "div",
        { class: "acts" },
        button("Copy link", () => void copy()),
        button("Save as a file", () => saveScenarios(state)),
        button("Open a file", () => file.click()),
        button("Excel sheet", () => void saveComparison(base, drafts, state)),
        ...(now && state.scenarios.length > 1 ? [button("Delete scenario", remove)] : []),
        button("Start over", () => rebuilt(start)),
      ),
      file,
      said,
    );
  };

  const title = (now: DraftScenario) => {
    const input = h("input", { type: "text", maxlength: "80" });
    input.value = now.title;
    input.addEventListener("input", () => {
      change({ title: input.value });
      const tab = node.querySelector(`[data-scenario="${CSS.escape(now.id)}"]`);
      if (tab) tab.textContent = input.value || "Unnamed";
    });
    return h("label", { class: "field" }, h("span", {}, "Name"), input);
  };
  const changed = (now: DraftScenario, one: ScenarioChange, i: number) =>
    h(
      "fieldset",
      {},
      h("legend", {}, kindLabel(one.kind)),
      ...changeFields(one, base, (next) =>
        change({ changes: (shown()?.changes ?? []).map((was, j) => (j === i ? next : was)) }),
      ),
      button("Remove", () => without(i), {
        "aria-label": `Remove: ${kindLabel(one.kind)}, change ${i + 1} of ${now.changes.length}`,
      }),
    );
  const plan = ({ draft }: DraftScenario) => {
    if (!draft || !drafts) return [];
    const fields = draftFields(draft, drafts, (next) => {
      change({ draft: next });
      paint();
    });
    const drop = () => {
      const { draft: _, ...rest } = shown() ?? { id: "", title: "", changes: [] };
      rebuilt({ ...state, scenarios: state.scenarios.map((one) => (one.id === rest.id ? rest : one)) });
    };
    const remove = button("Remove", drop, { "aria-label": "Remove: Draft plan" });
    return [h("fieldset", {}, h("legend", {}, "Draft plan"), ...fields, remove)];
  };
  const without = (i: number) => {
    change({ changes: (shown()?.changes ?? []).filter((_, j) => j !== i) });
    paint();
  };
  const adders = ({ draft }: DraftScenario) =>
    h(
      "div",
      { class: "acts", role: "group", "aria-label": "Add a change" },
      ...(["rate", "delay", "target", "budget"] as const).map((kind) =>
        button(`+ ${kindLabel(kind)}`, () => {
          change({ changes: [...(shown()?.changes ?? []), blankChange(kind)] });
          paint();
        }),
      ),
      ...(drafts && !draft ? [button("+ Draft plan", () => addDraft())] : []),
    );
  const addDraft = () => {
    change({ draft: { drops: [], merges: [] } });
    paint();
  };
  const add = () => {
    const ids = new Set(state.scenarios.map(({ id }) => id));
    let n = 1;
    while (ids.has(`s${n}`)) n++;
    const id = `s${n}`;
    rebuilt({ ...state, scenarios: [...state.scenarios, { id, title: `Scenario ${n}`, changes: [] }], shown: id });
  };
  const remove = () => {
    const scenarios = state.scenarios.filter(({ id }) => id !== state.shown);
    rebuilt({ ...state, scenarios, shown: scenarios[0]?.id ?? "" });
  };
  const copy = async () => {
    if (book.state.choice.scenarios === null) told(state);
    await navigator.clipboard.writeText(location.href).then(
      () => (said.textContent = "The link is copied; it holds all scenarios."),
      () => (said.textContent = "This browser does not allow it: copy the address of the page."),
    );
  };

  const opened = async () => {
    const given = file.files?.[0];
    file.value = "";
    const found = given ? await openScenarios(given) : null;
    if (found) rebuilt(found);
    said.textContent = found
      ? `Opened: ${found.scenarios.length === 1 ? "one scenario" : `${found.scenarios.length} scenarios`}.`
      : "That file holds no scenarios. Choose one that was saved on this page.";
  };

  file.addEventListener("change", () => void opened());
  Object.defineProperty(node, "value", { get: () => state });
  paint();
  return node as HTMLElement as Editor;
}

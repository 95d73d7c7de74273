import { causes } from "../../rbm/template/lists.ts";
import { post } from "../data/post.ts";
import { h } from "../shell/dom.ts";
import { nextQuarter } from "./meeting.ts";

/** What a decision is about. */
export interface About {
  readonly framework: string;
  readonly priority: string;
  readonly kpi: string;
  readonly period: string;
}

const field = (label: string, input: HTMLElement, wide = false) =>
  h("label", { class: wide ? "field wide" : "field" }, h("span", {}, label), input);

const options = (values: readonly (readonly [string, string])[]) =>
  values.map(([value, label]) => h("option", { value }, label));

/** A form that opens in its place, keeps what is typed until it is sent, and says what became of it. */
function form(
  title: string,
  fields: readonly HTMLElement[],
  send: (said: Readonly<Record<string, string>>) => Promise<string>,
): HTMLElement {
  const said = h("p", { class: "told", role: "status" });
  const button = h("button", { type: "submit", class: "btn" }, title);
  const inner = h("form", {}, ...fields, h("div", { class: "acts" }, button));
  const node = h("details", { class: "decide" }, h("summary", {}, title), inner);
  inner.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(inner)].map(([name, value]) => [name, String(value)]));
    button.disabled = true;
    try {
      said.textContent = await send(given);
      inner.reset();
      node.open = false;
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : "That was not kept. Try again.";
    }
    button.disabled = false;
  });
  return h("div", { class: "decision" }, node, said);
}

/** An action agreed on a KPI: it comes back in the next workbooks until it is closed. */
export function agree({ framework, priority, kpi, period }: About): HTMLElement {
  const text = (name: string, more: Record<string, string | boolean> = {}) =>
    h("input", { type: "text", name, required: true, autocomplete: "off", ...more });
  return form(
    "Agree an action",
    [
      field(
        "Cause",
        h("select", { name: "cause", required: true }, ...options(causes.values.map((one) => [one, one]))),
      ),
      field("Action", text("action", { maxlength: "500" }), true),
      field("Owner, by role", text("owner", { maxlength: "120" })),
      field("Due", h("input", { type: "date", name: "due", required: true })),
      field("Comment", text("comment", { required: false }), true),
    ],
    async (said) => {
      await post("/api/followups", { framework, priority, kpi, period, ...said });
      return `Kept. It comes back in the ${nextQuarter(period)} workbook of ${priority}.`;
    },
  );
}

const OUTCOMES: Readonly<Record<string, { readonly label: string; readonly says: object }>> = {
  done: { label: "Done", says: { status: "Closed", closedAs: "done" } },
  dropped: { label: "Dropped", says: { status: "Closed", closedAs: "dropped" } },
  progress: { label: "In progress", says: { status: "In progress" } },
  open: { label: "Open again", says: { status: "Open" } },
};

/** What became of an action. */
export function settle(id: string, period: string): HTMLElement {
  const outcomes = Object.entries(OUTCOMES).map(([value, { label }]) => [value, label] as const);
  return form(
    "Say what became of it",
    [
      field("It is", h("select", { name: "outcome", required: true }, ...options(outcomes))),
      field("Why", h("input", { type: "text", name: "comment", required: true, autocomplete: "off" }), true),
    ],
    async ({ outcome = "", comment }) => {
      const chosen = OUTCOMES[outcome];
      if (!chosen) return "Choose what became of it.";
      await post(`/api/followups/${id}/status`, { ...chosen.says, period, comment });
      return `Kept: ${chosen.label.toLowerCase()}.`;
    },
  );
}

/** Forms by what they are about: the same form again, so that new figures do not take away what is being typed. */
export function kept(make: (key: string) => HTMLElement): (key: string) => HTMLElement {
  const made = new Map<string, HTMLElement>();
  return (key) => {
    const node = made.get(key) ?? make(key);
    made.set(key, node);
    return node;
  };
}

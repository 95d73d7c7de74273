import { numbers } from "../../charts/wording/numbers.ts";
import { ask, carried } from "../data/ask.ts";
import { h } from "../shell/dom.ts";
import { readHash } from "../shell/hash.ts";
import "./trace.css";

/** A figure as `/api/trace` gives it back. */
interface Traced {
  readonly priority: string;
  readonly office: string;
  readonly place: string;
  readonly disaggregation: string;
  readonly value: number | null;
  readonly submission: string;
  readonly submitted_for: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly accepted_at: string | null;
  readonly accepted_by: string | null;
}

/**
 * A figure that leads back to the cell it was typed in and to who accepted it; bare on a page in one file, which has no server to ask.
 * `framework`: null for the one in force.
 */
export function traced(text: string, kpi: string, period: string, framework: string | null): HTMLElement {
  if (carried()) return h("span", {}, text);
  const { asOf, provisional } = readHash(location.hash);
  const asked = new URLSearchParams({
    ...(framework && { framework }),
    ...(asOf && { asof: asOf }),
    ...(provisional && { provisional: "true" }),
  });
  const path = `/api/trace/${encodeURIComponent(kpi)}/${period}${asked.size ? `?${asked}` : ""}`;
  const link = h("a", { href: path, class: "traced", title: "Where this figure comes from" }, text);
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    void show(path, `${kpi}, ${period}`, link);
  });
  return link;
}

async function show(path: string, title: string, from: HTMLElement): Promise<void> {
  const { figures } = await ask<{ figures: Traced[] }>(path).catch(() => ({ figures: [] }));
  const whole = figures.filter(({ place, disaggregation }) => place === "World" && disaggregation === "Total");
  const close = h("button", { class: "btn", type: "submit" }, "Close");
  const dialog = h(
    "dialog",
    { class: "trace", "aria-label": `Where ${title} comes from` },
    h("h2", {}, title),
    ...(whole.length ? whole.map(lines) : [h("p", {}, "No cell was found for this figure.")]),
    ...(figures.length > whole.length
      ? [h("p", {}, `${figures.length - whole.length} more by place and group came with it.`)]
      : []),
    h("form", { method: "dialog" }, close),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    from.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function lines(one: Traced): HTMLElement {
  const { count, date } = numbers();
  const said = [
    ["Figure", one.value === null ? "none" : count(one.value, Number.isInteger(one.value) ? 0 : 2)],
    ["Reported by", `${one.priority}, ${one.office}`],
    ["Typed in", `workbook of ${one.submitted_for}, ${one.sheet}${one.cell ? ` ${one.cell}` : ""}`],
    [
      "Accepted",
      one.accepted_at
        ? `${date(one.accepted_at)}${one.accepted_by ? ` by ${one.accepted_by}` : ""}`
        : "not yet: provisional",
    ],
    ["Submission", one.submission.slice(0, 12)],
  ] as const;
  return h("dl", {}, ...said.flatMap(([name, text]) => [h("dt", {}, name), h("dd", {}, text)]));
}

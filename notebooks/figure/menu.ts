import type { ChartModel } from "../../charts/index.ts";
import { h } from "../shell/dom.ts";
import { copyPicture, saveCsv, savePng, saveSvg } from "./save.ts";

interface Item {
  readonly label: string;
  readonly hint?: string;
  /** Says what happened; nothing where the browser shows it itself. */
  readonly run: (model: ChartModel) => Promise<string | null>;
}

const ITEMS: readonly (readonly Item[])[] = [
  [
    { label: "PNG", hint: "2×", run: (model) => savePng(model, 2) },
    { label: "PNG", hint: "4×", run: (model) => savePng(model, 4) },
    { label: "SVG", run: saveSvg },
    { label: "Copy picture", run: copyPicture },
  ],
  [{ label: "Data", hint: "CSV", run: saveCsv }],
];

/** The ⋯ menu of a figure. Arrow keys move, Escape closes and goes back to the button. */
export function menu(model: () => ChartModel | null) {
  const button = h("button", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false" }, "⋯");
  const list = h("div", { class: "menu", role: "menu", hidden: true });
  const said = h("p", { class: "said", role: "status" });
  const node = h("div", { class: "more" }, button, list);

  const items = () => [...list.querySelectorAll<HTMLButtonElement>("[role=menuitem]")];
  const open = (show: boolean) => {
    list.hidden = !show;
    button.setAttribute("aria-expanded", String(show));
    if (show) items()[0]?.focus();
  };
  const close = () => {
    open(false);
    button.focus();
  };

  ITEMS.forEach((group, i) => {
    if (i > 0) list.append(h("hr", { role: "separator" }));
    for (const { label, hint, run } of group) {
      const item = h(
        "button",
        { type: "button", role: "menuitem", tabindex: "-1" },
        label,
        ...(hint ? [h("span", {}, hint)] : []),
      );
      item.addEventListener("click", async () => {
        close();
        const shown = model();
        if (shown) said.textContent = await run(shown).catch(failed);
      });
      list.append(item);
    }
  });

  button.addEventListener("click", () => open(list.hidden));
  node.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") close();
    else if (to !== undefined) all[to % all.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  node.addEventListener("focusout", (event) => {
    if (!list.hidden && !node.contains(event.relatedTarget as Node | null)) open(false);
  });

  return {
    node,
    said,
    /** Names the button after its chart. */
    name: (title: string) => button.setAttribute("aria-label", `Chart menu: ${title}`),
  };
}

const failed = () => "That did not work in this browser. Choose PNG or SVG instead.";

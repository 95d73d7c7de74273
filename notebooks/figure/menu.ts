import { carried } from "../data/ask.ts";
import { askForSlide, type SlideShown } from "../deck/asked.ts";
import { isSlide } from "../deck/slides.ts";
import { h } from "../shell/dom.ts";
import { copyPicture, saveCsv, savePng, saveSvg } from "./save.ts";

interface Item {
  readonly label: string;
  readonly hint?: string;
  /** Says what happened; nothing where the browser shows it itself. */
  readonly run: (shown: SlideShown, from: Element) => Promise<string | null>;
  /** Whether only a server can do it, and only for charts it knows; others are not offered it. */
  readonly served?: boolean;
}

const ITEMS: readonly (readonly Item[])[] = [
  [{ label: "Add to deck", run: (shown, from) => askForSlide(from, shown, "deck"), served: true }],
  [
    { label: "PNG", hint: "2×", run: ({ model }) => savePng(model, 2) },
    { label: "PNG", hint: "4×", run: ({ model }) => savePng(model, 4) },
    { label: "SVG", run: ({ model }) => saveSvg(model) },
    { label: "PowerPoint", hint: "editable", run: (shown, from) => askForSlide(from, shown, "file"), served: true },
    { label: "Copy picture", run: ({ model }) => copyPicture(model) },
  ],
  [{ label: "Data", hint: "CSV", run: ({ model }) => saveCsv(model) }],
];

/** The ⋯ menu of a figure. Arrow keys move, Escape closes and goes back to the button. */
export function menu(current: () => SlideShown | null) {
  const button = h("button", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false" }, "⋯");
  const list = h("div", { class: "menu", role: "menu", hidden: true });
  const said = h("p", { class: "said", role: "status" });
  const node = h("div", { class: "more" }, button, list);

  const items = () => [...list.querySelectorAll<HTMLButtonElement>("[role=menuitem]:not([hidden])")];
  const served: HTMLElement[] = [];
  const open = (show: boolean) => {
    const can = carried() === null && isSlide(current());
    for (const one of served) one.hidden = !can;
    list.hidden = !show;
    button.setAttribute("aria-expanded", String(show));
    if (show) items()[0]?.focus();
  };
  const close = () => {
    open(false);
    button.focus();
  };

  ITEMS.forEach((group, i) => {
    const line = h("hr", { role: "separator" });
    if (i > 0) list.append(line);
    if (ITEMS[i - 1]?.every(({ served }) => served)) served.push(line);
    for (const { label, hint, run, ...only } of group) {
      const item = h(
        "button",
        { type: "button", role: "menuitem", tabindex: "-1" },
        label,
        ...(hint ? [h("span", {}, hint)] : []),
      );
      item.addEventListener("click", async () => {
        close();
        const shown = current();
        if (shown) said.textContent = await run(shown, node).catch(failed);
      });
      if (only.served) served.push(item);
      list.append(item);
    }
  });

  button.addEventListener("click", () => open(Boolean(list.hidden)));
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

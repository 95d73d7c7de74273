import "virtual:tokens.css";
import "./fonts.css";
import "./base.css";
import "./header.css";
import "./page.css";
import "../figure/listed.css";
import "../scenarios/scenarios.css";
import "../figure/figure.css";
import "./narrow.css";
import "./print.css";
import { numbers } from "../../charts/wording/numbers.ts";
import { capital } from "../../charts/wording/words.ts";
import { carried } from "../data/ask.ts";
import { Book, type BookState } from "../data/book.ts";
import { periodShown, prioritiesOf, reportedPeriods } from "../data/shown.ts";
import type { MoreTables, Tables } from "../data/tables.ts";
import { deckPanel } from "../deck/panel.ts";
import { account } from "./account.ts";
import { button, h } from "./dom.ts";
import type { Choice } from "./hash.ts";
import { frameworkLabel } from "./links.ts";
import { dateInput, picker } from "./pickers.ts";
import { printed } from "./printed.ts";

/** Pages there are, in the order of the header. */
const PAGES = [
  ["index", "Overview"],
  ["retreat", "Retreat"],
  ["quarterly-review", "Review"],
  ["priority", "Priority"],
  ["scenarios", "Scenarios"],
  ["readiness", "Readiness"],
  ["targets", "Targets"],
  ["framework", "Framework"],
  ["collaboration", "Collaboration"],
  ["delivery", "Delivery"],
  ["gallery", "Gallery"],
] as const;

export type PageId = (typeof PAGES)[number][0];

export type Pick = "framework" | "period" | "priority" | "asOf" | "provisional";

/** What only a server can answer anew: a page in one file is of one plan, as of when it was written. */
const SERVED: ReadonlySet<Pick> = new Set(["framework", "asOf", "provisional"]);

export interface PageOptions {
  /** Choices that mean something on the page; all by default. The others stay in the address for the pages that have them. */
  readonly picks?: readonly Pick[];
  /** What kind of figures it shows, where they are not those of the submissions. */
  readonly figures?: string;
}

/**
 * Header with pickers, live state and tags; returns what the page reads its choices and tables from.
 * `more`: tables beside the KPIs and the priorities.
 */
export function openPage(current: PageId, more: readonly (keyof MoreTables)[] = [], options: PageOptions = {}): Book {
  const book = new Book(more);
  const framework = picker("Framework", (value) => book.choose({ framework: value }));
  const period = picker("Period", (value) => book.choose({ period: value }));
  const priority = picker("Priority", (value) => book.choose({ priority: value }));
  const asOf = dateInput("As of", (value) => book.choose({ asOf: value }));
  const provisional = h("input", { type: "checkbox" });
  provisional.addEventListener("change", () => book.choose({ provisional: provisional.checked }));
  const switched = h("label", { class: "switch" }, provisional, "Provisional");
  const shownPicks: Record<Pick, HTMLElement> = {
    framework: framework.node,
    period: period.node,
    priority: priority.node,
    asOf: asOf.node,
    provisional: switched,
  };
  const copy = carried();
  for (const [pick, node] of Object.entries(shownPicks))
    node.hidden = !(options.picks?.includes(pick as Pick) ?? true) || (copy !== null && SERVED.has(pick as Pick));
  const state = h("span", { class: "live", role: "status" });
  const tags = h("span", { class: "tags" });
  const trouble = h("p", { class: "trouble", role: "alert", hidden: true });
  const nav = h("nav", { "aria-label": "Pages", id: "pages" }, ...(copy ? [] : [h("a", { href: "/" }, "Home")]));
  const links = PAGES.map(([id, title]) =>
    h("a", { href: `./${id}.html`, "aria-current": id === current && "page" }, title),
  );
  nav.append(...links);
  const pages = pagesButton(PAGES.find(([id]) => id === current)?.[1] ?? "Pages", nav);
  const deck = h("a", { class: "btn deck", href: "/api/exports/deck.pptx" }, "Slides", h("span", {}, " (.pptx)"));
  deck.hidden = copy !== null;
  const own = copy ? null : deckPanel(book);
  document
    .getElementById("shell")
    ?.replaceChildren(
      h("a", { class: "skip", href: "#main" }, "Skip to the figures"),
      h(
        "header",
        { class: "bar" },
        h(
          "div",
          { class: "top" },
          brand(),
          pages,
          nav,
          deck,
          ...(own ? [own.button] : []),
          ...(copy ? [] : [account()]),
        ),
        ...(own ? [own.panel] : []),
      ),
      h(
        "div",
        { class: "bar", role: "region", "aria-label": "What is shown" },
        h(
          "div",
          { class: "pickers" },
          framework.node,
          period.node,
          priority.node,
          asOf.node,
          h("span", { class: "note" }, switched, state, tags),
        ),
      ),
      trouble,
      printed(book, options.figures),
    );
  document.querySelector(".skip")?.addEventListener("click", skip);
  book.listen((now) => {
    const { choice, tables } = now;
    provisional.checked = choice.provisional;
    asOf.set(choice.asOf ?? tables?.meta.asOf?.slice(0, 10) ?? null);
    state.replaceChildren(h("i", { class: now.live }), liveText(now));
    trouble.hidden = now.trouble === null;
    if (now.trouble !== (trouble.firstChild?.textContent ?? null))
      trouble.replaceChildren(...troubleText(now.trouble, book));
    for (const [i, link] of links.entries()) link.setAttribute("href", `./${PAGES[i]?.[0]}.html${location.hash}`);
    if (!tables) return;
    framework.set(frameworkOptions(now, tables), tables.meta.framework);
    const periods = [...reportedPeriods(tables)].reverse();
    period.set(
      periods.length ? periods.map((value) => ({ value, label: value })) : [{ value: "", label: "None yet" }],
      periods.length ? periodShown(tables, choice) : "",
    );
    priority.set(priorityOptions(tables), choice.priority ?? "");
    tags.replaceChildren(...(options.figures ? [h("span", { class: "tag" }, options.figures)] : tagsOf(tables)));
    deck.setAttribute("href", deckAddress(tables, choice));
  });
  return book;
}

/** Where the list of pages has no room beside the brand, this opens and closes it; it says which page this is. */
function pagesButton(title: string, nav: HTMLElement): HTMLElement {
  const node = button(title, () => open(node.getAttribute("aria-expanded") !== "true"), {
    class: "btn pages",
    "aria-expanded": "false",
    "aria-controls": nav.id,
    "aria-label": `Pages; this is ${title}`,
  });
  const open = (show: boolean) => {
    node.setAttribute("aria-expanded", String(show));
    nav.classList.toggle("open", show);
  };
  for (const part of [node, nav])
    part.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !nav.classList.contains("open")) return;
      open(false);
      node.focus();
    });
  return node;
}

const frameworkOptions = ({ frameworks }: BookState, { meta }: Tables) =>
  (frameworks.includes(meta.framework) ? frameworks : [meta.framework, ...frameworks]).map((value) => ({
    value,
    label: frameworkLabel(value),
  }));

const priorityOptions = (tables: Tables) => [
  { value: "", label: "All" },
  ...prioritiesOf(tables).map((value) => ({ value, label: value })),
];

function tagsOf({ meta }: Tables): Node[] {
  const edition = meta.edition ? [h("span", { class: "edition" }, `Edition ${meta.edition}`)] : [];
  const provisional = meta.provisional ? [h("span", { class: "tag" }, "Provisional shown")] : [];
  return [...edition, ...provisional, ...(meta.sample ? [h("span", { class: "tag" }, "Sample figures")] : [])];
}

function deckAddress(tables: Tables, choice: Choice): string {
  const asked = new URLSearchParams({ framework: tables.meta.framework, period: periodShown(tables, choice) });
  if (choice.priority) asked.set("priority", choice.priority);
  if (choice.asOf) asked.set("asof", choice.asOf);
  return `/api/exports/deck.pptx?${asked}`;
}

function liveText({ live, at, tables }: BookState): string {
  const copy = carried();
  if (copy) return `Copy of ${numbers().date(copy.at)}`;
  if (!at) return tables ? "" : "Loading";
  const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const text = tables?.meta.asOf ? `loaded ${time}` : "nothing accepted yet";
  return live === "live" ? `Live · ${text}` : capital(text);
}

function troubleText(text: string | null, book: Book): (Node | string)[] {
  if (text === null) return [];
  const again = h("button", { type: "button", class: "btn" }, "Try again");
  again.addEventListener("click", () => void book.load());
  return [text, " ", again];
}

/** The address keeps the choices, so that a jump must not overwrite them. */
function skip(event: Event): void {
  event.preventDefault();
  const main = document.getElementById("main");
  main?.setAttribute("tabindex", "-1");
  main?.focus();
}

function brand(): HTMLElement {
  const mark = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  mark.setAttribute("viewBox", "0 0 18 18");
  mark.setAttribute("aria-hidden", "true");
  for (const [d, fill] of [
    ["M0 10h4v8H0z", "seq-2"],
    ["M7 5h4v13H7z", "accent"],
    ["M14 0h4v18h-4z", "ink"],
  ] as const) {
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "path");
    bar.setAttribute("d", d);
    bar.setAttribute("fill", `var(--${fill})`);
    mark.append(bar);
  }
  return h("span", { class: "brand" }, mark, h("span", {}, "Resultbook"));
}

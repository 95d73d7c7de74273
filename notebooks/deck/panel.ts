import { isPublishedChartId } from "../../charts/index.ts";
import type { Book } from "../data/book.ts";
import { prioritiesOf } from "../data/shown.ts";
import { button, h } from "../shell/dom.ts";
import { frameworkLabel } from "../shell/links.ts";
import { onSlideAsked, type SlideShown } from "./asked.ts";
import { keepSlides, keptElsewhere, keptSlides, MOST } from "./kept.ts";
import { saveDeck } from "./save.ts";
import "./deck.css";
import { chartTitle, moved, retitled, type Slide } from "./slides.ts";

/** The header's deck: a button with the number of slides, and the panel it opens to edit, reorder and save them. */
export function deckPanel(book: Book): { readonly button: HTMLElement; readonly panel: HTMLElement } {
  const count = h("span", { class: "count" });
  const opener = button("Deck ", () => show(Boolean(panel.hidden)), {
    "aria-expanded": "false",
    "aria-controls": "deck",
  });
  opener.append(count);
  const list = h("ol", { class: "slides" });
  const empty = h(
    "p",
    { class: "none" },
    "No slides yet. Choose “Add to deck” in the ⋯ menu of a figure, on any page; this browser keeps the deck until you empty it.",
  );
  const said = h("div", { class: "told", role: "status" });
  const save = button("Download .pptx", () => void saved());
  const clear = button("Empty the deck", () => {
    take([]);
    tell(["The deck is empty."]);
    close.focus();
  });
  const close = button("Close", () => show(false));
  const acts = h("div", { class: "acts" }, save, clear);
  const heading = h("h2", { id: "deck-title" }, "Deck");
  const panel = h(
    "section",
    { class: "deck-panel", id: "deck", "aria-labelledby": "deck-title", hidden: true },
    h("div", { class: "head" }, heading, close),
    empty,
    list,
    acts,
    said,
  );

  let slides = keptSlides();
  const tell = (lines: readonly string[]) => said.replaceChildren(...lines.map((line) => h("p", {}, line)));
  const show = (open: boolean) => {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    (open ? close : opener).focus();
  };
  const take = (next: readonly Slide[]) => {
    slides = [...next];
    const kept = keepSlides(slides);
    paint();
    return kept;
  };
  const focus = (at: number, name: string) => {
    const buttons = list.children[Math.min(at, slides.length - 1)]?.querySelectorAll<HTMLButtonElement>("button");
    const free = [...(buttons ?? [])].filter((one) => !one.disabled);
    (free.find((one) => one.dataset.act === name) ?? free[0] ?? close).focus();
  };

  const paint = () => {
    count.textContent = slides.length ? String(slides.length) : "";
    opener.setAttribute(
      "aria-label",
      slides.length ? `Deck, ${slides.length === 1 ? "one slide" : `${slides.length} slides`}` : "Deck, empty",
    );
    empty.hidden = slides.length > 0;
    acts.hidden = slides.length === 0;
    list.replaceChildren(...slides.map(item));
  };
  const item = (slide: Slide, at: number) => {
    const number = at + 1;
    const title = h("textarea", { rows: "2", maxlength: "300", "aria-label": `Title of slide ${number}` });
    title.value = slide.title;
    title.addEventListener("input", () => {
      slides = retitled(slides, at, title.value);
      keepSlides(slides);
    });
    const step = (name: string, sign: string, to: number) => {
      const moves = () => {
        take(moved(slides, at, to));
        tell([`Now slide ${to + 1} of ${slides.length}.`]);
        focus(to, name);
      };
      const one = button(sign, moves, { "data-act": name, "aria-label": `Move slide ${number} ${name}` });
      one.disabled = to < 0 || to >= slides.length;
      return one;
    };
    const removed = () => {
      take(slides.filter((_, i) => i !== at));
      tell([`Slide ${number} is removed.`]);
      focus(at, "remove");
    };
    const remove = button("Remove", removed, { "data-act": "remove", "aria-label": `Remove slide ${number}` });
    return h(
      "li",
      {},
      title,
      h("small", {}, madeOf(slide)),
      h("div", { class: "acts" }, step("up", "↑", at - 1), step("down", "↓", at + 1), remove),
    );
  };

  const saved = async () => {
    tell(["The slides are being made …"]);
    save.disabled = true;
    tell(await saveDeck(slides, "Deck.pptx").catch((error: Error) => [error.message]));
    save.disabled = false;
  };
  const kept = (slide: Slide): string => {
    if (slides.length >= MOST) return `The deck holds ${MOST} slides already: remove one first.`;
    if (!take([...slides, slide]))
      return "Added, but this browser keeps nothing: the deck is lost when you leave the page.";
    return `Added to the deck as slide ${slides.length}.${book.state.choice.onTrack === null ? "" : " Slides keep the plan’s own bands, not the slider’s."}`;
  };

  onSlideAsked(({ model, scenario, to, answer }) => {
    const slide = slideOf({ model, scenario }, book);
    if (to === "deck") answer(Promise.resolve(kept(slide)));
    else
      answer(
        saveDeck([slide], `${model.id}-${model.period}.pptx`).then(
          (lines) => lines.join(" "),
          (error: Error) => error.message,
        ),
      );
  });
  keptElsewhere(() => {
    slides = keptSlides();
    paint();
  });
  panel.addEventListener("keydown", (event) => event.key === "Escape" && show(false));
  paint();
  return { button: opener, panel };
}

/** A figure as it is shown now, with all that draws it again. */
function slideOf({ model: { id, title, period }, scenario }: SlideShown, { state: { choice, tables } }: Book): Slide {
  const published = isPublishedChartId(id);
  return {
    chart: id,
    framework: published ? null : (tables?.meta.framework ?? choice.framework),
    period: published ? null : period,
    priority:
      !published && choice.priority && tables && prioritiesOf(tables).includes(choice.priority)
        ? choice.priority
        : null,
    asOf: published ? null : choice.asOf,
    provisional: !published && choice.provisional,
    ...(scenario && { scenario }),
    proposed: title,
    title,
  };
}

const madeOf = ({ chart, framework, period, priority, asOf, provisional, scenario }: Slide): string =>
  [
    chartTitle(chart),
    framework && frameworkLabel(framework),
    period,
    priority,
    asOf && `as of ${asOf}`,
    scenario && (scenario.scenarios[0]?.title || "Unnamed"),
    provisional && "with provisional figures",
  ]
    .filter(Boolean)
    .join(" · ");

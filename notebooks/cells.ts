import { DEFAULT_BANDS } from "../charts/rows/judged.ts";
import { defaultFramework, frameworks } from "../rbm/framework/index.ts";
import { type Slider, slider } from "./controls.ts";
import type { Book, BookState } from "./data/book.ts";
import type { Choice } from "./shell/hash.ts";

type Generators = { observe<T>(start: (change: (value: T) => void) => () => void): AsyncIterable<T> };

/**
 * A part of a book's state as a value that cells follow: it comes anew only when it differs.
 * `Generators` is the notebook's own.
 */
export function follow<T>(
  generators: Generators,
  book: Book,
  part: (state: BookState) => T,
): AsyncIterable<NonNullable<T>> {
  return generators.observe((change) => {
    let last: unknown;
    return book.listen((state) => {
      const value = part(state);
      if (value == null || Object.is(value, last)) return;
      last = value;
      change(value);
    });
  });
}

/** Tables anew when the server has others. */
export const tablesOf = (generators: Generators, book: Book) => follow(generators, book, (state) => state.tables);

/** The quarter and the priority chosen; a slider's steps and a new table leave it alone. */
export function choiceOf(generators: Generators, book: Book) {
  let last: Pick<Choice, "period" | "priority"> | null = null;
  return follow(generators, book, ({ choice: { period, priority } }) => {
    if (last?.period !== period || last.priority !== priority) last = { period, priority };
    return last;
  });
}

/** The plan chosen, with its results. */
export function frameworkOf(generators: Generators, book: Book) {
  return follow(generators, book, ({ choice, tables }) => {
    const id = choice.framework ?? tables?.meta.framework;
    return id === undefined ? null : (frameworks.find((one) => one.id === id) ?? defaultFramework);
  });
}

/** From which share of the planned pace a KPI counts as on track; kept in the address. */
export function onTrackSlider(book: Book): Slider {
  const node = slider({
    label: "On track from",
    min: 0.5,
    max: 1.2,
    step: 0.05,
    value: book.state.choice.onTrack ?? DEFAULT_BANDS.onTrack,
    format: (value) => value.toFixed(2),
    hint: "of the pace the plan needs",
  });
  node.addEventListener("input", () => {
    book.choose({ onTrack: node.value === DEFAULT_BANDS.onTrack ? null : node.value });
  });
  return node;
}

export { collaborationPage, collaborationStory } from "./collaboration/page.ts";
export { fetchPlans } from "./data/plans.ts";
export { banded, periodShown, shown } from "./data/shown.ts";
export { sourcesOf, workbooksOf } from "./data/workbooks.ts";
export { deliveryPage, deliveryStory } from "./delivery/page.ts";
export { figures, planBar, publishedFigures } from "./figure/grid.ts";
export { missing } from "./figure/missing.ts";
export { nextSteps } from "./figure/next-steps.ts";
export { section } from "./figure/section.ts";
export { evolving, frameworkPage, frameworkStory } from "./framework/page.ts";
export { plansOf } from "./framework/plans.ts";
export { examplesOf } from "./gallery/examples.ts";
export { galleryPage, galleryStory, galleryTables } from "./gallery/page.ts";
export { priorityPage, priorityStory } from "./priority/page.ts";
export { meetingOf } from "./review/meeting.ts";
export { reviewPage, reviewStory } from "./review/page.ts";
export { baseOf, firstScenarios } from "./scenarios/base.ts";
export { compared, comparedAlone } from "./scenarios/compared.ts";
export { scenarioEditor } from "./scenarios/editor.ts";
export { scenarioFigures } from "./scenarios/figures.ts";
export { scenariosPage } from "./scenarios/page.ts";
export { startInTime } from "./scenarios/start.ts";
export { scenariosStory } from "./scenarios/story.ts";
export { draftsOf } from "./scenarios/tried.ts";
export { openPage } from "./shell/shell.ts";
export { overviewStory, readinessStory, retreatStory } from "./story.ts";
export { targetsSection } from "./targets/standing.ts";
export { targetsStory } from "./targets/story.ts";

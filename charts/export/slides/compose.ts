import type { SavedScenarios } from "../../../pipelines/scenarios/index.ts";
import type { ChartModel } from "../../models/model.ts";
import type { ChartOptions } from "../../rows/rows.ts";
import { numbers } from "../../wording/numbers.ts";
import type { Deck, DeckSlide, Origin } from "./deck.ts";
import type { OffTrackModel } from "./off-track.ts";
import { type EditedTitle, titled } from "./titles.ts";

/** A chart for a slide of its own. */
export interface Finding extends Origin {
  readonly model: ChartModel | OffTrackModel;
  readonly title?: EditedTitle;
}

/** One slide a finding: its title is the finding, proposed by the figures unless somebody wrote another. */
export function findingSlides(findings: readonly Finding[]): DeckSlide[] {
  return findings.map(({ chart, params, model, title }): DeckSlide => {
    const { caption, alt, sample } = model;
    return {
      section: model.kind === "off track" ? "Follow-up" : "Findings",
      ...titled(model, title),
      caption,
      alt,
      sample,
      provisional: model.kind === "off track" ? false : model.provisional,
      content: { model },
      origin: { chart, params },
    };
  });
}

/** A deck of the quarter shown. */
export function deckOf(
  slides: readonly DeckSlide[],
  options: ChartOptions,
  more: { readonly title?: string; readonly mark?: string; readonly scenarios?: SavedScenarios } = {},
): Deck {
  const date = numbers(options.locale).date(options.asOf);
  return {
    title: more.title ?? `Results of ${options.priority ?? "the thematic priorities"}, ${options.period}`,
    subtitle: "Progress against KPI targets, from quarterly submissions",
    about: `Accepted by ${date}${options.edition ? `, edition ${options.edition}` : ""}`,
    date: options.asOf,
    edition: options.edition,
    ...(more.mark && { mark: more.mark }),
    ...(more.scenarios && { scenarios: more.scenarios }),
    slides,
  };
}

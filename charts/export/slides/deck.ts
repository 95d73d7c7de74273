import type { SavedScenarios } from "../../../pipelines/scenarios/index.ts";
import type { ChartModel } from "../../models/model.ts";
import type { Body } from "./blocks.ts";
import type { Table } from "./moved.ts";
import type { OffTrackModel } from "./off-track.ts";

/** Who a deck is for; what is not declared for them stays out. */
export type { Audience } from "../../../rbm/template/template.ts";

/** What a slide was made from, so that somebody can ask later whether it still holds. */
export interface Origin {
  /** Id of the chart. */
  readonly chart: string;
  /** What was asked for: period, as-of date, priority. */
  readonly params: Readonly<Record<string, string>>;
}

/** A slide below its title. */
export interface DeckSlide {
  /** Section of the deck it belongs to. */
  readonly section: string;
  /** The finding. */
  readonly title: string;
  /** The title proposed by the figures, where somebody wrote another. */
  readonly proposed?: string;
  /** Why the title may no longer hold. */
  readonly flag?: string;
  /** Source, edition, method. */
  readonly caption: string;
  /** Read aloud, and in the notes. */
  readonly alt: string;
  readonly content: { readonly model: ChartModel | OffTrackModel } | { readonly body: Body; readonly table?: Table };
  readonly origin?: Origin;
  readonly sample: boolean;
  readonly provisional: boolean;
  /** Listed in the agenda; true by default. */
  readonly listed?: boolean;
}

/** A deck as data: an opening, an agenda, the slides. */
export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  /** Under the title: as-of date, edition. */
  readonly about: string;
  /** ISO date. */
  readonly date: string;
  readonly edition: string | null;
  /** In the footer of every slide: `Internal`. */
  readonly mark?: string;
  /** What its scenario slides were made from, each scenario with the KPI drawn. */
  readonly scenarios?: SavedScenarios;
  readonly slides: readonly DeckSlide[];
}

/** The figures behind a slide; null where it has none to be checked by. */
export const tableBehind = ({ content }: DeckSlide): Table | null =>
  "model" in content ? content.model.table : (content.table ?? null);

import { heatmapModel } from "../../heatmap.ts";
import type { ChartModel } from "../../model.ts";
import { multiplesModel } from "../../multiples.ts";
import { numbers } from "../../numbers.ts";
import type { ChartOptions, ChartRows } from "../../rows.ts";
import { statusModel } from "../../status.ts";
import { type OffTrackModel, offTrackModel } from "./off-track.ts";

/** What a deck shows, as data: one slide a finding, in this order. */
export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  /** Under the title: as-of date, edition. */
  readonly about: string;
  readonly sample: boolean;
  readonly slides: readonly (ChartModel | OffTrackModel)[];
}

/** The standing deck of a quarter: status, heatmap, headline KPIs, KPIs off track. Same rows as the notebooks, same figures. */
export function deckOf(rows: ChartRows, options: ChartOptions): Deck {
  const slides = [
    statusModel(rows, options),
    heatmapModel(rows, options),
    multiplesModel(rows, options),
    offTrackModel(rows, options),
  ];
  const date = numbers(options.locale).date(options.asOf);
  return {
    title: `Results of ${options.priority ?? "the thematic priorities"}, ${options.period}`,
    subtitle: "Progress against KPI targets, from quarterly submissions",
    about: `Accepted by ${date}${options.edition ? `, edition ${options.edition}` : ""}`,
    sample: slides.some(({ sample }) => sample),
    slides,
  };
}

export { deckOf, type Finding, findingSlides } from "./compose.ts";
export type { Audience, Deck, DeckSlide, Origin } from "./deck.ts";
export { type KpiLine, kpiLines, kpiPages } from "./kpi-pages.ts";
export { type ListColumn, type ListOptions, listPages, type ShownList, shownList } from "./list-pages.ts";
export { type OffTrackLine, type OffTrackModel, offTrackModel } from "./off-track.ts";
export { type DeckFigures, figuresOf, type SlideFigures } from "./package/figures.ts";
export { TemplateRefused } from "./package/template.ts";
export { type Rasterise, type WriteDeckOptions, writeDeck } from "./package/write.ts";
export type { EditedTitle, Titled } from "./titles.ts";

export { type Deck, deckOf } from "./deck.ts";
export { type OffTrackLine, type OffTrackModel, offTrackModel } from "./off-track.ts";
export type { Rasterise } from "./repair.ts";
export { type WriteDeckOptions, writeDeck } from "./write.ts";

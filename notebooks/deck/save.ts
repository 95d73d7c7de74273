import { send } from "../data/post.ts";
import { download } from "../figure/save.ts";
import { deckBody, flagsIn, type Slide } from "./slides.ts";

/** Has the server make the slides and saves them; what to say of it, first the outcome, then a line for each title in doubt. */
export async function saveDeck(slides: readonly Slide[], name: string): Promise<string[]> {
  const answer = await send("/api/exports/deck.pptx", deckBody(slides));
  download(await answer.blob(), name);
  const flags = flagsIn(answer.headers.get("X-Resultbook-Notes"));
  if (flags === null) return ["Saved. Many titles may no longer be borne by their figures: read them through."];
  if (flags.length === 0) return [slides.length === 1 ? "Saved as one slide." : `Saved: ${slides.length} slides.`];
  return [
    flags.length === 1
      ? "Saved. The figures no longer bear one title:"
      : "Saved. The figures no longer bear some titles:",
    ...flags.map(({ where, what }) => `“${where}”: ${what}`),
  ];
}

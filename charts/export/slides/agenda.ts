import { type Cell, WIDTH } from "./blocks.ts";
import type { Deck, DeckSlide } from "./deck.ts";

/** Lines an agenda slide holds. */
const MOST = 12;

/** What the deck says, finding by finding, with the slide each is on; slides of one list stand there once. */
export function agendaSlides(deck: Pick<Deck, "slides">): DeckSlide[] {
  const listed = deck.slides.flatMap((slide, i) => (slide.listed === false ? [] : [{ slide, i }]));
  if (listed.length < 2) return [];
  const pages = Math.ceil(listed.length / MOST);
  const each = Math.ceil(listed.length / pages);
  return Array.from({ length: pages }, (_, page): DeckSlide => {
    const lines = listed.slice(page * each, (page + 1) * each);
    const title = pages > 1 ? `What the figures say (${page + 1} of ${pages})` : "What the figures say";
    return {
      section: "Opening",
      title,
      caption: "",
      alt: `${title}: ${lines.map(({ slide }) => slide.title).join("; ")}.`,
      sample: lines.some(({ slide }) => slide.sample),
      provisional: lines.some(({ slide }) => slide.provisional),
      content: {
        body: {
          subtitle: "",
          blocks: (height) => [
            {
              kind: "table",
              box: { x: 0, y: 0, w: WIDTH, h: height },
              alt: `Agenda: ${lines.length} slides.`,
              columns: [2.2, WIDTH - 3.1, 0.9],
              head: [{ text: "Section" }, { text: "Finding" }, { text: "Slide", align: "right" }],
              rows: lines.map(({ slide, i }, line): Cell[] => {
                const number = 2 + pages + i;
                const first = line === 0 || lines[line - 1]?.slide.section !== slide.section;
                return [
                  { text: first ? slide.section : "", size: 13, paint: "ink-3" },
                  { text: slide.title, size: 14 },
                  { text: String(number), size: 14, align: "right", slide: number },
                ];
              }),
              headHeight: 0.36,
              rowHeight: Math.min(0.44, (height - 0.36) / Math.max(1, lines.length)),
              lines: "hairlines",
            },
          ],
        },
      },
    };
  });
}

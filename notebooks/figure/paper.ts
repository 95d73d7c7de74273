/** Pixels between the margins of an A4 page. */
const PAPER = 686;

/** Draws for paper before the page is printed, and for the screen again after. */
export function forPaper(paint: (width?: number) => void): void {
  addEventListener("beforeprint", () => paint(PAPER));
  addEventListener("afterprint", () => paint());
}

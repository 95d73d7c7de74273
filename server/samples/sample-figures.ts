import type { Content } from "../../rbm/template/content.ts";

/** Said on the Cover of every workbook whose figures were made up. */
export const SAMPLE_FIGURES = "Sample figures";

/** Whether a Cover says so; null where it says nothing about its figures. */
export function saysSample({ sheets }: Pick<Content, "sheets">): boolean | null {
  const figures = sheets.cover?.[0]?.figures ?? null;
  return figures === null ? null : String(figures).toLowerCase().includes(SAMPLE_FIGURES.toLowerCase());
}

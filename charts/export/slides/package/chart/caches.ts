import { text, xml } from "../xml.ts";
import { value } from "./ink.ts";

/** Where figures stand in the sheet behind the chart. */
export const formula = (address: string): string => `<c:f>${text(address)}</c:f>`;

export const points = (list: readonly (string | number | null)[]): string[] =>
  list.map((one, idx) => (one === null ? "" : xml("c:pt", { idx }, `<c:v>${text(String(one))}</c:v>`)));

/** Texts as the chart keeps them beside the sheet. */
export const strings = (list: readonly string[]): string =>
  xml("c:strCache", {}, value("c:ptCount", list.length), points(list));

/** Figures as the chart keeps them beside the sheet. */
export const figures = (list: readonly (number | null)[], format: string): string =>
  xml("c:numCache", {}, xml("c:formatCode", {}, text(format)), value("c:ptCount", list.length), points(list));

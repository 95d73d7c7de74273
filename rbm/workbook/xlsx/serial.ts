import type { Cell } from "../workbook.ts";

const DAY = 86_400_000;
/** Days from the start of each date system to 1 January 1970. */
const [SINCE_1900, SINCE_1904] = [25_569, 24_107];
/** Excel counts a 29 February 1900, which there was not. */
const NO_DAY = 60;

/** Days since the start of the workbook's date system; fractions are the time of day. */
export function serialOf(date: string, is1904: boolean): number {
  const days = Date.parse(date.includes("T") ? `${date}Z` : `${date}T00:00:00Z`) / DAY;
  return Math.round((days + (is1904 ? SINCE_1904 : SINCE_1900)) * 1e10) / 1e10;
}

/** The date, to the second, of a cell that holds a number and shows a date. Excel shows one before 1900 or after 9999 as an error of its own, `########`. */
export function dateOf(serial: number, is1904: boolean): Cell {
  const days = is1904 ? serial - SINCE_1904 : serial - SINCE_1900 + (serial < NO_DAY ? 1 : 0);
  const seconds = new Date(Math.round(Math.round(days * DAY) / 1000) * 1000);
  const year = seconds.getUTCFullYear();
  if (Number.isNaN(year) || year < 1899 || year > 9999) return { error: "#NUM!" };
  const iso = seconds.toISOString();
  return { date: iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19) };
}

/** The date of a cell that holds a text of ISO 8601, as strict files do; null for another text. */
export function dateOfIso(text: string): Cell {
  const [, day, time = "T00:00:00"] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?(?:\.\d+)?Z?$/.exec(text.trim()) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(`${day}${time}Z`))) return null;
  return { date: time === "T00:00:00" ? day : `${day}${time}` };
}

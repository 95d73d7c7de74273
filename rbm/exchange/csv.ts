export type CsvCell = string | number | boolean | null;

/** A text that a spreadsheet would run as a formula when it opens the file; in some languages wide signs count too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Keeps a text from being run as a formula: ' in front. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Rows as CSV (RFC 4180) that is safe to open: a text that looks like a formula has ' in front, numbers stay numbers. */
export const csvOf = (header: readonly string[], rows: Iterable<readonly CsvCell[]>): string =>
  [header, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = safeText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How the names of files end that are tables as text, with whatever separator. */
export const CSV_EXTENSIONS: readonly string[] = [".csv", ".tsv", ".txt"];

/** Workbooks of Excel, new and old, begin so. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export const hasCsvName = (name: string): boolean =>
  CSV_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension));

/** Whether a file is a table as text: by its name, and as it is no workbook under another one. */
export const isCsvFile = (name: string, bytes: Uint8Array): boolean =>
  hasCsvName(name) && !WORKBOOKS.some((start) => start.every((byte, at) => bytes[at] === byte));

import { WorkbookRefused } from "../xlsx/refused.ts";

/** What a person is told of a CSV file that is not read, one wording a case. */
export const csvRefusals = {
  /** @param line The one in which the row begins that the quote opens in. */
  openQuote: (line: number) =>
    new WorkbookRefused(
      "damaged",
      `A quote " opens in the row that begins in line ${line} and is never closed, so the cells cannot be told apart. Close the quote, then import the file again.`,
    ),
  tooLarge: (most: number) =>
    new WorkbookRefused(
      "too large",
      `Up to ${most / 1e6} MB of a CSV file is read, and this one is larger. Leave out what is no indicator, then import it again.`,
    ),
  tooManyCells: (most: number) =>
    new WorkbookRefused(
      "too many cells",
      `Up to ${most.toLocaleString("en")} cells are read, and this file has more. Leave out what is no indicator, then import it again.`,
    ),
};

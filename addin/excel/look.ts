/** How built sheets look; the .xlsx writer has the same. Colours as Office.js wants them. */
export const ACCENT = "#0072B5";
export const QUIET = "#A6A6A6";
/** Behind cells that were filled in already. */
export const GREY = "#F5F5F5";
export const SOFT = "#616161";
export const WARN = "#BC4B09";
export const WHITE = "#FFFFFF";

/** No password, so that nobody is locked out of their own file; columns and rows may be widened. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** Points of a column that shows so many characters of the default font. */
export const pointsOf = (characters: number): number => characters * 5.25 + 3.75;

/** Height of a header row in points. */
export const HEADER_HEIGHT = 22;

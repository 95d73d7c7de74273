export const ACCENT = "0072B5";
export const QUIET = "A6A6A6";
/** Behind cells that were filled in already. */
export const GREY = "F5F5F5";
const INK = "242424";
const SOFT = "616161";
const LINE = "E0E0E0";

/** There on Windows, macOS and, by metrics, on Linux; so nobody meets a fallback. */
export const FONT = { name: "Calibri", size: 11, color: { rgb: INK } };

export const fill = (rgb: string) => ({
  type: "pattern" as const,
  pattern: "solid" as const,
  fgColor: { rgb },
});

/** Fill of a conditional format: Excel takes its colour from the background there. */
export const highlight = (rgb: string) => ({
  type: "pattern" as const,
  pattern: "solid" as const,
  fgColor: { rgb },
  bgColor: { rgb },
});

const line = { style: "thin", color: { rgb: LINE } } as const;

export const LINES = { bottom: line, right: line };

export const TITLE = { font: { ...FONT, size: 16, bold: true } };
export const ABOUT = { font: { ...FONT, color: { rgb: SOFT } } };
export const NOTE = { font: { ...FONT, bold: true, color: { rgb: "BC4B09" } } };

/** Left, as the filter button covers what stands to the right. */
export const HEADER = {
  font: { ...FONT, bold: true, color: { rgb: "FFFFFF" } },
  fill: fill(ACCENT),
  alignment: { horizontal: "left" as const, vertical: "center" as const },
};

export const FIELD = {
  font: { ...FONT, bold: true },
  alignment: { vertical: "top" as const },
  border: LINES,
};

export const GUIDE = {
  font: { ...FONT, color: { rgb: SOFT } },
  alignment: { vertical: "top" as const, wrapText: true },
  border: LINES,
};

/** Cells may be selected, columns widened and rows heightened; no password, so that nobody is locked out of their own file. */
export const PROTECTION = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: true,
  formatRows: true,
};

/** Excel takes 255 signs in a footer. */
const NOTE_LENGTH = 150;

/** @param across landscape pages side by side. @param note said on each of them, such as that figures are samples */
export const page = (title: string, across: number, note = "") => ({
  pageSetup: {
    paperSize: "a4" as const,
    orientation: "landscape" as const,
    fitToPage: true,
    fitToWidth: across,
    fitToHeight: 0,
  },
  headerFooter: { oddFooter: `&L${plain(title)}&C${plain(note.slice(0, NOTE_LENGTH))}&RPage &P of &N` },
});

/** A footer takes what follows an ampersand for an instruction. */
const plain = (text: string): string => text.replaceAll("&", "&&");

/** Height in points of a row of wrapped text, as near as it can be told without a screen. Ends in .5, by which `polish` knows it. */
export function textHeight(text: string, width: number): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / width)), 0);
  return Math.min(400, 15 * lines) + 0.5;
}

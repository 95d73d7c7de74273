/// <reference types="office-js" />

/** Follows Office's own theme, dark included, where it says one; else the system's, and forced colours always win. */
export function followOfficeTheme(root: HTMLElement): void {
  const background = Office.context?.officeTheme?.bodyBackgroundColor;
  const dark = background === undefined ? null : isDark(background);
  if (dark !== null) root.dataset.theme = dark ? "dark" : "light";
}

/** Whether white text is easier to read on a colour than black; null where it is not `#RRGGBB`. */
function isDark(colour: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [r, g, b] = match.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  // WCAG 2 relative luminance; the contrasts with white and with black are equal at 0.179.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.179;
}

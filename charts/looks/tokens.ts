export type Theme = "light" | "dark";

const light = {
  bg: "#ffffff",
  wash: "#f4f6f8",
  ink: "#14202b",
  "ink-2": "#465562",
  "ink-3": "#657481",
  rule: "#cfd7dd",
  grid: "#e6ebee",
  missing: "#82909b",
  accent: "#0b72b5",
  "accent-ink": "#0a639e",
  "accent-soft": "#d6e8f4",
  on: "#117a86",
  "on-ink": "#0b6973",
  "on-over": "#ffffff",
  risk: "#f2b440",
  "risk-line": "#f7cb77",
  "risk-ink": "#875700",
  "risk-over": "#33230a",
  off: "#9c1f38",
  "off-ink": "#9c1f38",
  "off-over": "#ffffff",
  "seq-0": "#e9f2f8",
  "seq-1": "#c3dcee",
  "seq-2": "#8fbfe0",
  "seq-3": "#2c7ab3",
  "seq-4": "#155a8d",
  "seq-5": "#07355a",
  "seq-neg": "#f3dfe2",
  "seq-ink-0": "#14202b",
  "seq-ink-1": "#14202b",
  "seq-ink-2": "#14202b",
  "seq-ink-3": "#ffffff",
  "seq-ink-4": "#ffffff",
  "seq-ink-5": "#ffffff",
  "seq-ink-neg": "#9c1f38",
} as const;

export type Token = keyof typeof light;

const dark: Record<Token, string> = {
  bg: "#10171e",
  wash: "#18212a",
  ink: "#e9eff3",
  "ink-2": "#b3c0ca",
  "ink-3": "#8f9eaa",
  rule: "#33414d",
  grid: "#222d37",
  missing: "#6b7a86",
  accent: "#57b4ec",
  "accent-ink": "#7cc6f3",
  "accent-soft": "#17364b",
  on: "#3fb3b8",
  "on-ink": "#63cdd1",
  "on-over": "#06191b",
  risk: "#f4c05c",
  "risk-line": "#d9a13a",
  "risk-ink": "#f4c05c",
  "risk-over": "#2a1d05",
  off: "#c94560",
  "off-ink": "#f2899c",
  "off-over": "#ffffff",
  "seq-0": "#15242f",
  "seq-1": "#173a52",
  "seq-2": "#1c567f",
  "seq-3": "#5aa3d6",
  "seq-4": "#93c7ea",
  "seq-5": "#d3e9f8",
  "seq-neg": "#3a1d25",
  "seq-ink-0": "#cfdae2",
  "seq-ink-1": "#e9eff3",
  "seq-ink-2": "#ffffff",
  "seq-ink-3": "#07151f",
  "seq-ink-4": "#07151f",
  "seq-ink-5": "#07151f",
  "seq-ink-neg": "#f2899c",
};

/** Every colour a chart may use, by theme. */
export const themes: Record<Theme, Record<Token, string>> = { light, dark };

/** A colour as a CSS variable: one drawing serves light, dark and print; an export resolves it. */
export const token = (name: Token): string => `var(--${name})`;

/** Replaces every variable of a drawing by its value in a theme. */
export const resolveTokens = (text: string, theme: Theme): string =>
  text.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => themes[theme][name as Token] ?? whole);

/** The tokens as CSS for a page: light, and dark where the reader prefers it or the page asks for it. */
export function tokensCss(): string {
  const list = (theme: Theme) =>
    Object.entries(themes[theme])
      .map(([name, value]) => `--${name}: ${value};`)
      .join(" ");
  return [
    `:root { color-scheme: light dark; ${list("light")} }`,
    `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${list("dark")} } }`,
    `@media screen { :root[data-theme="dark"] { ${list("dark")} } }`,
  ].join("\n");
}

/** Progress to target in six steps of one blue; backwards and 100% or more are steps of their own. */
export function progressStep(progress: number): 0 | 1 | 2 | 3 | 4 | 5 | "neg" {
  if (progress < 0) return "neg";
  return Math.min(5, Math.floor(Math.round(progress * 100) / 20)) as 0 | 1 | 2 | 3 | 4 | 5;
}

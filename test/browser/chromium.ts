import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

/** Nothing of the browser's own leaves the machine. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = (): string => process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** The Chromium that `npm test` found or installed, else the system's. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath(), args: FLAGS });

/** The contrast themes of Windows 11, as Chromium knows them by number in its page colours, each with its ground. */
export const CONTRAST_THEMES = [
  { name: "Aquatic", number: 6, canvas: "rgb(32, 32, 32)" },
  { name: "Desert", number: 2, canvas: "rgb(255, 250, 239)" },
  { name: "Dusk", number: 1, canvas: "rgb(45, 50, 54)" },
  { name: "Night sky", number: 3, canvas: "rgb(0, 0, 0)" },
] as const;

export type ContrastTheme = (typeof CONTRAST_THEMES)[number];

/** A browser of its own whose pages are forced into the colours of a contrast theme, as Windows does. */
export async function inContrastTheme(
  { number }: ContrastTheme,
  options: BrowserContextOptions,
  work: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "resultbook-theme-"));
  mkdirSync(join(profile, "Default"));
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({
      settings: { a11y: { page_colors: number, apply_page_colors_only_on_increased_contrast: false } },
    }),
  );
  const args = [...FLAGS.filter((flag) => flag !== "--headless"), "--headless=new", "--enable-features=PageColors"];
  // The profile's own colours count only where nothing else is asked for.
  const own = { colorScheme: null, contrast: null, forcedColors: null } as const;
  try {
    const launched = { executablePath: executablePath(), args, ignoreHTTPSErrors: true, ...own, ...options };
    const context = await chromium.launchPersistentContext(profile, launched);
    try {
      await work(context);
    } finally {
      await context.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { launchChromium } from "../test/browser/chromium.ts";
import type { steps } from "./slider.page.ts";

/** A scenario's slider in a real browser, over so many observations. Run from the project's root. */
const size = Number(process.argv[2] ?? 100_000);
const out = mkdtempSync(join(process.cwd(), "node_modules", ".resultbook-slider-"));
const browser = await launchChromium();
try {
  const lib = { entry: join(process.cwd(), "bench", "slider.page.ts"), formats: ["iife" as const], name: "slider" };
  await build({ configFile: false, logLevel: "error", build: { lib: { ...lib, fileName: "slider" }, outDir: out } });
  const page = await browser.newPage();
  await page.addScriptTag({ content: readFileSync(join(out, "slider.iife.js"), "utf8") });
  const found = await page.evaluate(
    ([observations, repetitions]) =>
      (globalThis as unknown as { steps: typeof steps }).steps(observations, repetitions),
    [size, 60] as const,
  );
  const times = found.times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(`${found.observations} observations, ${found.kpis} KPIs, in Chromium ${browser.version()}`);
  console.log(`  a slider step: median ${at(0.5)} ms, nine of ten within ${at(0.9)} ms, of ${times.length}`);
} finally {
  await browser.close();
  rmSync(out, { recursive: true });
}

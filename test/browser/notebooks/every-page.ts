import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charts, chartsOfScenarios, pageCharts, publishedCharts } from "../../../charts/index.ts";
import { leftOver } from "../../../notebooks/plugins/offline.ts";
import { type Notebooks, pictures } from "./served-notebooks.ts";

const { resolve } = createRequire(import.meta.url);

/** What holds for all pages. */
export function everyPage(book: Notebooks): void {
  describe("the gallery", () => {
    it("draws every chart, with its code and the columns it asked rows for, as they are declared", async () => {
      await book.open("gallery.html");
      const ids = Object.keys({ ...charts, ...pageCharts, ...chartsOfScenarios, ...publishedCharts });
      const regions = book.page.locator("#chart-regions");
      await regions.getByText(/^Reads \d+ columns of regions$/).click();
      const read = await regions.locator("dl").first().innerText();
      expect(read).toMatch(/region text\n/);
      expect(read).not.toContain("time number");
      expect(await regions.locator("pre").innerText()).toContain('["regions"]');
      const fan = book.page.locator("#chart-fan");
      expect(await fan.innerText()).toMatch(/Example, seen from 2022-Q3: “A fifth faster”, all KPIs/);
      expect(await fan.locator("pre").innerText()).toContain("scenarioFigures({fan: 12})");
      await book.unroll(1280, 24_000);
      expect(
        await book.page.locator("svg[data-chart]").evaluateAll((all) => all.map((one) => one.dataset.chart)),
      ).toEqual(ids);
    });
  });

  describe("every page", () => {
    for (const name of [
      "index",
      "retreat",
      "priority",
      "scenarios",
      "readiness",
      "targets",
      "quarterly-review",
      "collaboration",
      "framework",
      "delivery",
      "gallery",
    ]) {
      for (const theme of ["light", "dark"] as const) {
        it(`${name}, ${theme}: redrawn from 1280 to 320 pixels nothing scrolls sideways, and axe finds nothing`, async () => {
          await book.fresh({ width: 1280, height: 900 }, theme);
          await book.open(`${name}.html#priority=${name === "priority" ? "Statistics" : ""}`);
          await book.page.addScriptTag({ path: resolve("axe-core/axe.min.js") });
          for (const width of [1280, 390, 320]) {
            await book.unroll(width, name === "gallery" ? 30_000 : 6000);
            expect(await book.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
            await book.page.screenshot({
              path: join(pictures, `notebook-${name}-${width}-${theme}.png`),
              fullPage: true,
            });
            if (width === 320) continue;
            const found = await book.page.evaluate(async () => (await window.axe.run(document)).violations);
            expect(found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
          }
        });
      }
    }

    it("no built file names a content network", () => {
      const files = readdirSync(book.folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.(html|js|css)$/.test(name),
      );
      expect(files.length).toBeGreaterThan(5);
      for (const name of files) {
        const path = join(book.folder, name);
        if (statSync(path).isFile()) expect(leftOver(readFileSync(path, "utf8")), name).toEqual([]);
      }
    });
  });
}

declare global {
  interface Window {
    axe: { run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  }
}

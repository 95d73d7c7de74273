import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderSvgInNode } from "../../charts/export/node.ts";
import * as plots from "../plots/index.ts";

const folder = new URL("../output/", import.meta.url);

/** The first run writes the picture; later ones compare, and leave the changed one beside it to look at. */
function compare(name: string, svg: string) {
  mkdirSync(folder, { recursive: true });
  const kept = new URL(`${name}.svg`, folder);
  const changed = new URL(`${name}-changed.svg`, folder);
  if (!existsSync(kept) && !process.env.CI) writeFileSync(kept, `${svg}\n`);
  const same = existsSync(kept) && readFileSync(kept, "utf8") === `${svg}\n`;
  if (same) rmSync(changed, { force: true });
  else writeFileSync(changed, `${svg}\n`);
  expect(same, `test/output/${name}.svg differs: look at ${name}-changed.svg`).toBe(true);
}

describe("charts look as they did", () => {
  for (const [name, plot] of Object.entries(plots)) {
    it(`${name} at 1200 and 358 pixels`, () => {
      const model = plot();
      compare(name, renderSvgInNode(model, { width: 1200 }));
      compare(`${name}-narrow`, renderSvgInNode(model, { width: 358 }));
    });
  }

  it("heatmap and status on a dark page", () => {
    compare("heatmap-dark", renderSvgInNode(plots.heatmap(), { width: 1200, theme: "dark" }));
    compare("status-dark", renderSvgInNode(plots.status(), { width: 580, theme: "dark" }));
  });
});

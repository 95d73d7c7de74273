import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canvasPng, type PictureFont } from "../../charts/export/canvas.ts";
import { installedSubsets, woff2Of } from "../../charts/export/fonts/installed.ts";
import { charactersIn, otherCharacters, sampleOf, subsetsFor } from "../../charts/export/fonts/scripts.ts";
import { renderSvgInNode } from "../../charts/export/node.ts";
import { svgToPng } from "../../charts/export/png.ts";
import { type ChartModel, charts, pageCharts, publishedCharts } from "../../charts/index.ts";
import { options } from "../plots/fixture.ts";
import { allRows } from "../plots/more.ts";
import { chances, fan } from "../plots/scenarios.ts";
import { launchChromium } from "./chromium.ts";

const { resolve } = createRequire(import.meta.url);
const base64 = (path: string): string => readFileSync(path).toString("base64");

/** Inter as notebooks give it to a picture, then the pieces of Noto that a text needs. */
const folder = join(resolve("@fontsource-variable/inter/unicode.json"), "..");
const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
const faceOf = (bytes: string, range: string): string =>
  `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${bytes});unicode-range:${range}}`;
const interPieces = [
  {
    family: "inter",
    file: "shapes",
    range: "U+2190,U+2192,U+2194-21FF,U+2200-2211,U+2213-2214,U+2216-22FF,U+25A0-25FF",
    bytes: () => base64(resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf")),
  },
  ...Object.entries(ranges).map(([name, range]) => ({
    family: "inter",
    file: name,
    range,
    bytes: () => base64(join(folder, `files/inter-${name}-wght-normal.woff2`)),
  })),
];
const otherPieces = installedSubsets().map((subset) => ({
  ...subset,
  bytes: () => Buffer.from(woff2Of(subset)).toString("base64"),
}));

function fontsFor(svg: string): PictureFont[] {
  const characters = charactersIn(svg);
  const other = otherCharacters(svg);
  return [...subsetsFor(other, otherPieces), ...subsetsFor(characters, interPieces)].flatMap((piece) => {
    const sample = sampleOf([...other, ...characters], piece);
    return sample === undefined ? [] : [{ rule: faceOf(piece.bytes(), piece.range), sample }];
  });
}

const rows = allRows();
const models: readonly ChartModel[] = [
  ...[...Object.values(charts), ...Object.values(pageCharts)].map(({ model }) => model(rows, options)),
  ...Object.values(publishedCharts).map(({ model }) => model({})),
  fan(),
  chances(),
];

interface Difference {
  /** Share of all ink, of either picture, that the other has nowhere near. */
  readonly lost: number;
  /** Pixels of ink in the picture of Node. */
  readonly ink: number;
}

describe("a picture drawn in a browser and in Node", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
  });
  afterAll(async () => browser.close());

  /** Ink counts as found where the other picture has the like no more than a pixel and a half away. */
  async function differenceOf(svg: string, scale: 1 | 2, inNode = svg): Promise<Difference> {
    const png = Buffer.from(svgToPng(inNode, scale)).toString("base64");
    const drawn = await page.evaluateHandle(canvasPng, { svg, fonts: fontsFor(svg), scale });
    return page.evaluate(
      async ({ blob, second, near }) => {
        const load = async (src: string) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return image;
        };
        const [vector, raster] = [await load(URL.createObjectURL(blob)), await load(second)];
        const [width, height] = [raster.naturalWidth, raster.naturalHeight];
        const pixels = (image: HTMLImageElement) => {
          const canvas = document.createElement("canvas");
          Object.assign(canvas, { width, height });
          const context = canvas.getContext("2d")!;
          context.drawImage(image, 0, 0, width, height);
          return context.getImageData(0, 0, width, height).data;
        };
        const [one, other] = [pixels(vector), pixels(raster)];
        const ground = one.slice(0, 3);
        const far = (a: Uint8ClampedArray, i: number, b: Uint8ClampedArray, j: number) =>
          Math.max(Math.abs(a[i]! - b[j]!), Math.abs(a[i + 1]! - b[j + 1]!), Math.abs(a[i + 2]! - b[j + 2]!));
        let [ink, lost] = [0, 0];
        const missing = (a: Uint8ClampedArray, b: Uint8ClampedArray, x: number, y: number) => {
          const i = (y * width + x) * 4;
          for (let dy = -near; dy <= near; dy++)
            for (let dx = -near; dx <= near; dx++) {
              const [u, v] = [x + dx, y + dy];
              if (u < 0 || v < 0 || u >= width || v >= height) continue;
              if (far(a, i, b, (v * width + u) * 4) < 60) return false;
            }
          return true;
        };
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            const i = (y * width + x) * 4;
            for (const [a, b] of [
              [one, other],
              [other, one],
            ] as const) {
              if (far(a, i, ground as Uint8ClampedArray, 0) < 60) continue;
              ink++;
              if (missing(a, b, x, y)) lost++;
            }
          }
        return { lost: ink === 0 ? 1 : lost / ink, ink };
      },
      {
        blob: drawn,
        second: `data:image/png;base64,${png}`,
        near: Math.round(1.5 * scale),
      },
    );
  }

  it("every chart: nearly all ink of each is in the other", { timeout: 120_000 }, async () => {
    for (const model of models) {
      const { lost, ink } = await differenceOf(renderSvgInNode(model, { width: 560, padding: 24 }), 1);
      expect(ink, model.id).toBeGreaterThan(5000);
      expect(lost, model.id).toBeLessThan(0.01);
    }
  });

  const line = (text: string, weight: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="60"><rect width="640" height="60" fill="#fff"/><text x="10" y="40" font-family="Inter, Arial, sans-serif" font-size="28" font-weight="${weight}" fill="#14202b">${text}</text></svg>`;

  it.each([
    ["accents", "Égalité, Çalışma, Jürgen, Łódź, Việt"],
    ["Cyrillic", "Жизнь и связь, Ющенко, Ґанок"],
    ["Greek", "Πρόοδος της Ωδής"],
    ["arrows and signs", "a → b ↑ ↓ ≥ ≤ − ▲ ◆ ● ○ €"],
    ["Arabic", "الاتصالات والتنمية الرقمية"],
    ["Arabic and Chinese beside Latin", "DI-01 الاتصالات والتنمية, 电信 2021"],
    ["Chinese", "电信发展局的数字化转型"],
  ])("%s do not vanish, and stand alike in plain text and in titles", async (_, text) => {
    for (const weight of [400, 600]) {
      const { lost, ink } = await differenceOf(line(text, weight), 2);
      expect(ink, `${weight}`).toBeGreaterThan(3000);
      expect(lost, `${weight}`).toBeLessThan(0.03);
    }
  });

  it("would be told apart if one letter were lost", async () => {
    const { lost } = await differenceOf(line("Жизнь и связь", 400), 2, line("Жизнь и свя ь", 400));
    expect(lost).toBeGreaterThan(0.03);
  });
});

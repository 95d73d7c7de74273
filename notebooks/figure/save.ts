import shapes from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url";
import { canvasPng, type PictureFont } from "../../charts/export/canvas.ts";
import { toCsv } from "../../charts/export/csv.ts";
import {
  charactersIn,
  type FontSubset,
  otherCharacters,
  sampleOf,
  subsetsFor,
} from "../../charts/export/fonts/scripts.ts";
import { type ChartModel, renderSvg } from "../../charts/index.ts";
import { interPieces } from "./inter.ts";

/** Pixels of an exported picture: a slide's width at 96 dpi, with its margins. */
const WIDTH = 1200;
const PADDING = 24;

const picture = (model: ChartModel) =>
  renderSvg(model, { width: WIDTH, padding: PADDING, scope: `${model.id}-export` });

/** For print and slides: always light. */
export async function saveSvg(model: ChartModel): Promise<null> {
  download(new Blob([picture(model)], { type: "image/svg+xml" }), `${fileName(model)}.svg`);
  return null;
}

export async function savePng(model: ChartModel, scale: number): Promise<null> {
  download(await png(model, scale), `${fileName(model)}@${scale}x.png`);
  return null;
}

export async function copyPicture(model: ChartModel): Promise<string> {
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png(model, 2) })]);
  return "Copied. Paste it where you need it.";
}

export async function saveCsv(model: ChartModel): Promise<null> {
  download(new Blob([toCsv(model)], { type: "text/csv;charset=utf-8" }), `${fileName(model)}.csv`);
  return null;
}

/** Arrows and signs that no piece of the variable font has. */
const SHAPES = {
  family: "inter",
  file: "shapes",
  range: "U+2190-2190, U+2192-2192, U+2194-21FF, U+2200-2211, U+2213-2214, U+2216-22FF, U+25A0-25FF",
  url: shapes,
};

async function png(model: ChartModel, scale: number): Promise<Blob> {
  const svg = picture(model);
  const characters = charactersIn(svg);
  // Of two that have a character the last one counts.
  const pieces = [...(await otherPieces(svg)), ...subsetsFor(characters, [SHAPES, ...interPieces])];
  const fonts = pieces.map(async ({ url, range, ...piece }): Promise<PictureFont[]> => {
    const sample = sampleOf([...otherCharacters(svg), ...characters], { ...piece, range });
    return sample === undefined ? [] : [{ rule: await face(url, range), sample }];
  });
  return canvasPng({ svg, fonts: (await Promise.all(fonts)).flat(), scale });
}

/** Pieces of the fonts for Arabic and Chinese; a page opened without its server has the system's. */
async function otherPieces(svg: string): Promise<(FontSubset & { readonly url: string })[]> {
  const characters = otherCharacters(svg);
  if (characters.length === 0) return [];
  const answer = await fetch("/api/fonts").catch(() => null);
  const subsets = answer?.ok ? ((await answer.json()) as FontSubset[]) : [];
  return subsetsFor(characters, subsets).map((subset) => ({ ...subset, url: `/api/fonts/${subset.file}.woff2` }));
}

async function face(url: string, range: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${btoa(text)});unicode-range:${range}}`;
}

const fileName = ({ id, period }: ChartModel) => `${id}-${period}`;

export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

import shapes from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import { toCsv } from "../../charts/export/csv.ts";
import { type FontSubset, otherCharacters, subsetsFor } from "../../charts/export/fonts/scripts.ts";
import { type ChartModel, renderSvg } from "../../charts/index.ts";

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

/** A picture used as an image sees no font of the page: it brings its own. */
async function png(model: ChartModel, scale: number): Promise<Blob> {
  const faces = await Promise.all([
    face(latin, "U+0000-22FF"),
    face(shapes, "U+0100-052F, U+1E00-1EFF, U+2190-21FF, U+2260-2265, U+25A0-25FF"),
  ]);
  const drawn = picture(model);
  faces.push(...(await otherFaces(drawn)));
  const svg = drawn.replace(/(<svg[^>]*>)/, `$1<style>${faces.join("")}</style>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}

/** Arabic and Chinese labels bring the pieces of their fonts that they need; a page opened without its server has the system's. */
async function otherFaces(svg: string): Promise<string[]> {
  const characters = otherCharacters(svg);
  if (characters.length === 0) return [];
  const answer = await fetch("/api/fonts").catch(() => null);
  const subsets = answer?.ok ? ((await answer.json()) as FontSubset[]) : [];
  return Promise.all(subsetsFor(characters, subsets).map(({ file, range }) => face(`/api/fonts/${file}.woff2`, range)));
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

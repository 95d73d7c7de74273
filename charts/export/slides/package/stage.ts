import { attributes, tags } from "../../../../rbm/workbook/xlsx/xml.ts";
import { type Box, WIDTH } from "../blocks.ts";
import { isCrowded, isPictured } from "./crowded.ts";
import { layoutsOf, masterOf } from "./masters.ts";
import type { OfficePackage } from "./office-package.ts";
import { type Look, readableOn } from "./paint.ts";
import { EMU, first, type Placeholder, placeholdersOf } from "./placeholders.ts";

export interface Layout {
  readonly part: string;
  readonly title: Placeholder | null;
  readonly subtitle: Placeholder | null;
  /** Where the source of the figures stands, if the layout has a place of that name. */
  readonly source: Placeholder | null;
  readonly footer: Placeholder | null;
  readonly number: Placeholder | null;
  /** What a title over a picture of the template needs behind it to be read, in the theme's colours; null where there is no picture. */
  readonly scrim: "bg" | "ink" | null;
}

/** What a package gives slides to stand on: its size, its layouts, its colours. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly opening: Layout;
  readonly finding: Layout;
  /** Where the body of a slide may be, inches. */
  readonly body: Box;
  /** Nothing of the body below this, inches. */
  readonly bottom: number;
  /** Size of the body against the one that forms lay out in. */
  readonly scale: number;
  readonly look: Look;
  /** The theme's font for titles; empty where it names none. */
  readonly titleFont: string;
  /** Whether a picture or a colour of the template lies under the body: figures need a ground of their own. */
  readonly crowded: boolean;
}

/** Reads the layouts that fit by what they are for: a title slide, and a title with nothing under it. */
export function stageOf(pkg: OfficePackage, presentation: string): Stage {
  const size = first(pkg.read(presentation), "sldSz");
  const [width, height] = [Number(size?.cx ?? 9_144_000) / EMU, Number(size?.cy ?? 6_858_000) / EMU];
  const master = masterOf(pkg, presentation);
  if (!master) throw new Error("no slide master");
  const masterText = pkg.read(master);
  const own = placeholdersOf(masterText);
  const layouts = layoutsOf(pkg, master).map((part) => described(part, pkg.read(part), own));
  const opening = best(layouts, "title", OPENING, ({ places }) =>
    places.some(({ type }) => type === "ctrTitle") ? 0 : 1,
  );
  const finding = best(
    layouts.filter((one) => one !== opening || layouts.length === 1),
    "titleOnly",
    TITLE_ONLY,
    ({ places }) => places.filter(({ type }) => !QUIET.has(type)).length + (hasTitle(places) ? 0 : 100),
  );
  if (!opening || !finding) throw new Error("no layout");
  const { look, font, hex } = lookOf(masterText, pkg, master);
  const scrimmed = (one: Described): Layout => {
    const layout = layoutOf(one);
    const box = layout.title?.box;
    if (!box || !isPictured([masterText, pkg.read(one.part)], box)) return layout;
    return { ...layout, scrim: readableOn(hex(layout.title?.ink ?? "tx1", look.tx1), look) };
  };
  const found = scrimmed(finding);
  const text = own.find(({ type }) => type === "body")?.box ?? null;
  const title = found.title?.box ?? null;
  const body = text && text.w > width * 0.6 ? text : title && title.h < height * 0.4 ? title : inset(width, height);
  const feet = [...own, ...finding.places].flatMap(({ type, box }) =>
    ["ftr", "sldNum", "dt"].includes(type) && box && box.y > height * 0.8 ? [box.y] : [],
  );
  return {
    width,
    height,
    opening: scrimmed(opening),
    finding: found,
    body,
    bottom: Math.min(height - 0.1, ...feet, ...(feet.length > 0 ? [] : [body.y + body.h])),
    scale: Math.min(body.w / WIDTH, (height / 7.5) * 1.1),
    look,
    titleFont: font,
    crowded: isCrowded([masterText, pkg.read(finding.part)], body),
  };
}

interface Described {
  readonly part: string;
  readonly type: string;
  readonly name: string;
  readonly places: readonly Placeholder[];
}

const OPENING = /^title slide$|titre de|titelfolie|diapositiva de t[ií]tulo|标题幻灯片|титульный/i;
const TITLE_ONLY = /title only|titre seul|nur titel|s[oó]lo (el )?t[ií]tulo|仅标题|только заголовок|العنوان فقط/i;
const QUIET = new Set(["title", "ctrTitle", "dt", "ftr", "sldNum", "hdr"]);

const hasTitle = (places: readonly Placeholder[]): boolean =>
  places.some(({ type }) => type === "title" || type === "ctrTitle");

function best(
  layouts: readonly Described[],
  type: string,
  name: RegExp,
  cost: (layout: Described) => number,
): Described | undefined {
  return (
    layouts.find((one) => one.type === type && hasTitle(one.places)) ??
    layouts.find((one) => name.test(one.name) && hasTitle(one.places)) ??
    [...layouts].sort((a, b) => cost(a) - cost(b))[0]
  );
}

function described(part: string, text: string, master: readonly Placeholder[]): Described {
  const places = placeholdersOf(text).map((place): Placeholder => {
    const kind = place.type === "ctrTitle" ? "title" : place.type === "subTitle" ? "body" : place.type;
    const above = master.find(({ type }) => type === kind);
    return {
      ...place,
      box: place.box ?? above?.box ?? null,
      size: place.size ?? above?.size ?? null,
      ink: place.ink ?? above?.ink ?? null,
      anchor: place.anchor ?? above?.anchor ?? null,
      inset: place.inset ?? above?.inset ?? null,
    };
  });
  return { part, type: first(text, "sldLayout")?.type ?? "", name: first(text, "cSld")?.name ?? "", places };
}

function layoutOf({ part, places }: Described): Layout {
  const of = (...types: string[]) => places.find(({ type }) => types.includes(type)) ?? null;
  const source = places.find(({ name, type }) => type === "body" && /^source/i.test(name)) ?? null;
  const line = places.find((one) => one.type === "body" && one !== source && one.box !== null && one.box.h <= 0.8);
  return {
    part,
    title: of("ctrTitle", "title"),
    subtitle: of("subTitle") ?? line ?? null,
    source,
    footer: of("ftr"),
    number: of("sldNum"),
    scrim: null,
  };
}

const inset = (width: number, height: number): Box => ({
  x: width * 0.05,
  y: height * 0.25,
  w: width * 0.9,
  h: height * 0.65,
});

interface Theme {
  readonly look: Look;
  readonly font: string;
  /** Digits of a slot of the theme, or of what is digits already. */
  hex(slot: string, otherwise: string): string;
}

function lookOf(masterText: string, pkg: OfficePackage, master: string): Theme {
  const theme = pkg.related(master, "theme");
  const themeText = theme ? pkg.read(theme) : "";
  const map = first(masterText, "clrMap") ?? {};
  const hex = (slot: string, otherwise: string): string => {
    if (/^[0-9A-Fa-f]{6}$/.test(slot)) return slot;
    const from = themeText.search(new RegExp(`<(?:\\w+:)?${map[slot] ?? slot}\\b`));
    if (from < 0) return otherwise;
    for (const tag of tags(themeText.slice(from))) {
      if (tag.name !== "srgbClr" && tag.name !== "sysClr") continue;
      const { val = "", lastClr } = attributes(themeText.slice(from), tag);
      const digits = tag.name === "sysClr" ? (lastClr ?? (val === "window" ? "FFFFFF" : "000000")) : val;
      return /^[0-9A-Fa-f]{6}$/.test(digits) ? digits : otherwise;
    }
    return otherwise;
  };
  const look = { tx1: hex("tx1", "000000"), bg1: hex("bg1", "FFFFFF"), accent1: hex("accent1", "0B72B5") };
  const font = /<(?:\w+:)?majorFont\b[^>]*>\s*<(?:\w+:)?latin\b[^>]*\btypeface="([^"]*)"/.exec(themeText)?.[1] ?? "";
  return { look, font, hex };
}

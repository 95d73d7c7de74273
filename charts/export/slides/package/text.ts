import type { Paint } from "../blocks.ts";
import { fill, type Look } from "./paint.ts";
import { text, xml } from "./xml.ts";

export interface RunLook {
  /** Points; what the placeholder says where absent. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly paint?: Paint;
  /** Id of a relationship to the slide that a click leads to. */
  readonly link?: string;
}

const hundredths = (points: number): number => Math.round(points * 100);

/** Properties of text, `a:rPr` or `a:defRPr`. */
export const runProperties = (
  name: "a:rPr" | "a:defRPr" | "a:endParaRPr",
  { size, bold, italic, paint, link }: RunLook,
  look: Look,
): string =>
  xml(
    name,
    {
      ...(name === "a:defRPr" ? {} : { lang: "en-GB" }),
      sz: size === undefined ? undefined : hundredths(size),
      b: bold === undefined ? undefined : Number(bold),
      i: italic === undefined ? undefined : Number(italic),
    },
    paint && fill(paint, look),
    link && xml("a:hlinkClick", { "r:id": link, action: "ppaction://hlinksldjump" }),
  );

/** A text in paragraphs, one a line. Fonts are the theme's. */
export function paragraphs(plain: string, run: RunLook, look: Look, align?: "left" | "center" | "right"): string {
  const algn = align === "right" ? "r" : align === "center" ? "ctr" : align === "left" ? "l" : undefined;
  return plain
    .split("\n")
    .map((line) =>
      xml(
        "a:p",
        {},
        algn && xml("a:pPr", { algn }),
        line === ""
          ? runProperties("a:endParaRPr", run, look)
          : xml("a:r", {}, runProperties("a:rPr", run, look), `<a:t>${text(line)}</a:t>`),
      ),
    )
    .join("");
}

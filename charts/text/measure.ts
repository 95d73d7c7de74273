import { OTHER, RUNS, SINGLES, WIDTHS } from "./inter.ts";

export interface Font {
  /** In pixels. */
  readonly size: number;
  /** 400 and 600 are measured, what lies between is interpolated. 400 by default. */
  readonly weight?: number;
}

/** Width of a line of Inter in pixels, the same in Node as in a browser. */
export function textWidth(text: string, { size, weight = 400 }: Font): number {
  const bold = Math.min(1.6, Math.max(0, (weight - 400) / 200));
  let sum = 0;
  for (const character of text) {
    const i = indexOf(character);
    if (i < 0 && SQUARE.test(character)) {
      sum += 1000;
      continue;
    }
    const regular = i < 0 ? OTHER : (WIDTHS.regular[i] ?? OTHER);
    const semibold = i < 0 ? OTHER : (WIDTHS.semibold[i] ?? OTHER);
    sum += regular + (semibold - regular) * bold;
  }
  return (sum * size) / 1000;
}

/** Chinese and what is set with it: each character fills a square, and a line may break after it. */
const SQUARE = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]/u;
const SQUARES = new RegExp(
  `(${SQUARE.source}[\\u3001\\u3002\\u300d\\u300f\\u3011\\uff01\\uff09\\uff0c\\uff1a\\uff1b\\uff1f]*)`,
  "u",
);

function indexOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let from = 0;
  for (const [first, last] of RUNS) {
    if (code >= first && code <= last) return from + code - first;
    from += last - first + 1;
  }
  const single = SINGLES.indexOf(character);
  return single < 0 ? -1 : from + single;
}

/** Breaks at spaces, never at a non-breaking one, and between Chinese characters; a word wider than the line keeps a line of its own. */
export function wrap(text: string, width: number, font: Font): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    let space = " ";
    for (const piece of SQUARE.test(word) ? word.split(SQUARES).filter(Boolean) : [word]) {
      const longer = lines.length ? `${lines.at(-1)}${space}${piece}` : piece;
      if (lines.length && textWidth(longer, font) <= width) lines[lines.length - 1] = longer;
      else lines.push(piece);
      space = "";
    }
  }
  return lines;
}

/** As few lines as fit, then as even as they can be. */
export function balance(text: string, width: number, font: Font): string[] {
  const lines = wrap(text, width, font);
  let best = lines;
  for (let w = width - 8; lines.length > 1 && w > width * 0.5; w -= 8) {
    const narrower = wrap(text, w, font);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** Cuts a text that is too wide, and ends it with "…". */
export function ellipsis(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  let cut = text;
  while (cut && textWidth(`${cut}…`, font) > width) cut = cut.slice(0, -1).trimEnd();
  return `${cut}…`;
}

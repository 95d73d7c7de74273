import { BUILT_IN_DAYS, showsDate, showsDay } from "./number-formats.ts";
import { relationshipsOf } from "./package.ts";
import type { Scan } from "./scan.ts";
import { attribute, attributes, fallbacks, type Tag, xmlText } from "./xml.ts";

/** The cell formats of a file, to which formats that show a date, or none, are added as they are needed. */
export interface DateStyles {
  readonly part: string;
  readonly is1904: boolean;
  /** A format like this one that shows a date; the same where it does already. */
  dated(style: string | undefined): string;
  /** A format like this one that shows a number as one; the same where it does already, undefined where a cell has none. */
  undated(style: string | undefined): string | undefined;
  changed(): boolean;
  xml(): string;
}

export function dateStyles(scanned: Scan): DateStyles {
  const part = relationshipsOf(scanned.parts, scanned.workbookPart).find(({ type }) => type === "styles")?.target ?? "";
  const bytes = scanned.parts.get(part);
  const text = bytes ? xmlText(bytes) : "";
  const { formats, end, list } = read(text);
  const added: string[] = [];
  const byStyle = new Map<string, string>();
  const like = (style: string, number: number): string => {
    const key = `${style} ${number}`;
    if (!byStyle.has(key)) {
      added.push(withNumber(formats[Number(style)]!.xml, number));
      byStyle.set(key, String(formats.length + added.length - 1));
    }
    return byStyle.get(key)!;
  };
  return {
    part,
    is1904: scanned.is1904,
    dated(style = "0") {
      const format = formats[Number(style)];
      return !format || !list || format.showsDay ? style : like(style, DATE);
    },
    undated(style) {
      const format = formats[Number(style ?? 0)];
      return format?.showsDate ? like(style ?? "0", GENERAL) : style;
    },
    changed: () => added.length > 0,
    xml() {
      const opening = text
        .slice(list!.start, list!.end)
        .replace(/count\s*=\s*["']\d+["']/, `count="${formats.length + added.length}"`);
      return text.slice(0, list!.start) + opening + text.slice(list!.end, end) + added.join("") + text.slice(end);
    },
  };
}

/** Numbers of built-in formats: a date as the reader's own country writes it, and General. */
const [DATE, GENERAL] = [14, 0];

interface Formats {
  readonly formats: readonly { readonly xml: string; readonly showsDay: boolean; readonly showsDate: boolean }[];
  /** The tag that opens the list of cell formats, and where the list ends. */
  readonly list: Tag | null;
  readonly end: number;
}

function read(text: string): Formats {
  const codes = new Map<number, string>();
  const formats: Formats["formats"][number][] = [];
  let list: Tag | null = null;
  let end = 0;
  let start: Tag | null = null;
  for (const tag of fallbacks(text)) {
    if (tag.name === "numFmt" && tag.kind !== "close") {
      const { numFmtId, formatCode = "" } = attributes(text, tag);
      codes.set(Number(numFmtId), formatCode);
    } else if (tag.name === "cellXfs") {
      if (tag.kind === "open") list = tag;
      else if (list && end === 0) end = tag.start;
    } else if (tag.name === "xf" && list && end === 0) {
      if (tag.kind !== "close") start = tag;
      if (tag.kind === "open" || !start) continue;
      const number = Number(attribute(text, start, "numFmtId") ?? 0);
      const code = codes.get(number);
      formats.push({
        xml: text.slice(start.start, tag.end),
        showsDay: code === undefined ? BUILT_IN_DAYS.has(number) : showsDay(code),
        showsDate: showsDate(number, code),
      });
    }
  }
  return { formats, list, end };
}

const withNumber = (xf: string, number: number): string =>
  xf
    .replace(/\s(numFmtId|applyNumberFormat)\s*=\s*("[^"]*"|'[^']*')/g, "")
    .replace(/^(<[^\s/>]+)/, `$1 numFmtId="${number}" applyNumberFormat="1"`);

import { BUILT_IN_DAYS, showsDay } from "./number-formats.ts";
import { relationshipsOf } from "./package.ts";
import type { Scan } from "./scan.ts";
import { attribute, attributes, type Tag, tags, xmlText } from "./xml.ts";

/** The cell formats of a file, to which formats that show a date are added as they are needed. */
export interface DateStyles {
  readonly part: string;
  readonly is1904: boolean;
  /** A format like this one that shows a date; the same where it does already. */
  dated(style: string | undefined): string;
  changed(): boolean;
  xml(): string;
}

export function dateStyles(scanned: Scan): DateStyles {
  const part = relationshipsOf(scanned.parts, scanned.workbookPart).find(({ type }) => type === "styles")?.target ?? "";
  const bytes = scanned.parts.get(part);
  const text = bytes ? xmlText(bytes) : "";
  const { formats, dates, end, list } = read(text);
  const added: string[] = [];
  const byStyle = new Map<string, string>();
  return {
    part,
    is1904: scanned.is1904,
    dated(style = "0") {
      const format = formats[Number(style)];
      if (!format || !list || dates.has(format.number)) return style;
      const known = byStyle.get(style);
      if (known) return known;
      added.push(asDate(format.xml));
      byStyle.set(style, String(formats.length + added.length - 1));
      return byStyle.get(style)!;
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

interface Formats {
  readonly formats: readonly { readonly xml: string; readonly number: number }[];
  readonly dates: ReadonlySet<number>;
  /** The tag that opens the list of cell formats, and where the list ends. */
  readonly list: Tag | null;
  readonly end: number;
}

function read(text: string): Formats {
  const dates = new Set(BUILT_IN_DAYS);
  const formats: { xml: string; number: number }[] = [];
  let list: Tag | null = null;
  let end = 0;
  let start: Tag | null = null;
  for (const tag of tags(text)) {
    if (tag.name === "numFmt" && tag.kind !== "close") {
      const { numFmtId, formatCode = "" } = attributes(text, tag);
      if (showsDay(formatCode)) dates.add(Number(numFmtId));
    } else if (tag.name === "cellXfs") {
      if (tag.kind === "open") list = tag;
      else if (list && end === 0) end = tag.start;
    } else if (tag.name === "xf" && list && end === 0) {
      if (tag.kind !== "close") start = tag;
      if (tag.kind === "open" || !start) continue;
      formats.push({ xml: text.slice(start.start, tag.end), number: Number(attribute(text, start, "numFmtId") ?? 0) });
    }
  }
  return { formats, dates, list, end };
}

const asDate = (xf: string): string =>
  xf
    .replace(/\s(numFmtId|applyNumberFormat)\s*=\s*("[^"]*"|'[^']*')/g, "")
    .replace(/^(<[^\s/>]+)/, '$1 numFmtId="14" applyNumberFormat="1"');

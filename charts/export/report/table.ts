import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { textWidth } from "../../text/measure.ts";
import { RULE } from "./styles.ts";

/** Twips beside the text of a cell. */
const SIDE = 60;
/** Text of tables, 8.5 points, in pixels; and twips of a pixel. */
const [SMALL_PX, TWIPS_PER_PX] = [11.4, 15];
/** Fonts of readers may be wider than ours. */
const ROOM = 1.06;

/** Twips of an A4 page between its margins of 2.3 cm. */
export const TEXT_WIDTH = 9298;

/** Header rows repeat on every page, rows are not broken, figures stand right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly boolean[],
  wide?: readonly number[],
): Table {
  const shares = wide ?? head.map((name, i) => shareOf([name, ...rows.map((cells) => cells[i] ?? "")]));
  const least = head.map((name, i) =>
    leastOf(
      name,
      rows.map((cells) => cells[i] ?? ""),
    ),
  );
  const widths = widthsOf(shares, least);
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((one, i) =>
        cell(one, {
          width: widths[i]!,
          bold: header,
          right: figures[i] ?? false,
          apart: figures[i - 1] === true && !figures[i],
          small: true,
        }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: lines(true),
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** A column takes the room that its longest text asks for, up to a limit at which it wraps. */
const shareOf = (texts: readonly string[]): number => 2 + Math.max(5, ...texts.map((one) => Math.min(one.length, 20)));

/** Twips a column needs so that no word of it is broken. */
function leastOf(name: string, texts: readonly string[]): number {
  const widest = (all: readonly string[], weight: number) =>
    Math.max(0, ...all.flatMap((text) => text.split(/\s+/)).map((word) => textWidth(word, { size: SMALL_PX, weight })));
  return Math.ceil(Math.max(widest([name], 700), widest(texts, 400)) * TWIPS_PER_PX * ROOM) + 2 * SIDE;
}

/** The width of the page by shares, none below its least where all of them fit. */
function widthsOf(shares: readonly number[], least: readonly number[]): number[] {
  const needed = least.reduce((sum, one) => sum + one, 0);
  if (needed >= TEXT_WIDTH) return least.map((one) => Math.floor((TEXT_WIDTH * one) / needed));
  const held = new Set<number>();
  for (;;) {
    const free = TEXT_WIDTH - [...held].reduce((sum, i) => sum + least[i]!, 0);
    const sum = shares.reduce((total, share, i) => (held.has(i) ? total : total + share), 0);
    const widths = shares.map((share, i) => (held.has(i) ? least[i]! : Math.floor((free * share) / sum)));
    const narrow = widths.findIndex((width, i) => width < least[i]!);
    if (narrow < 0) return widths;
    held.add(narrow);
  }
}

interface CellLook {
  readonly width: number;
  readonly bold?: boolean;
  readonly right?: boolean;
  /** Text that follows a figure, which stands at its right edge. */
  readonly apart?: boolean;
  readonly small?: boolean;
}

export const cell = (
  plain: string,
  { width, bold = false, right = false, apart = false, small = false }: CellLook,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: apart ? 3 * SIDE : SIDE, right: SIDE },
    children: [
      new Paragraph({
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
        children: [new TextRun({ text: plain, bold, ...(small && { size: 17 }) })],
      }),
    ],
  });

/** Hairlines above and below, and between rows where said. */
export function lines(between: boolean) {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const hairline = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return {
    top: hairline,
    bottom: hairline,
    left: none,
    right: none,
    insideHorizontal: between ? hairline : none,
    insideVertical: none,
  };
}

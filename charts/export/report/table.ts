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
import { RULE } from "./styles.ts";

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
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((one, i) =>
        cell(one, { width: widths[i]!, bold: header, right: figures[i] ?? false, small: true }),
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

interface CellLook {
  readonly width: number;
  readonly bold?: boolean;
  readonly right?: boolean;
  readonly small?: boolean;
}

export const cell = (plain: string, { width, bold = false, right = false, small = false }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
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

import { Table, TableLayoutType, TableRow, WidthType } from "docx";
import { numbers } from "../../wording/numbers.ts";
import type { Report } from "./report.ts";
import { cell, lines, TEXT_WIDTH } from "./table.ts";

/** Number, date, language, source and title, as advisory groups have them on top. */
export function front({ number, date, source, title, locale }: Report): Table {
  const line = (name: string, value: string) =>
    new TableRow({
      children: [cell(name, { width: 2200, bold: true }), cell(value, { width: TEXT_WIDTH - 2200 })],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [2200, TEXT_WIDTH - 2200],
    layout: TableLayoutType.FIXED,
    borders: lines(false),
    rows: [
      line("Document", number ?? "Number to be given by the secretariat"),
      line("Date", numbers(locale).date(date)),
      line("Original", "English"),
      line("Source", source),
      line("Title", title),
    ],
  });
}

import type { ChartModel, TableColumn } from "../../../models/model.ts";
import { textWidth } from "../../../text/measure.ts";
import { cellText } from "../../../wording/cell-text.ts";
import { numbers } from "../../../wording/numbers.ts";
import { type Body, type Cell, WIDTH } from "../blocks.ts";

/** Rows a slide holds, and columns that can still be read. */
const [ROWS, COLUMNS] = [9, 6];
const HEAD = 0.42;

/** The figures behind a picture that PowerPoint has no chart for, as a table: its first rows and columns, and how many there are. */
export function figuresForm(model: ChartModel): Body {
  const { columns, rows } = model.table;
  const shown = columns.slice(0, COLUMNS);
  const format = numbers(model.locale);
  const lines = rows.slice(0, ROWS).map((row) => shown.map((column, i) => cellText(row[i] ?? null, column, format)));
  const widest = shown.map(({ label }, i) =>
    Math.min(
      320,
      Math.max(56, ...[label, ...lines.map((line) => line[i] ?? "")].map((text) => textWidth(text, { size: 14 }) + 20)),
    ),
  );
  const sum = widest.reduce((a, b) => a + b, 0);
  const side = ({ kind }: TableColumn) => (kind === "text" ? {} : { align: "right" as const });
  return {
    subtitle:
      rows.length > ROWS ? `The first ${ROWS} of ${rows.length} rows; all are in the figures this slide carries.` : "",
    blocks: (height) => [
      {
        kind: "table",
        box: { x: 0, y: 0, w: WIDTH, h: height },
        alt: model.alt,
        columns: widest.map((width) => (width / sum) * WIDTH),
        head: shown.map((column): Cell => ({ text: column.label, ...side(column) })),
        rows: lines.map((line) =>
          line.map((text, i): Cell => ({ text, ...(shown[i] && side(shown[i])), bold: i === 0 })),
        ),
        headHeight: HEAD,
        rowHeight: Math.min(0.5, (height - HEAD) / Math.max(1, lines.length)),
        lines: "hairlines",
      },
    ],
  };
}

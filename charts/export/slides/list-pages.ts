import type { Audience } from "../../../rbm/template/template.ts";
import { isVisible } from "../../../rbm/template/visible.ts";
import { type Cell, WIDTH } from "./blocks.ts";
import type { DeckSlide } from "./deck.ts";

export interface ListColumn {
  readonly id: string;
  readonly label: string;
  /** Who may see it: declared where the column is. */
  readonly audience: Audience;
  /** Share of the width; 1 by default. */
  readonly wide?: number;
}

export interface ListOptions {
  readonly title: string;
  readonly subtitle: string;
  readonly caption: string;
  readonly section: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly audience: Audience;
  /** Columns without which the list says nothing: where one may not be seen, there is no slide. */
  readonly needs: readonly string[];
  readonly sample: boolean;
}

const MOST = 10;
/** Characters of a cell; the rest is in the workbook. */
const LONGEST = 140;

/** A list as an audience may see it. */
export interface ShownList {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Only the columns that the audience may see; null where the list says nothing without the others, or has no rows. */
export function shownList({ columns: all, rows, audience, needs }: ListOptions): ShownList | null {
  const columns = all.filter((column) => isVisible(column.audience, audience));
  if (rows.length === 0 || !needs.every((id) => columns.some((column) => column.id === id))) return null;
  return { columns, rows: rows.map((row) => columns.map(({ id }) => shown(row[id]))) };
}

/** A list as slides. */
export function listPages(options: ListOptions): DeckSlide[] {
  const list = shownList(options);
  if (!list) return [];
  const { title, subtitle, caption, section, sample } = options;
  const { columns, rows } = list;
  const whole = columns.reduce((sum, { wide = 1 }) => sum + wide, 0);
  const widths = columns.map(({ wide = 1 }) => (WIDTH * wide) / whole);
  const pages = Math.ceil(rows.length / MOST);
  const each = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, page): DeckSlide => {
    const own = rows.slice(page * each, (page + 1) * each);
    const heading = pages > 1 ? `${title} (${page + 1} of ${pages})` : title;
    return {
      section,
      title: heading,
      caption,
      alt: `${heading}. ${own.map((row) => row.join(", ")).join("; ")}.`,
      sample,
      provisional: false,
      listed: page === 0,
      content: {
        body: {
          subtitle,
          blocks: (height) => [
            {
              kind: "table",
              box: { x: 0, y: 0, w: WIDTH, h: height },
              alt: heading,
              columns: widths,
              head: columns.map(({ label }) => ({ text: label })),
              rows: own.map((row) => row.map((text): Cell => ({ text, size: 11 }))),
              headHeight: 0.34,
              rowHeight: Math.min(0.5, (height - 0.34) / Math.max(1, own.length)),
              lines: "hairlines",
            },
          ],
        },
      },
    };
  });
}

const shown = (value: unknown): string => {
  const text = value === null || value === undefined ? "–" : String(value).replace(/\s+/g, " ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
};

import type { Table } from "./moved.ts";

/** A title somebody wrote in place of the proposed one. */
export interface EditedTitle {
  readonly title: string;
  /** What was proposed when it was written; not known where absent. */
  readonly proposed?: string;
}

/** What titles a slide and bears its title. */
export interface Titling {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly period?: string;
  readonly table: Table;
}

export interface Titled {
  readonly title: string;
  /** What the figures propose now. */
  readonly proposed: string;
  /** Why the title may no longer hold; absent where it does. */
  readonly flag?: string;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The title of a slide, and whether the figures still bear it. */
export function titled(model: Titling, edited?: EditedTitle): Titled {
  const proposed = model.title;
  // A title that was left as proposed moves with the figures.
  const title = (edited && edited.title !== edited.proposed && edited.title.trim()) || proposed;
  if (title === proposed) return { title, proposed };
  const flag = moved(edited?.proposed, proposed) ?? unborne(title, model);
  return flag ? { title, proposed, flag } : { title, proposed };
}

const moved = (then: string | undefined, now: string): string | null =>
  then !== undefined && then !== now
    ? `the figures said “${then}” when the title was written, and now say “${now}”.`
    : null;

/** Numbers that a title names and no figure of the slide shows. */
function unborne(title: string, model: Titling): string | null {
  const known = new Set([
    ...numbersIn(`${model.title} ${model.subtitle} ${model.alt} ${model.period ?? ""}`),
    ...figuresOf(model),
  ]);
  const strange = numbersIn(title).filter((number) => !known.has(number));
  if (strange.length === 0) return null;
  return `the title names ${strange.join(" and ")}, which no figure of this slide shows.`;
}

/** Numbers of a text, those in words as digits: `12 400` and `12,400` are one. */
function numbersIn(text: string): string[] {
  const digits = text.replace(/(\d)[\u202f\u00a0 ,](?=\d{3}(?!\d))/g, "$1").match(/\d+(?:[.,]\d+)?/g) ?? [];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [
    ...digits.map((one) => one.replace(",", ".")),
    ...words.flatMap((one) => (WORDS.indexOf(one) > 0 ? [String(WORDS.indexOf(one))] : [])),
  ];
}

/** The figures of the table behind the slide as a title may write them, and how many rows it has. */
function figuresOf(model: Titling): string[] {
  const { columns, rows } = model.table;
  const cells = rows.flatMap((row) =>
    row.flatMap((cell, i) => {
      if (typeof cell !== "number") return [];
      const shown = columns[i]?.kind === "share" || columns[i]?.kind === "points" ? cell * 100 : cell;
      return [String(cell), String(Math.round(Math.abs(shown))), Math.abs(shown).toFixed(1)];
    }),
  );
  const sums = columns.map((column, i) =>
    column.kind === "number"
      ? String(rows.reduce((sum, row) => sum + (typeof row[i] === "number" ? (row[i] as number) : 0), 0))
      : "",
  );
  return [...cells, ...sums, String(rows.length)];
}

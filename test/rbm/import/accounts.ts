import { guessMapping, type Imported } from "../../../rbm/import/index.ts";
import { address } from "../../../rbm/workbook/address.ts";
import type { SheetLook } from "../../../rbm/workbook/sheet-look.ts";
import { cellAt, isBlank, isDate, type Sheet, shown, type Workbook } from "../../../rbm/workbook/workbook.ts";
import { imported } from "./made-up.ts";

/** Words that a translation of ours stands for, and words that say what a row or a column is and are themselves nothing to keep. */
const TRANSLATED = new RegExp(
  `^(${[
    "planned|achieved|source|women|men|male|female|total|number|annually|annual|yearly|semi-annual(ly)?|half-yearly|quarterly",
    "impact( \\(overall objective\\))?|outcome( \\d| \\(specific objective\\))?|outputs?|(overall|specific) objective|activities|expected results",
    "(ultimate|intermediate|immediate) outcomes? \\(.*\\)|objectif (global|spécifique)|résultats attendus|activités",
    "fin|propósito|componente \\d|actividades|africa|arab states|europe|value|date|comments|f|m",
    "(numerator|denominator)(: .*)?|of which .*|no|yes|cumulé|cumulative|males - males|females - females",
  ].join("|")})$`,
  "i",
);

/** Filled cells that are neither listed nor anywhere in the content, nor in a header, nor say what a row is. */
export function unaccounted(workbook: Workbook, { content, left }: Imported): string[] {
  const listed = new Set(left.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const held = Object.values(content.sheets)
    .flat()
    .flatMap((row) => Object.values(row))
    .filter((value) => value !== null);
  const texts = held.map(String).join("\n");
  const numbers = new Set(held.flatMap((value) => digitsIn(String(value))));
  const headers = guessMapping(workbook)
    .sheets.flatMap(({ columns }) => columns.map(({ header }) => header))
    .join("\n");
  return cellsOf(workbook).flatMap(([sheet, at, cell]) => {
    const text = shown(cell).replace(/\s+/g, " ").trim();
    if (isBlank(cell) || listed.has(`${sheet.name}!${at}`)) return [];
    if (
      texts.includes(text) ||
      texts.includes(text.replace(/^(\d{4})(\d\d)$/, "$1-$2")) ||
      headers.includes(text) ||
      TRANSLATED.test(text.replace(/^[-•] /, ""))
    )
      return [];
    const year = isDate(cell)
      ? cell.date.slice(0, 4)
      : /^(?:\d{1,2}\.\d{1,2}\.|\w{1,2} |\d{1,2}-\w{3}-)(\d{4})$/.exec(text)?.[1];
    const iso = /^(\d{4})-\d\d-\d\d$/.exec(text)?.[1];
    if (year ?? iso) return texts.includes((year ?? iso)!) ? [] : [`${sheet.name}!${at}: ${text}`];
    const isThere = shown(cell)
      .split("\n")
      .map((line) => line.replace(/^([-•]|\d[.)](?=\s))\s*|\s*;$/g, "").trim())
      .every(
        (line) =>
          texts.includes(line) || (digitsIn(line).length > 0 && digitsIn(line).every((each) => numbers.has(each))),
      );
    return isThere ? [] : [`${sheet.name}!${at}: ${text}`];
  });
}

/** Numbers of a text by their digits alone, whatever parts them. */
function digitsIn(text: string): string[] {
  const western = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return (western.match(/\d(?:[\d.,٬٫\u00a0\u202f]|[ ](?=\d{3}(?!\d)))*/g) ?? []).map((each) => {
    const digits = each.replace(/\D/g, "");
    return digits.replace(/^0+(?=\d)/, "").replace(/(?<=[1-9])0+$/, "");
  });
}

/** Every cell of a workbook, with its A1 address. */
export function cellsOf({ sheets }: Workbook): [sheet: Sheet, at: string, cell: ReturnType<typeof cellAt>][] {
  return sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rows * sheet.columns.length }, (_, i): ReturnType<typeof cellsOf>[number] => {
      const [row, column] = [sheet.row + (i % sheet.rows), sheet.column + Math.floor(i / sheet.rows)];
      return [sheet, address(row, column), cellAt(sheet, row, column)];
    }),
  );
}

/** Numbers that are neither in the content nor listed, when every figure is one that occurs nowhere else; read by the same mapping. */
export function numbersLost(
  workbook: Workbook,
  looks?: ReadonlyMap<string, SheetLook>,
): [at: string, number: number][] {
  const other = renumbered(workbook);
  const { content, left } = imported(other.workbook, guessMapping(workbook), looks);
  const listed = new Set(left.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const held = Object.values(content.sheets).flatMap((rows) => rows.flatMap((row) => Object.values(row).map(String)));
  const texts = held.join("\n");
  return [...other.numbers].filter(([at, number]) => !listed.has(at) && !texts.includes(String(number)));
}

/** A workbook whose figures, all but years and small counts, are numbers that occur nowhere else in it. */
function renumbered(workbook: Workbook): { workbook: Workbook; numbers: Map<string, number> } {
  const numbers = new Map<string, number>();
  const sheets = workbook.sheets.map((sheet) => {
    const columns = sheet.columns.map((cells, c) =>
      cells.map((cell, r) => {
        const isPlain =
          typeof cell === "number" && !(Number.isInteger(cell) && (cell < 10 || (cell > 1900 && cell < 2100)));
        if (!isPlain) return cell;
        const number = 712_001 + numbers.size;
        numbers.set(`${sheet.name}!${address(sheet.row + r, sheet.column + c)}`, number);
        return number;
      }),
    );
    return { ...sheet, columns };
  });
  return { workbook: { ...workbook, sheets }, numbers };
}

import { columnIndex, columnName } from "../address.ts";

/** A formula that cells share, as each of them shows it. @param rows down from the first. @param columns to its right. */
export type SharedFormula = (rows: number, columns: number) => string;

/** A row or column of a reference: a number from 0 moves with the cell, a text with `$` stays. */
type Place = number | string;
type Piece = string | { readonly column?: Place; readonly row?: Place };

const [ROWS, COLUMNS] = [1_048_576, 16_384];
/** Excel takes 8,192 signs. */
const LONGEST = 8192;

/** Texts, names of sheets, tables and errors come before what could be taken for a reference in them, whole words after. */
const TOKEN =
  /"[^"]*"|'[^']*'|\[(?:[^[\]]|\[[^\]]*\])*\]|#[\w/]+|(?:(?<c>\$?[a-z]{1,3})(?<r>\$?\d{1,7})|(?<c1>\$?[a-z]{1,3}):(?<c2>\$?[a-z]{1,3})|(?<r1>\$?\d{1,7}):(?<r2>\$?\d{1,7}))(?![\p{L}\p{N}_.(!$])|[\p{L}\p{N}_.\\$]+/giu;

/** Reads the text that the first cell has: the others refer to the cells that lie as far from them. */
export function sharedFormula(text: string): SharedFormula {
  if (text.length > LONGEST) return () => text;
  const pieces = piecesOf(text);
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : shown(piece, rows, columns))).join("");
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: token, index, groups = {} } of text.matchAll(TOKEN)) {
    const { c, r, c1, c2, r1, r2 } = groups;
    const found: Piece[] =
      c !== undefined && r !== undefined
        ? [{ column: columnOf(c), row: rowOf(r) }]
        : c1 !== undefined && c2 !== undefined
          ? [{ column: columnOf(c1) }, ":", { column: columnOf(c2) }]
          : r1 !== undefined && r2 !== undefined
            ? [{ row: rowOf(r1) }, ":", { row: rowOf(r2) }]
            : [];
    if (found.length === 0 || found.some((piece) => typeof piece !== "string" && isBeyond(piece))) continue;
    pieces.push(text.slice(from, index), ...found);
    from = index + token.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}

const columnOf = (text: string): Place => (text.startsWith("$") ? text : columnIndex(text));
const rowOf = (text: string): Place => (text.startsWith("$") ? text : Number(text) - 1);

/** A name that only looks like a reference: `ZZZ1`. */
const isBeyond = ({ column = 0, row = 0 }: Exclude<Piece, string>): boolean =>
  (typeof column === "number" && column >= COLUMNS) || (typeof row === "number" && (row < 0 || row >= ROWS));

/** Past the edge of the sheet, Excel goes on from the other one. */
const shown = ({ column, row }: Exclude<Piece, string>, rows: number, columns: number): string => {
  const letters = typeof column === "number" ? columnName((column + columns + COLUMNS) % COLUMNS) : (column ?? "");
  const number = typeof row === "number" ? String(((row + rows + ROWS) % ROWS) + 1) : (row ?? "");
  return letters + number;
};

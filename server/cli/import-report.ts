import {
  CONFIDENCE,
  type Imported,
  type LeftCell,
  leftByWhy,
  type Mapping,
  type Need,
  needsByKind,
  titleOf,
} from "../../rbm/import/index.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { sheetOf } from "../../rbm/template/template.ts";
import { columnName } from "../../rbm/workbook/address.ts";

/** Needs and cells shown of each kind, unless all are asked for. */
const SHOWN = 8;

/** How the workbook was read, sheet by sheet and column by column. */
export function mappingText({ sheets }: Mapping, from: string): string {
  const lines = sheets.flatMap(({ sheet, taken, headerRow, headerRows, across, turned, columns }) => {
    if (!taken) return [`  ${sheet}: not taken`];
    const at = turned ? "column" : "row";
    const name = (n: number): string => (turned ? columnName(n - 1) : String(n));
    const rows =
      headerRows === 1
        ? `${at} ${name(headerRow)}`
        : `${at}s ${name(headerRow)} to ${name(headerRow + headerRows - 1)}`;
    const beside = across ? `, ${turned ? "rows" : "columns"} ${across.replace(":", " to ")}` : "";
    const mapped = columns.map((column) => {
      const basis =
        column.basis === "content"
          ? ", by what it holds"
          : column.basis === "name" || column.basis === "person"
            ? ""
            : `, by ${column.basis}`;
      return `    ${column.header} → ${column.to === null ? "not taken" : `${titleOf(column)} (${CONFIDENCE[column.basis]}${basis})`}`;
    });
    return [`  ${sheet}: header in ${rows}${beside}`, ...mapped];
  });
  return `Mapping, ${from}\n${lines.join("\n")}\n`;
}

/** How many rows each sheet got. */
export const rowsText = ({ rows }: Imported): string =>
  Object.entries(rows)
    .filter(([id, n]) => id !== "cover" && n > 0)
    .map(([id, n]) => `${sheetOf(priorityTemplate, id).name} ${n}`)
    .join(", ");

/** How many cells stay behind, by why. */
export function leftText(left: readonly LeftCell[], list: string | undefined): string {
  if (left.length === 0) return "\nEvery filled cell was taken.\n";
  const lines = leftByWhy(left).map(({ name: why, those }) => {
    const cells = those.slice(0, SHOWN).map(({ sheet, cell }) => `${sheet}!${cell}`);
    return `  ${those.length}: ${why} ${cells.join(", ")}${those.length > SHOWN ? ", …" : ""}\n`;
  });
  const where = list === undefined ? "--list LEFT.csv writes them all" : `all of them are in ${list}`;
  return `\nCells that stay behind (${left.length}); ${where}\n${lines.join("")}`;
}

/** What a person has to look at, by kind. */
export function needsText(needs: readonly Need[]): string {
  return needsByKind(needs)
    .map(({ name: kind, those }) => {
      const lines = those.slice(0, SHOWN).map(({ sheet, cell, found, says }) => {
        const where = [sheet, cell].filter((part) => part !== null).join("!");
        return `  ${[where, found && `“${found}”`].filter(Boolean).join(": ")}${where || found ? ". " : ""}${says}\n`;
      });
      const rest = those.length > SHOWN ? `  and ${those.length - SHOWN} more; --json shows all\n` : "";
      return `\n${kind.charAt(0).toUpperCase()}${kind.slice(1)} (${those.length})\n${lines.join("")}${rest}`;
    })
    .join("");
}

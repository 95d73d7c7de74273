import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { count } from "../../../addin/taskpane/count.ts";
import { Icon } from "../../../addin/taskpane/icons.tsx";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { mappingOf, type SeenTable, type SheetMapping, withColumn } from "../../../rbm/import/index.ts";
import { ColumnRow } from "./ColumnRow.tsx";

export interface TableCardProps {
  readonly table: SheetMapping;
  /** Which table of its sheet it is, from 1. */
  readonly nth: number;
  /** Null until it was looked at. */
  readonly seen: SeenTable | null;
  readonly framework: Framework;
  onChange(table: SheetMapping): void;
  onHeader(place: Pick<SheetMapping, "headerRow" | "headerRows">): void;
}

const HEADER_ROWS = ["No header", "1 row", "2 rows", "3 rows"];

/** A table of a sheet: whether it is taken, where its header stands, and what each column is taken for. */
export function TableCard({ table, nth, seen, framework, onChange, onHeader }: TableCardProps): JSX.Element {
  const { sheet, taken, headerRow, headerRows, turned = false } = table;
  const name = nth > 1 ? `${sheet}, table ${nth}` : sheet;
  const [isOpen] = useState(taken);
  const line = turned ? "column" : "row";
  return (
    <details class="table" open={isOpen}>
      <summary tabIndex={0}>
        <Icon shape="chevron" class="chev" />
        <span>
          <strong>{name}</strong>
          <span class="where">{whereOf(table, seen)}</span>
        </span>
        <span class={taken ? "" : "quiet"}>{taken ? "Taken" : "Left out"}</span>
      </summary>
      <div class="table-tools">
        <label class="check-label">
          <input
            type="checkbox"
            checked={taken}
            onChange={(event) => onChange({ ...table, taken: event.currentTarget.checked })}
          />
          Take this table
        </label>
        <label>
          Header begins in {line}
          <input
            type="number"
            min={1}
            max={100000}
            value={headerRow || ""}
            onChange={(event) =>
              onHeader({ headerRow: event.currentTarget.valueAsNumber || 0, headerRows: headerRows || 1 })
            }
          />
        </label>
        <label>
          and has
          <select
            value={String(headerRows)}
            onChange={(event) => onHeader({ headerRow: headerRow || 1, headerRows: Number(event.currentTarget.value) })}
          >
            {HEADER_ROWS.map((words, rows) => (
              <option key={words} value={String(rows)}>
                {turned ? words.replace("row", "column") : words}
              </option>
            ))}
          </select>
        </label>
      </div>
      {seen && seen.columns.length > 0 ? (
        <ul class="columns" aria-label={`Columns of ${name}`}>
          {seen.columns.map((column) => (
            <ColumnRow
              key={`${column.header} ${column.nth}`}
              column={column}
              mapping={mappingOf(table, column)}
              taken={taken}
              framework={framework}
              onChange={(changed) => onChange({ ...withColumn(table, changed), taken: taken || changed.to !== null })}
            />
          ))}
        </ul>
      ) : (
        <p class="no-columns quiet">
          {headerRow === 0
            ? `No header of a table was found. Where this sheet has one, say in which ${line} it begins.`
            : seen
              ? `There is nothing in ${line} ${headerRow}. Say where the header begins.`
              : ""}
        </p>
      )}
    </details>
  );
}

function whereOf({ headerRow, headerRows, across, turned = false }: SheetMapping, seen: SeenTable | null): string {
  if (headerRow === 0) return "No table of indicators was found";
  const line = turned ? "column" : "row";
  const last = headerRow + headerRows - 1;
  const header =
    headerRows === 0
      ? `No header, from ${line} ${headerRow}`
      : headerRows === 1
        ? `Header in ${line} ${headerRow}`
        : `Header in ${line}s ${headerRow} to ${last}`;
  const columns = across ? `, columns ${across.replace(":", " to ")}` : "";
  return `${header}${columns}${seen ? `, ${count(seen.rows, line)} below it` : ""}`.replace(
    "columns below it",
    "columns beside it",
  );
}

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { lookOf, type Matrix, type MatrixCell } from "./matrix.ts";
import { hashOf, type Place } from "./place.ts";

export interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly place: Place;
  /** A letter was pressed on a cell: open it, then focus that decision. */
  onDecide(cell: MatrixCell, decision: "accept" | "return"): void;
}

/** Thematic priorities by quarter: one tab stop, arrows move, Enter opens, A and R go to the decision. */
export function MatrixTable({ matrix, place, onDecide }: MatrixTableProps): JSX.Element {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const { columns, rows } = matrix;
  const openRow = rows.findIndex(({ priority }) => priority === place.priority);
  const openColumn = columns.findIndex(({ period }) => period === place.period);
  const stop = {
    row: Math.min(at?.row ?? Math.max(openRow, 0), rows.length - 1),
    column: Math.min(at?.column ?? (openColumn < 0 ? columns.length - 1 : openColumn), columns.length - 1),
  };

  const move = (row: number, column: number): void => {
    const link = table.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`);
    // A narrow page hides the earlier quarters.
    if (!link || link.offsetParent === null) return;
    setAt({ row, column });
    link.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const said = (event.target as HTMLElement).dataset.at;
    if (!said || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row = 0, column = 0] = said.split(" ").map(Number);
    const cell = rows[row]!.cells[column]!;
    const actions: Readonly<Record<string, () => void>> = {
      ArrowUp: () => move(row - 1, column),
      ArrowDown: () => move(row + 1, column),
      ArrowLeft: () => move(row, column - 1),
      ArrowRight: () => move(row, column + 1),
      Home: () => move(row, 0),
      End: () => move(row, columns.length - 1),
      a: () => onDecide(cell, "accept"),
      r: () => onDecide(cell, "return"),
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <table ref={table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">Thematic priority</th>
          {columns.map(({ period, cycle, current }) => (
            <th key={period} scope="col" class={current ? "q-now" : "q-old"}>
              {period}
              <small>{cycle?.state ?? ""}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ priority, cells }, row) => (
          <tr key={priority} class={row === openRow ? "on" : undefined}>
            <th scope="row">{priority}</th>
            {cells.map((cell, column) => (
              <td key={cell.period} class={columns[column]!.current ? "q-now" : "q-old"}>
                <a
                  href={hashOf({ ...place, office: "", priority, period: cell.period })}
                  data-at={`${row} ${column}`}
                  tabIndex={row === stop.row && column === stop.column ? 0 : -1}
                  class={cell.state === "accepted" ? undefined : "apart"}
                  aria-current={row === openRow && column === openColumn ? "true" : undefined}
                  onFocus={() => setAt({ row, column })}
                >
                  <Mark shape={lookOf(cell.state).shape} />
                  <span>
                    <span class="vh">
                      {priority}, {cell.period}:{" "}
                    </span>
                    <b>{lookOf(cell.state).word}</b>
                  </span>
                  {columns[column]!.current && cell.when ? <small>{cell.when}</small> : null}
                </a>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

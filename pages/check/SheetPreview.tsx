import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../addin/taskpane/icons.tsx";
import type { Issue } from "../../rbm/checks/issue.ts";
import { LAYOUT } from "../../rbm/template/template.ts";
import { address, columnName, parseAddress } from "../../rbm/workbook/address.ts";
import { type Cell, cellAt, isDate, isError, type Sheet, shown, type Workbook } from "../../rbm/workbook/workbook.ts";
import type { Place } from "./file-book.ts";

/** Rows drawn around the cell gone to; a sheet of 100,000 rows stays quick. */
const WINDOW = 150;

export interface SheetPreviewProps {
  readonly workbook: Workbook | null;
  readonly issues: readonly Issue[];
  isFixed(issue: Issue): boolean;
  readonly place: Place;
  /** Said of the preview. */
  readonly about: string;
  /** Whether its sheets begin with a title and what they are about. Defaults to true. */
  readonly isTitled?: boolean;
  onPlace(place: Place): void;
  onIssue(issue: Issue): void;
}

/** The sheets of the dropped file, read-only, in place of Excel: text stays left and numbers right, as evidence. */
export function SheetPreview({
  workbook,
  issues,
  isFixed,
  place,
  about,
  isTitled = true,
  onPlace,
  onIssue,
}: SheetPreviewProps): JSX.Element {
  const sheets =
    workbook?.sheets.filter(({ visibility, name }) => visibility === "visible" || name === place.sheet) ?? [];
  const sheet = sheets.find(({ name }) => name === place.sheet) ?? sheets[0];
  const at = place.cell ? parseAddress(place.cell) : null;
  const cell = sheet && at ? cellAt(sheet, at.row, at.column) : null;
  const marks = new Map<string, Issue>();
  for (const issue of issues) {
    if (issue.cell && issue.sheet === sheet?.name && !marks.has(issue.cell)) marks.set(issue.cell, issue);
  }
  return (
    <section class="book" aria-label="Sheet preview, read-only">
      <div class="fx">
        <b>{place.cell ?? ""}</b>
        <span>{shown(cell)}</span>
        <span class="quiet small">
          {at ? `${kindOf(cell)}. ` : ""}
          {about}
        </span>
      </div>
      {sheet ? (
        <Grid
          sheet={sheet}
          selected={at ? place.cell : null}
          marks={marks}
          isFixed={isFixed}
          isTitled={isTitled}
          onIssue={onIssue}
        />
      ) : null}
      <nav class="sheet-tabs" aria-label="Sheets">
        {sheets.map(({ name }) => {
          const open = issues.filter((issue) => issue.sheet === name && !isFixed(issue));
          const worst = open.some(({ severity }) => severity === "error")
            ? "error"
            : open.some(({ severity }) => severity === "warning")
              ? "warning"
              : "tip";
          return (
            <button
              type="button"
              key={name}
              aria-current={name === sheet?.name || undefined}
              onClick={() => onPlace({ sheet: name, cell: null })}
            >
              {name}
              {open.length > 0 ? (
                <>
                  <span class={`is-${worst}`}>
                    <Icon shape={worst} />
                  </span>
                  {open.length}
                  <span class="vh"> issues</span>
                </>
              ) : null}
            </button>
          );
        })}
      </nav>
    </section>
  );
}

interface GridProps {
  readonly sheet: Sheet;
  readonly selected: string | null;
  readonly marks: ReadonlyMap<string, Issue>;
  readonly isTitled: boolean;
  isFixed(issue: Issue): boolean;
  onIssue(issue: Issue): void;
}

function Grid({ sheet, selected, marks, isTitled, isFixed, onIssue }: GridProps): JSX.Element {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    show(scroller.current);
  }, [selected, sheet.name]);
  const at = selected ? parseAddress(selected) : null;
  const end = sheet.row + sheet.rows;
  const from = Math.max(0, Math.min((at?.row ?? 0) - WINDOW / 2, end - WINDOW));
  const to = Math.min(end, from + WINDOW);
  const width = sheet.column + sheet.columns.length;
  const header = sheet.tables[0]?.row ?? (isTitled ? LAYOUT.headerRow : -1);
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  const across = Array.from({ length: width }, (_, i) => i);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section class="sheet" tabIndex={0} aria-label={sheet.name} ref={scroller}>
      <table>
        <thead>
          <tr>
            <th>
              <span class="vh">Row</span>
            </th>
            {across.map((column) => (
              <th key={column} scope="col" class={at?.column === column ? "on" : undefined}>
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row}
              class={
                row === header
                  ? "names"
                  : row === LAYOUT.titleRow && header > 0
                    ? "title"
                    : row === LAYOUT.aboutRow && header > 1
                      ? "about"
                      : undefined
              }
            >
              <th scope="row" class={at?.row === row ? "on" : undefined}>
                {row + 1}
              </th>
              {row < Math.min(2, header) ? (
                <td colSpan={width}>{shown(cellAt(sheet, row, 0))}</td>
              ) : (
                across.map((column) => (
                  <GridCell
                    key={column}
                    cell={cellAt(sheet, row, column)}
                    at={address(row, column)}
                    selected={selected}
                    issue={marks.get(address(row, column))}
                    isFixed={isFixed}
                    onIssue={onIssue}
                  />
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {to < end ? (
        <p class="stack quiet small">
          Rows {from + 1} to {to} of {end}. Go to an issue to see the rows around it.
        </p>
      ) : null}
    </section>
  );
}

interface GridCellProps {
  readonly cell: Cell;
  readonly at: string;
  readonly selected: string | null;
  readonly issue: Issue | undefined;
  isFixed(issue: Issue): boolean;
  onIssue(issue: Issue): void;
}

function GridCell({ cell, at, selected, issue, isFixed, onIssue }: GridCellProps): JSX.Element {
  const text = shown(cell);
  const align = typeof cell === "number" || isDate(cell) ? "num" : undefined;
  const sel = at === selected ? "sel" : "";
  if (!issue) return <td class={`${align ?? ""} ${sel}`}>{text}</td>;
  const fixed = isFixed(issue);
  const meaning = fixed ? "fixed" : issue.severity;
  return (
    <td class={`mark is-${meaning} ${sel}`}>
      <button
        type="button"
        aria-label={`${at}, ${text === "" ? "blank" : text}, ${meaning}`}
        onClick={() => onIssue(issue)}
      >
        <Icon shape={meaning} />
        <span class={align}>{text}</span>
      </button>
    </td>
  );
}

function kindOf(cell: Cell): string {
  if (cell === null) return "Blank";
  if (isDate(cell)) return "Date";
  if (isError(cell)) return "Formula error";
  return typeof cell === "number" ? "Number" : typeof cell === "boolean" ? "True or false" : "Text";
}

/** Brings the selected cell into the middle of the sheet; the page stays where it is. */
function show(scroller: HTMLElement | null): void {
  const cell = scroller?.querySelector<HTMLElement>("td.sel");
  if (!scroller || !cell) return;
  const [box, at] = [scroller.getBoundingClientRect(), cell.getBoundingClientRect()];
  scroller.scrollTop += at.top - box.top - (box.height - at.height) / 2;
  if (at.left < box.left + 48 || at.right > box.right) scroller.scrollLeft += at.right - box.right + 24;
}

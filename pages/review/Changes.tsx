import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../addin/taskpane/icons.tsx";
import { Delta } from "../../addin/taskpane/issues/Delta.tsx";
import { acrossQuarters, type ChangedRow, rowsOf } from "../../rbm/submission/changed-rows.ts";
import type { CellChange } from "../../rbm/submission/difference.ts";
import type { CellComment } from "../../rbm/submission/submission.ts";
import { COVER } from "../../rbm/template/identity.ts";
import { columnOf, type SheetDeclaration } from "../../rbm/template/template.ts";
import { type Cell, shown } from "../../rbm/workbook/workbook.ts";
import { useNoReviewer } from "../shell/account.ts";
import { changesOf, type SubmissionSummary, Trouble } from "../shell/api.ts";
import type { Opened } from "./opened.ts";
import { sheetsOf } from "./templates.ts";

/** Rows of a sheet shown before somebody asks for all. */
const MOST = 40;

export interface ChangesProps {
  readonly opened: Opened;
  /** What is said of cells so far, not decided yet. */
  readonly comments: readonly CellComment[];
  /** Somebody comments on a row: its KPI (null where it is about none) and what they say. */
  onComment(kpi: string | null, said: CellComment): void;
}

/** What a submission changes, cell by cell, grouped by sheet. */
export function Changes({ opened, comments, onComment }: ChangesProps): JSX.Element {
  const { shown: submission, bases } = opened;
  const [base, setBase] = useState(bases[0]!);
  const [changes, setChanges] = useState<readonly CellChange[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    setChanges(null);
    setTrouble(null);
    changesOf(submission.id, base.id).then(
      (answer) => gone || setChanges(answer.changes),
      (error) => gone || setTrouble(error instanceof Trouble ? error.message : "The changes could not be read."),
    );
    return () => {
      gone = true;
    };
  }, [submission.id, base]);
  const sheets = changedSheets(changes ?? [], submission, base.period);
  const count = sheets.reduce((sum, { rows }) => sum + cellsIn(rows), 0);
  return (
    <section aria-labelledby="changes">
      <div class="sec-head">
        <h3 id="changes">Changes</h3>
        <span class="quiet small" role="status">
          {trouble ??
            (changes ? `${count.toLocaleString("en")} ${count === 1 ? "cell" : "cells"} ${base.says}` : "Comparing…")}
        </span>
        {bases.length > 1 ? (
          <fieldset class="seg" aria-label="Compare with">
            {bases.map((each) => (
              <button key={each.id} type="button" aria-pressed={each.id === base.id} onClick={() => setBase(each)}>
                {each.says}
              </button>
            ))}
          </fieldset>
        ) : null}
      </div>
      {sheets.map(({ declared, rows }) => (
        <SheetChanges
          key={declared.id}
          declared={declared}
          rows={rows}
          kpis={new Set(Object.values(submission.kpis).flat())}
          comments={comments.filter(({ sheet }) => sheet === declared.id)}
          onComment={onComment}
        />
      ))}
    </section>
  );
}

/** Changes by sheet and row, in the order of the template. Of the Cover, that another quarter is another quarter is no change. */
function changedSheets(changes: readonly CellChange[], submission: SubmissionSummary, from: string) {
  const to = submission.period;
  return sheetsOf(submission).flatMap((declared) => {
    const own = changes.filter(
      ({ sheet, column }) => sheet === declared.id && !(sheet === COVER && column === "period" && from !== to),
    );
    const rows = acrossQuarters(rowsOf(own, declared.key), from, to);
    return rows.length > 0 ? [{ declared, rows }] : [];
  });
}

const cellsIn = (rows: readonly ChangedRow[]): number => rows.reduce((sum, { cells }) => sum + cells.length, 0);

interface SheetChangesProps {
  readonly declared: SheetDeclaration;
  readonly rows: readonly ChangedRow[];
  readonly kpis: ReadonlySet<string>;
  readonly comments: readonly CellComment[];
  onComment(kpi: string | null, said: CellComment): void;
}

function SheetChanges({ declared, rows, kpis, comments, onComment }: SheetChangesProps): JSX.Element {
  const [all, setAll] = useState(false);
  const noReviewer = useNoReviewer();
  const { name } = declared;
  const header = (column: string): string => columnOf(declared, column).header;
  return (
    <div class="sheet-changes">
      <h4>
        {name} <span class="quiet">{cellsIn(rows)}</span>
      </h4>
      <ul class="changes">
        {rows.slice(0, all ? rows.length : MOST).map(({ key, kind, cells }) => {
          const [code = ""] = key.split(" · ");
          const where = [name, key || header(cells[0]?.column ?? "")].filter(Boolean).join(", ");
          const said = comments.find((each) => each.key === key);
          const say = (comment: string): void => {
            const column = cells.length === 1 ? cells[0]!.column : null;
            onComment(kpis.has(code) ? code : null, { sheet: declared.id, key, column, comment });
          };
          return (
            <li key={key}>
              <span class="row-key">
                {key}
                {kind ? <small> {kind}</small> : null}
              </span>
              <ul>
                {cells.map(({ column, from, to, cell }) => (
                  <li key={column}>
                    {cell ? <span class="addr nb">{cell}</span> : null} <span class="quiet">{header(column)}</span>{" "}
                    <Said kind={kind} before={from} after={to} />
                  </li>
                ))}
              </ul>
              {kind === "removed" || noReviewer ? null : (
                <button
                  type="button"
                  class="btn plain icon-only"
                  aria-label={`Comment on ${where}`}
                  onClick={() => say(said?.comment ?? "")}
                >
                  <Icon shape="comment" />
                </button>
              )}
              {said ? <RowComment where={where} said={said.comment} onSay={say} /> : null}
            </li>
          );
        })}
      </ul>
      {!all && rows.length > MOST ? (
        <button type="button" class="btn plain" onClick={() => setAll(true)}>
          Show all {rows.length} rows of {name}
        </button>
      ) : null}
    </div>
  );
}

interface RowCommentProps {
  readonly where: string;
  readonly said: string;
  onSay(comment: string): void;
}

/** What the reviewer says of a row; it goes with the next decision. Has the focus when it appears. */
function RowComment({ where, said, onSay }: RowCommentProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      type="text"
      class="row-comment"
      aria-label={`Comment on ${where}, kept with the decision`}
      placeholder="What is missing or to be explained; kept with the decision"
      value={said}
      onInput={(event) => onSay(event.currentTarget.value)}
    />
  );
}

/** Of a new row what it says, of one that is gone what it said, else both. */
function Said({
  kind,
  before,
  after,
}: {
  readonly kind: ChangedRow["kind"];
  readonly before: Cell;
  readonly after: Cell;
}): JSX.Element {
  if (kind === "new") return <span class="now">{shown(after)}</span>;
  if (kind === "removed") return <span class="was">{shown(before)}</span>;
  return <Delta before={before} after={after} />;
}

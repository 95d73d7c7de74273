import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { judging } from "../../addin/taskpane/judging.ts";
import { checkerFor } from "../../addin/taskpane/method.ts";
import { Pane } from "../../addin/taskpane/Pane.tsx";
import { keptQueue } from "../../addin/taskpane/push/kept-queue.ts";
import type { Queue } from "../../addin/taskpane/push/queue.ts";
import { ownerOf } from "../../addin/taskpane/scope-words.ts";
import { serverApi } from "../../addin/taskpane/server-api.ts";
import { createSession } from "../../addin/taskpane/session.ts";
import { keyOf } from "../../addin/taskpane/session-state.ts";
import { useSession } from "../../addin/taskpane/use-session.ts";
import { applyFixes } from "../../rbm/workbook/xlsx/index.ts";
import { noEditorOf, useMe } from "../shell/account.ts";
import { Carried } from "./Carried.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { fileApi } from "./file-api.ts";
import { fileBook, type Place } from "./file-book.ts";
import { Outside } from "./Outside.tsx";
import type { OpenedFile } from "./open-file.ts";
import { SheetPreview } from "./SheetPreview.tsx";
import { saveFile } from "./save-file.ts";

/** A file that was read: its sheets on the left, on the right the pane that Excel shows. */
export function Checked({
  file,
  onOpen,
  onBack,
}: {
  readonly file: OpenedFile;
  onOpen(file: File | undefined): void;
  /** Where it came of an import: back to that. */
  onBack?: (() => void) | undefined;
}): JSX.Element {
  const book = useMemo(() => fileBook(file.workbook), [file]);
  const corrected = (): Uint8Array =>
    book.edits.length === 0 && file.outside.length === 0
      ? file.bytes
      : applyFixes(
          file.bytes,
          book.edits.map(({ sheet, cell, value }) => ({ sheet, address: cell, value })),
        );
  const api = useMemo(() => fileApi(serverApi(), book, corrected), [book]);
  const session = useMemo(() => {
    const rules = judging(file.about, api, checkerFor);
    const made = createSession({ book, checker: rules.checker });
    rules.follow(made);
    return made;
  }, [book]);
  const state = useSession(session);
  const me = useMe();
  const [queue, setQueue] = useState<Queue | null>(null);
  const [place, setPlace] = useState<Place>({ sheet: firstSheet(file), cell: null });
  book.onGoTo = setPlace;

  useEffect(() => {
    void keptQueue({ api, user: me?.signIn ? me.name : null }).then(setQueue);
  }, [session, me]);
  useEffect(() => {
    void session.check().then(() => {
      const first = session.state.report?.issues.find(({ cell }) => cell);
      if (first) setPlace({ sheet: first.sheet, cell: first.cell });
    });
  }, [session]);

  const { identity } = state.about ?? file.about;
  return (
    <main>
      <div class="page-head">
        <h1>{file.name}</h1>
        <span class="quiet">
          {[ownerOf(identity), identity.period, identity.framework && `framework ${identity.framework}`]
            .filter(Boolean)
            .join(", ")}
        </span>
        <div class="right">
          {onBack ? (
            <button type="button" class="btn" onClick={onBack}>
              Back to the import
            </button>
          ) : null}
          <span class="quiet small">Drop another file anywhere, or</span>
          <ChooseFile onOpen={onOpen} name="Choose a file" />
          <button
            type="button"
            class="btn"
            onClick={() => saveFile(corrected(), file.name.replace(/\.xlsx$/i, "_corrected.xlsx"))}
          >
            Download corrected copy
          </button>
        </div>
      </div>
      <Outside of={file.outside} copy="corrected copy" />
      <Carried of={file.embedded} />
      {noEditorOf(me, identity.priority) ? (
        <p class="note warn">
          You can check this file and correct it. {identity.priority} is pushed by its editors: ask a coordinator of the
          plan to be one.
        </p>
      ) : null}
      <div class="check">
        <SheetPreview
          workbook={state.workbook}
          issues={state.report?.issues ?? []}
          isFixed={(issue) => state.fixed.has(keyOf(issue))}
          place={place}
          about="Read-only preview; fixes go into the corrected copy."
          onPlace={setPlace}
          onIssue={(issue) => session.goTo(issue)}
        />
        <section class="pane" aria-label="Issues, push and history">
          {queue ? <Pane book={book} session={session} queue={queue} api={api} heading="h2" /> : null}
        </section>
      </div>
    </main>
  );
}

const firstSheet = ({ workbook }: OpenedFile): string =>
  workbook.sheets.find(({ visibility }) => visibility === "visible")?.name ?? "";

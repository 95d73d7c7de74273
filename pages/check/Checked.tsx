import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Shown } from "../../addin/taskpane/issues/Filter.tsx";
import { IssuesBody, IssuesFoot, IssuesHead } from "../../addin/taskpane/issues/IssuesTab.tsx";
import { createSession, openIssues } from "../../addin/taskpane/session.ts";
import { useSession } from "../../addin/taskpane/use-session.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { applyFixes } from "../../rbm/workbook/xlsx/index.ts";
import { useHash } from "../shell/use-hash.ts";
import { ChooseFile } from "./CheckPage.tsx";
import { fileBook, type Place } from "./file-book.ts";
import { frameworkOf, type OpenedFile } from "./open-file.ts";
import { PushTab } from "./PushTab.tsx";
import { SheetPreview } from "./SheetPreview.tsx";

/** A file that was read: its sheets on the left, the pane on the right. */
export function Checked({
  file,
  onOpen,
}: {
  readonly file: OpenedFile;
  onOpen(file: File | undefined): void;
}): JSX.Element {
  const book = useMemo(() => fileBook(file.workbook), [file]);
  const session = useMemo(
    () =>
      createSession({
        book,
        template: priorityTemplate,
        framework: frameworkOf(file.identity),
        today: () => file.surroundings.today,
        ...(file.surroundings.accepted && { accepted: file.surroundings.accepted }),
      }),
    [book],
  );
  const state = useSession(session);
  const [place, setPlace] = useState<Place>({ sheet: firstSheet(file), cell: null });
  const [shown, setShown] = useState<Shown>("all");
  const tab = useHash() === "push" ? "push" : "issues";
  book.onGoTo = setPlace;

  useEffect(() => {
    session.check().then(() => {
      const first = session.state.report?.issues.find(({ cell }) => cell);
      if (first) setPlace({ sheet: first.sheet, cell: first.cell });
    });
  }, [session]);

  const { identity, sample } = file;
  const corrected = (): Uint8Array =>
    book.edits.length === 0
      ? file.bytes
      : applyFixes(
          file.bytes,
          book.edits.map(({ sheet, cell, value }) => ({ sheet, address: cell, value })),
        );

  return (
    <main>
      <div class="page-head">
        <h1>{file.name}</h1>
        <span class="quiet">
          {[identity.priority, identity.period, identity.framework && `framework ${identity.framework}`]
            .filter(Boolean)
            .join(", ")}
        </span>
        <div class="right">
          <span class="quiet small">Drop another .xlsx anywhere, or</span>
          <ChooseFile onOpen={onOpen} name="Choose a file" />
          <button
            type="button"
            class="btn"
            onClick={() => save(corrected(), file.name.replace(/\.xlsx$/i, "_corrected.xlsx"))}
          >
            Download corrected copy
          </button>
        </div>
      </div>
      <div class="check">
        <SheetPreview state={state} place={place} onPlace={setPlace} onIssue={(issue) => session.goTo(issue)} />
        <section class="pane" aria-label="Issues and push">
          <div class="pane-top">
            <div class="pane-head">
              <div>
                <h2>{identity.priority || "Unknown priority"}</h2>
                <p>{identity.period}</p>
              </div>
            </div>
            <nav class="tabs" aria-label="Workbook">
              <a href="#issues" aria-current={tab === "issues" ? "page" : undefined}>
                Issues <span class="count">{openIssues(state).length}</span>
              </a>
              <a href="#push" aria-current={tab === "push" ? "page" : undefined}>
                Push
              </a>
              {sample ? <span class="sample">Sample figures</span> : null}
            </nav>
            {tab === "issues" ? <IssuesHead state={state} shown={shown} onShow={setShown} /> : null}
            <p class="vh" role="status">
              {state.said}
            </p>
            {state.trouble ? <p class="note warn">{state.trouble}</p> : null}
          </div>
          {tab === "issues" ? (
            <>
              <div class="pane-body">
                <IssuesBody session={session} state={state} shown={shown} />
              </div>
              <IssuesFoot session={session} state={state} />
            </>
          ) : (
            <PushTab identity={identity} state={state} bytes={corrected} />
          )}
        </section>
      </div>
    </main>
  );
}

const firstSheet = ({ workbook }: OpenedFile): string =>
  workbook.sheets.find(({ visibility }) => visibility === "visible")?.name ?? "";

function save(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  );
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

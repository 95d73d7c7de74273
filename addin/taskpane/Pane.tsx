import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isOfPlan } from "../../rbm/submission/submission.ts";
import type { Api } from "./api.ts";
import type { Book } from "./book.ts";
import { CheckStrip } from "./CheckStrip.tsx";
import { today } from "./dates.ts";
import { quarterInWords, useQuarter } from "./due.ts";
import { Filter, type Shown } from "./issues/Filter.tsx";
import { FixedSteps } from "./issues/FixedSteps.tsx";
import { IssuesBody, IssuesFoot } from "./issues/IssuesTab.tsx";
import type { Queue } from "./push/queue.ts";
import { RepairNote } from "./RepairNote.tsx";
import { ownerOf, spanOf } from "./scope-words.ts";
import type { Session } from "./session.ts";
import { openIssues } from "./session-state.ts";
import { ChartsTab, HistoryTab, PushTab } from "./tabs.tsx";
import { useHash } from "./use-hash.ts";
import { useQueue } from "./use-queue.ts";
import { useSession } from "./use-session.ts";

export interface PaneProps {
  readonly book: Book;
  readonly session: Session;
  readonly queue: Queue;
  readonly api: Api;
  /** Who is signed in; null where nobody has to be, or is. */
  readonly user?: string | null;
  /** Who is signed in, and the way out; under the head. */
  readonly account?: ComponentChildren;
  /** Where the page around it has a heading of its own, `h2`. Defaults to `h1`. */
  readonly heading?: "h1" | "h2";
}

const TABS = [
  { id: "issues", name: "Issues" },
  { id: "push", name: "Push" },
  { id: "history", name: "History" },
  { id: "charts", name: "Charts" },
] as const;

/** Milliseconds until what waits is tried again. */
const RETRY = 20_000;

/** The pane of a workbook that is set up: its issues, its push, its history. */
export function Pane({
  book,
  session,
  queue,
  api,
  user = null,
  account,
  heading: Heading = "h1",
}: PaneProps): JSX.Element {
  const state = useSession(session);
  const queued = useQueue(queue);
  const [shown, setShown] = useState<Shown>("all");
  const [note, setNote] = useState("");
  useEffect(() => setNote(""), [user]);
  const hash = useHash();
  const drawn = book.charts && !(state.about && isOfPlan(state.about.identity));
  const tabs = TABS.filter(({ id }) => id !== "charts" || drawn);
  const tab = tabs.find(({ id }) => id === hash)?.id ?? "issues";
  useRetry(
    queue,
    queued.waiting.some(({ refused }) => refused === null),
  );

  const { workbook, about } = state;
  const { template } = session.checker;
  const quarter = useQuarter(about?.identity ?? null, api);
  const goTo = (sheet: string, cell: string): void => void book.goTo(sheet, cell).catch(() => {});
  return (
    <>
      <div class="pane-top">
        <div class="pane-head">
          <div>
            <Heading>{(about && ownerOf(about.identity)) || "Resultbook"}</Heading>
            <p>{about ? quarterInWords(spanOf(about.identity), quarter, about.identity, today()) : ""}</p>
          </div>
          {about?.sample ? <span class="sample">Sample figures</span> : null}
        </div>
        {account}
        <nav class="tabs" aria-label="Workbook">
          {tabs.map(({ id, name }) => (
            <a key={id} href={`#${id}`} aria-current={tab === id ? "page" : undefined}>
              {name}
              {id === "issues" && state.report ? <span class="count">{openIssues(state).length}</span> : null}
            </a>
          ))}
        </nav>
        {tab === "issues" ? <CheckStrip state={state} /> : null}
        {tab === "issues" && state.report ? (
          <Filter issues={openIssues(state)} shown={shown} onShow={setShown} />
        ) : null}
        {tab === "push" ? <CheckStrip state={state} counts offlineSince={queued.offlineSince} /> : null}
        <p class="vh" role="status">
          {state.said}
        </p>
        {state.trouble ? (
          <p class="note warn" role="alert">
            {state.trouble}
          </p>
        ) : null}
      </div>
      {tab === "issues" ? (
        <>
          <div class="pane-body">
            {book.repair ? <RepairNote session={session} state={state} /> : null}
            <IssuesBody session={session} state={state} shown={shown} />
            <FixedSteps session={session} state={state} />
          </div>
          <IssuesFoot session={session} state={state} />
        </>
      ) : tab === "push" ? (
        <PushTab
          key={user}
          session={session}
          state={state}
          template={template}
          queue={queue}
          queued={queued}
          api={api}
          quarter={quarter}
          note={note}
          onNote={setNote}
          onGoTo={goTo}
        />
      ) : tab === "charts" && about && book.charts ? (
        <div class="pane-body">
          <ChartsTab key={user} identity={about.identity} api={api} places={book.charts} />
        </div>
      ) : workbook && about ? (
        <HistoryTab
          key={user}
          identity={about.identity}
          workbook={workbook}
          template={template}
          api={api}
          onGoTo={goTo}
          {...(book.remark && { onRemark: book.remark })}
        />
      ) : null}
    </>
  );
}

/** What waits is tried again when the connection is back, and every twenty seconds. */
function useRetry(queue: Queue, waits: boolean): void {
  useEffect(() => {
    if (!waits) return;
    const again = (): void => void queue.flush();
    const timer = setInterval(again, RETRY);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [queue, waits]);
}

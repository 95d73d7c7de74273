import type { JSX } from "preact";
import type { Template } from "../../../rbm/template/template.ts";
import { clock, day } from "../dates.ts";
import { Icon } from "../icons.tsx";
import { ownerOf, spanOf } from "../scope-words.ts";
import type { Cells } from "./cells.ts";
import type { Queue, QueueState, Stale, Waiting } from "./queue.ts";
import { StaleNote } from "./StaleNote.tsx";

export interface WaitingListProps {
  readonly queue: Queue;
  readonly queued: QueueState;
  readonly template: Template;
  readonly cells: Cells;
}

/** Pushes that the server does not have yet: why, and what can be done. */
export function WaitingList({ queue, queued, template, cells }: WaitingListProps): JSX.Element | null {
  const { waiting, sending } = queued;
  if (waiting.length === 0) return null;
  const refused = waiting.find((item) => item.refused !== null);
  const late = waiting.find(isLate);
  return (
    <section class="stack" aria-label="Waiting to be sent">
      <div>
        <h2 class="titled">
          <Icon shape={refused ? "returned" : "waiting"} />
          {late ? "Somebody pushed in between" : refused ? "Not taken by the server" : "Waiting to be sent"}
        </h2>
        {late ? (
          <StaleNote
            item={late}
            template={template}
            cells={cells}
            sending={sending}
            onFollow={() => queue.follow(late.number)}
          />
        ) : (
          <p class="quiet">{refused?.refused ?? whyItWaits(queued)}</p>
        )}
      </div>
      <div>
        <h3>In the queue</h3>
        <ul class="changes-list">
          {waiting.map((item) => (
            <li key={item.number} class="between">
              <span>
                {spanOf(item.content.identity)}, {ownerOf(item.content.identity)}
                <small>
                  {item.cells.toLocaleString("en")} {item.cells === 1 ? "cell" : "cells"}, kept {day(item.queuedAt)} at{" "}
                  {clock(item.queuedAt)}
                </small>
                {item.note ? <small>“{item.note}”</small> : null}
              </span>
              <button type="button" class="btn plain" onClick={() => queue.takeBack(item.number)}>
                Take back
              </button>
            </li>
          ))}
        </ul>
        <p class="quiet small">It is sent once, even if several tries are needed.</p>
      </div>
      <div>
        <h3>If you go on working</h3>
        <p class="quiet">Later edits are not part of it. Push again to send them too.</p>
      </div>
      {late ? null : (
        <button type="button" class="btn wide" aria-disabled={sending || undefined} onClick={() => queue.flush()}>
          {sending ? "Trying…" : "Try now"}
        </button>
      )}
    </section>
  );
}

const isLate = (item: Waiting): item is Waiting & { readonly stale: Stale } => item.stale !== undefined;

function whyItWaits({ offlineSince, trouble }: QueueState): string {
  if (offlineSince)
    return "The server did not answer. What you pushed is kept on this computer and is sent as soon as the connection is back. You can close Excel; it is sent next time you open it.";
  if (trouble?.status === 401)
    return "The server does not know who you are. Sign in, and it is sent. Until then it is kept on this computer.";
  return trouble?.message ?? "It is being sent.";
}

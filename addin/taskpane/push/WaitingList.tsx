import type { JSX } from "preact";
import { clock, day } from "../dates.ts";
import { Icon } from "../icons.tsx";
import type { Queue, QueueState } from "./queue.ts";

/** Pushes that the server does not have yet: why, and what can be done. */
export function WaitingList({
  queue,
  queued: { waiting, offlineSince, trouble, sending },
}: {
  readonly queue: Queue;
  readonly queued: QueueState;
}): JSX.Element | null {
  if (waiting.length === 0) return null;
  const refused = waiting.find((item) => item.refused !== null);
  return (
    <section class="stack" aria-label="Waiting to be sent">
      <div>
        <h2 class="titled">
          <Icon shape={refused ? "returned" : "waiting"} />
          {refused ? "Not taken by the server" : "Waiting to be sent"}
        </h2>
        <p class="quiet">
          {refused?.refused ??
            (offlineSince
              ? "The server did not answer. What you pushed is kept on this computer and is sent as soon as the connection is back. You can close Excel; it is sent next time you open it."
              : trouble?.status === 401
                ? "The server does not know who you are. Sign in, and it is sent. Until then it is kept on this computer."
                : (trouble?.message ?? "It is being sent."))}
        </p>
      </div>
      <ul class="changes-list">
        {waiting.map(({ number, content, cells, queuedAt }) => (
          <li key={number} class="between">
            <span>
              {content.identity.period}, {content.identity.priority}
              <small>
                {cells.toLocaleString("en")} {cells === 1 ? "cell" : "cells"}, kept {day(queuedAt)} at {clock(queuedAt)}
              </small>
            </span>
            <button type="button" class="btn plain" onClick={() => queue.takeBack(number)}>
              Take back
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet small">It is sent once, even if several tries are needed. Later edits are not part of it.</p>
      <button type="button" class="btn wide" aria-disabled={sending || undefined} onClick={() => queue.flush()}>
        {sending ? "Trying…" : "Try now"}
      </button>
    </section>
  );
}

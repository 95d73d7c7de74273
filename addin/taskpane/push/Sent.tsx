import type { JSX } from "preact";
import { Icon } from "../icons.tsx";
import type { QueueState } from "./queue.ts";

/** What became of the last push of this quarter, once the server has said so. */
export function Sent({
  last,
  period,
}: {
  readonly last: QueueState["last"];
  readonly period: string;
}): JSX.Element | null {
  if (!last || last.content.identity.period !== period) return null;
  const { version, stored } = last.pushed;
  return (
    <p class="state is-submitted">
      <Icon shape="submitted" />
      <span>
        {stored
          ? `${period} version ${version} was pushed. It waits for review.`
          : `Version ${version} holds just this already, with the note it was first pushed with; nothing new was stored.`}
      </span>
    </p>
  );
}

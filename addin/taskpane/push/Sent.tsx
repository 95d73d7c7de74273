import type { JSX } from "preact";
import type { Identity } from "../../../rbm/template/content.ts";
import { Icon } from "../icons.tsx";
import { spanOf } from "../scope-words.ts";
import type { QueueState } from "./queue.ts";

/** What became of the last push of this quarter, once the server has said so. */
export function Sent({
  last,
  identity,
}: {
  readonly last: QueueState["last"];
  readonly identity: Identity;
}): JSX.Element | null {
  if (!last || spanOf(last.content.identity) !== spanOf(identity)) return null;
  const { version, stored } = last.pushed;
  return (
    <p class="state is-submitted">
      <Icon shape="submitted" />
      <span>
        {stored
          ? `${spanOf(identity)} version ${version} was pushed. It waits for review.`
          : `Version ${version} holds just this already, with the note it was first pushed with; nothing new was stored.`}
      </span>
    </p>
  );
}

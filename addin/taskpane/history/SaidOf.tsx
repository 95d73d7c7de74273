import type { JSX } from "preact";
import { day } from "../dates.ts";
import { Icon, Mark } from "../icons.tsx";
import { Delta } from "../issues/Delta.tsx";
import type { Said } from "./remarks.ts";

/** What a reviewer said: the cells it speaks of, whether they have changed since, and the words. */
export function SaidOf({
  said: { by, at, comment, places, since },
  onGoTo,
}: {
  readonly said: Said;
  onGoTo(sheet: string, cell: string): void;
}): JSX.Element {
  return (
    <li>
      <span class="between">
        <span class="quiet small">
          {by}, {day(at)}
        </span>
        {since === undefined ? null : (
          <span class="state small">
            {since ? <Mark shape="fixed" /> : <Icon shape="comment" />}
            {since ? "Changed" : "Open"}
          </span>
        )}
      </span>
      {places.map(({ name, sheet, cell }) => (
        <p key={sheet + cell} class="place">
          <button type="button" class="btn plain" onClick={() => onGoTo(sheet, cell)}>
            {sheet} {cell}
          </button>
          <span>{name}</span>
        </p>
      ))}
      <blockquote>{comment}</blockquote>
      {since ? (
        <p>
          <Delta before={since.from} after={since.to} />
        </p>
      ) : null}
    </li>
  );
}

import type { JSX } from "preact";
import type { Template } from "../../../rbm/template/template.ts";
import { count } from "../count.ts";
import { clock, day } from "../dates.ts";
import { ChangeRow } from "./ChangeRow.tsx";
import type { Cells } from "./cells.ts";
import { lineOf } from "./change-groups.ts";
import type { Stale, Waiting } from "./queue.ts";

export interface StaleNoteProps {
  readonly item: Waiting & { readonly stale: Stale };
  readonly template: Template;
  readonly cells: Cells;
  readonly sending: boolean;
  onFollow(): void;
}

/** Somebody pushed in between: how theirs differs from what waits, and the way to go on. */
export function StaleNote({ item, template, cells, sending, onFollow }: StaleNoteProps): JSX.Element {
  const { head, changes, count: cellsThatDiffer } = item.stale;
  return (
    <>
      <p class="quiet">
        Version {head.version} was pushed {day(head.at)} at {clock(head.at)} by {head.by}, after this workbook was
        handed out. Nothing of yours was sent. From theirs to yours, {count(cellsThatDiffer, "cell")}{" "}
        {cellsThatDiffer === 1 ? "differs" : "differ"}; where theirs is right, type it in and push again.
      </p>
      <ul class="cells">
        {changes.map((change) => (
          <ChangeRow
            key={`${change.sheet}|${change.key}|${change.column}`}
            line={lineOf(change, template, item.content)}
            kind="changed"
            cells={cells}
          />
        ))}
        {cellsThatDiffer > changes.length ? (
          <li class="stack quiet">and {(cellsThatDiffer - changes.length).toLocaleString("en")} more</li>
        ) : null}
      </ul>
      <p class="quiet small">Yours becomes the next version; version {head.version} stays in the history.</p>
      <button type="button" class="btn wide" aria-disabled={sending || undefined} onClick={onFollow}>
        Push mine after version {head.version}
      </button>
    </>
  );
}

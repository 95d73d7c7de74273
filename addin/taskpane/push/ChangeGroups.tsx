import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../icons.tsx";
import { ChangeRow } from "./ChangeRow.tsx";
import type { Cells } from "./cells.ts";
import type { ChangeGroup } from "./change-groups.ts";

/** Lines of a group shown at first, and by how many each press shows more. */
const STEP = 40;

/** What a push changes: new, changed, removed, each with its count; open, its cells. */
export const ChangeGroups = ({
  groups,
  cells,
}: {
  readonly groups: readonly ChangeGroup[];
  readonly cells: Cells;
}): JSX.Element => (
  <>
    {groups.map((group) => (
      <Group key={group.name} group={group} cells={cells} />
    ))}
  </>
);

function Group({
  group: { kind, name, where, cells: count, lines },
  cells,
}: {
  readonly group: ChangeGroup;
  readonly cells: Cells;
}): JSX.Element {
  const [open, setOpen] = useState(kind === "changed");
  const [most, setMost] = useState(STEP);
  return (
    <details class="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={0}>
        <Icon shape="chevron" class="chev" />
        <Icon shape={kind} />
        <span>
          {name}
          <span class="where">{where}</span>
        </span>
        <span class="count">
          {count.toLocaleString("en")}
          <span class="vh"> {count === 1 ? "cell" : "cells"}</span>
        </span>
      </summary>
      {open ? (
        <ul class="cells">
          {lines.slice(0, most).map((line) => (
            <ChangeRow key={`${line.sheet}|${line.key}|${line.column}`} line={line} kind={kind} cells={cells} />
          ))}
          {lines.length > most ? (
            <li>
              <button type="button" class="btn plain" onClick={() => setMost(most + STEP * 10)}>
                Show more of {lines.length.toLocaleString("en")}
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </details>
  );
}

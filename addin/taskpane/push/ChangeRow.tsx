import type { JSX } from "preact";
import type { Value } from "../../../rbm/template/content.ts";
import { shown } from "../../../rbm/workbook/workbook.ts";
import { Delta } from "../issues/Delta.tsx";
import type { Cells } from "./cells.ts";
import type { ChangeLine } from "./change-groups.ts";

export interface ChangeRowProps {
  readonly line: ChangeLine;
  readonly kind: "new" | "changed" | "removed";
  readonly cells: Cells;
}

/** A cell that changes, which a press goes to; of a new row what it says, of one that is gone what it said. */
export function ChangeRow({ line, kind, cells }: ChangeRowProps): JSX.Element {
  const place = cells.placeOf(line);
  return (
    <li class="cell-row">
      <button
        type="button"
        class="goto"
        aria-disabled={place === null || undefined}
        onClick={() => place && cells.goTo(place)}
      >
        <span class="addr">{place?.cell ?? "gone"}</span>
        {line.code ? <span class="key">{line.code}</span> : null}
        <span class="says">
          <Said kind={kind} from={line.from} to={line.to} />
          <small class="quiet">{line.about}</small>
        </span>
      </button>
    </li>
  );
}

function Said({
  kind,
  from,
  to,
}: {
  readonly kind: ChangeRowProps["kind"];
  readonly from: Value;
  readonly to: Value;
}): JSX.Element {
  if (kind === "new") return <span class="now">{shown(to)}</span>;
  if (kind === "removed") return <span class="was">{shown(from)}</span>;
  return <Delta before={from} after={to} />;
}

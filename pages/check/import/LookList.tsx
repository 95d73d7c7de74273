import type { JSX } from "preact";
import { capital, count } from "../../../addin/taskpane/count.ts";
import { Icon } from "../../../addin/taskpane/icons.tsx";
import type { LeftCell, Need } from "../../../rbm/import/index.ts";
import type { Place } from "../file-book.ts";
import type { Some } from "./importer.worker.ts";

export interface LookListProps {
  readonly title: string;
  /** What one of it is called: `cell`. */
  readonly what: string;
  readonly groups: readonly Some<Need | LeftCell>[];
  /** What is looked at in the workbook. */
  readonly place: Place | null;
  onGoTo(place: Place): void;
}

/** What a person has to look at, or what stays behind: a group for each kind, with every place it was found. */
export function LookList({ title, what, groups, place, onGoTo }: LookListProps): JSX.Element | null {
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section class="look">
      <h2>
        {title} <span class="quiet">{count(all, what)}</span>
      </h2>
      {groups.map(({ name, those, count: of }) => (
        <details class="group" key={name}>
          <summary tabIndex={0}>
            <Icon shape="chevron" class="chev" />
            <span>{capital(name)}</span>
            <span class="count">{of.toLocaleString("en")}</span>
          </summary>
          <ul class="cells">
            {those.map((one, i) => (
              <Entry key={`${one.sheet} ${one.cell} ${i}`} one={one} place={place} onGoTo={onGoTo} />
            ))}
            {of > those.length ? (
              <li class="quiet">
                and {(of - those.length).toLocaleString("en")} more: the list that is downloaded has them all
              </li>
            ) : null}
          </ul>
        </details>
      ))}
    </section>
  );
}

interface EntryProps extends Pick<LookListProps, "place" | "onGoTo"> {
  readonly one: Need | LeftCell;
}

/** Where something was found, as it stands there; a press shows it in the sheet. */
function Entry({ one, place, onGoTo }: EntryProps): JSX.Element {
  const { sheet, cell, found } = one;
  const words = (
    <span class="says">
      {sheet ? <span class="addr">{[sheet, cell].filter(Boolean).join(" ")}</span> : null}
      {found ? <q>{found}</q> : null}
      {"says" in one ? <small>{one.says}</small> : null}
    </span>
  );
  if (!sheet) return <li class="goto">{words}</li>;
  return (
    <li aria-current={place?.sheet === sheet && place.cell === cell ? "true" : undefined}>
      <button type="button" class="goto" onClick={() => onGoTo({ sheet, cell })}>
        {words}
      </button>
    </li>
  );
}

import type { JSX } from "preact";
import { capital, count } from "../../../addin/taskpane/count.ts";
import { Icon } from "../../../addin/taskpane/icons.tsx";
import type { LeftCell, Need } from "../../../rbm/import/index.ts";
import type { Some } from "./importer.worker.ts";

export interface LookListProps {
  readonly title: string;
  /** What one of it is called: `cell`. */
  readonly what: string;
  readonly groups: readonly Some<Need | LeftCell>[];
}

/** What a person has to look at, or what stays behind: a group for each kind, with every place it was found. */
export function LookList({ title, what, groups }: LookListProps): JSX.Element | null {
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section class="look">
      <h3>
        {title} <span class="quiet">{count(all, what)}</span>
      </h3>
      {groups.map(({ name, those, count: of }) => (
        <details class="group" key={name}>
          <summary tabIndex={0}>
            <Icon shape="chevron" class="chev" />
            <span>{capital(name)}</span>
            <span class="count">{of.toLocaleString("en")}</span>
          </summary>
          <ul class="cells">
            {those.map((one, i) => (
              <li key={`${one.sheet} ${one.cell} ${i}`}>
                {one.sheet ? <span class="addr">{[one.sheet, one.cell].filter(Boolean).join(" ")}</span> : null}
                {one.found ? <q>{one.found}</q> : null}
                {"says" in one ? <span class="says">{one.says}</span> : null}
              </li>
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

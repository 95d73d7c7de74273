import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { capital, count } from "../../../addin/taskpane/count.ts";
import { Icon } from "../../../addin/taskpane/icons.tsx";
import type { Framework } from "../../../rbm/framework/framework.ts";
import {
  type Basis,
  CONFIDENCE,
  type ColumnMapping,
  choices,
  type SeenColumn,
  type Target,
  takenFor,
  titleOf,
} from "../../../rbm/import/index.ts";
import { ColumnDetail } from "./ColumnDetail.tsx";

export interface ColumnRowProps {
  readonly column: SeenColumn;
  readonly mapping: ColumnMapping;
  /** Whether its table is taken. */
  readonly taken: boolean;
  readonly framework: Framework;
  onChange(column: ColumnMapping): void;
}

const LEFT_OUT = "";

/** A column of somebody's sheet: its header, what it holds, what it is taken for and how sure that is. */
export function ColumnRow({
  column: { at, samples, filled },
  mapping,
  taken,
  framework,
  onChange,
}: ColumnRowProps): JSX.Element {
  const id = useId();
  const { header, nth, to } = mapping;
  return (
    <li class={to === null || !taken ? "left-out" : undefined}>
      <span class="addr">{at}</span>
      <div class="holds">
        <span id={id}>
          {header}
          {nth > 1 ? <span class="quiet"> ({nth})</span> : null}
        </span>
        <span class="samples">{samples.length === 0 ? <i>blank</i> : samples.map(short).join(" · ")}</span>
      </div>
      <div class="as">
        <select
          aria-label={`Take column ${at}, ${header}, as`}
          value={to ?? LEFT_OUT}
          onChange={(event) => onChange(takenFor(mapping, (event.currentTarget.value || null) as Target | null))}
        >
          <option value={LEFT_OUT}>Leave out</option>
          {choices.map(({ sheet, targets }) => (
            <optgroup key={sheet} label={sheet}>
              {targets.map((target) => (
                <option key={target} value={target}>
                  {titleOf({ header, nth, to: target, basis: "person" })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <ColumnDetail at={at} mapping={mapping} framework={framework} onChange={onChange} />
        <span class="sure">
          <Sure mapping={mapping} filled={filled} taken={taken} />
        </span>
      </div>
    </li>
  );
}

/** A long text is cut where it is only a sample. */
const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

const BASIS: Readonly<Record<Basis, string>> = {
  name: "by its name",
  "part of the name": "by part of its name",
  content: "by what it holds",
  person: "by you or your mapping",
};

/** How sure it is; of a column that goes nowhere, what that leaves behind. */
function Sure({ mapping, filled, taken }: { mapping: ColumnMapping; filled: number; taken: boolean }): JSX.Element {
  if (mapping.to === null || !taken)
    return (
      <>{filled === 0 ? "It is blank." : `${count(filled, "filled cell")} ${filled === 1 ? "stays" : "stay"} behind`}</>
    );
  const words = `${capital(CONFIDENCE[mapping.basis])}, ${BASIS[mapping.basis]}`;
  if (mapping.basis === "person") return <>Taken {BASIS.person}</>;
  if (mapping.basis !== "content") return <>{words}</>;
  return (
    <span class="is-warning state">
      <Icon shape="warning" />
      {words}
    </span>
  );
}

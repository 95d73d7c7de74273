import type { JSX } from "preact";
import type { Framework } from "../../../rbm/framework/framework.ts";
import type { ColumnMapping, Target } from "../../../rbm/import/index.ts";
import { disaggregations, periods } from "../../../rbm/template/lists.ts";

export interface ColumnDetailProps {
  readonly at: string;
  readonly mapping: ColumnMapping;
  readonly framework: Framework;
  onChange(column: ColumnMapping): void;
}

const DATED: ReadonlySet<Target | null> = new Set<Target>(["actuals.value", "kpi_targets.target", "kpis.baseline"]);

/** What more a column may say of all its values: the period and the group of figures, the level of results. */
export function ColumnDetail({ at, mapping, framework, onChange }: ColumnDetailProps): JSX.Element | null {
  const { to, label, period, disaggregation, level, ...rest } = mapping;
  const said = { label, period, disaggregation, level };
  const change = (more: Partial<ColumnMapping>): void => onChange(written({ to, ...rest, ...said, ...more }));
  if (to === "results.title")
    return (
      <Choice
        name={`Level of column ${at}`}
        value={level}
        none="Level: as its text says"
        items={framework.levels.map(({ id, name }) => [id, name])}
        onChange={(chosen) => change({ level: chosen })}
      />
    );
  if (!DATED.has(to)) return null;
  return (
    <>
      <Choice
        name={`Period of column ${at}`}
        value={period}
        none={label ? `Period: “${label}”, as its header says` : "Period: as each row says"}
        items={periods.items(framework).map(({ value }) => [value, value])}
        onChange={(chosen) => change({ period: chosen, ...(chosen && { label: undefined }) })}
      />
      {to === "actuals.value" ? (
        <Choice
          name={`Group of column ${at}`}
          value={disaggregation}
          none="Group: as each row says"
          items={disaggregations.items(framework).map(({ value }) => [value, value])}
          onChange={(chosen) => change({ disaggregation: chosen })}
        />
      ) : null}
    </>
  );
}

/** Without what is not said. */
function written({ period, label, disaggregation, level, ...column }: ColumnMapping): ColumnMapping {
  return {
    ...column,
    ...(period && { period }),
    ...(label && { label }),
    ...(disaggregation && { disaggregation }),
    ...(level && { level }),
  };
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string | undefined;
  /** What it is called where nothing is chosen. */
  readonly none: string;
  readonly items: readonly (readonly [value: string, name: string])[];
  onChange(value: string | undefined): void;
}

/** A value that is none of the list is kept as one more. */
function Choice({ name, value, none, items, onChange }: ChoiceProps): JSX.Element {
  const all = value && !items.some(([one]) => one === value) ? [...items, [value, value] as const] : items;
  return (
    <select
      aria-label={name}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    >
      <option value="">{none}</option>
      {all.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}

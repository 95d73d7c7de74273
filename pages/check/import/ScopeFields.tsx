import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { quartersBetween } from "../../../rbm/framework/period.ts";
import { inPlan, prioritiesOf, type Scope } from "./scope.ts";
import type { Import } from "./use-import.ts";

/** Whose the new workbook is: its Cover says so. What is not chosen stays blank there. */
export function ScopeFields({
  plans,
  framework,
  scope,
  setScope,
}: Pick<Import, "plans" | "framework" | "scope" | "setScope">): JSX.Element {
  const change = (more: Partial<Scope>): void => setScope({ ...scope, ...more });
  const offices = framework.offices.map(({ name }) => name);
  return (
    <div class="scope">
      <Field
        name="Plan"
        value={framework.id}
        items={[...plans].reverse().map(({ id }) => id)}
        onChange={(id) => setScope(inPlan(scope, plans.find((plan) => plan.id === id) ?? framework))}
      />
      <Field
        name="Quarter"
        value={scope.period}
        none="Choose the quarter"
        items={quartersBetween(framework.from, framework.to)}
        onChange={(period) => change({ period })}
      />
      <Field
        name="Thematic priority"
        value={scope.priority}
        none="Choose the priority"
        items={prioritiesOf(framework)}
        onChange={(priority) => change({ priority })}
      />
      {offices.length > 1 ? (
        <Field
          name="Reporting office"
          value={scope.office}
          none="Choose the office"
          items={offices}
          onChange={(office) => change({ office })}
        />
      ) : null}
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  /** What it is called where nothing is chosen; where missing, something always is. */
  readonly none?: string;
  readonly items: readonly string[];
  onChange(value: string): void;
}

function Field({ name, value, none, items, onChange }: FieldProps): JSX.Element {
  const id = useId();
  return (
    <div>
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {none ? <option value="">{none}</option> : null}
        {items.map((item) => (
          <option key={item}>{item}</option>
        ))}
      </select>
    </div>
  );
}

import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { quartersBetween } from "../../../rbm/framework/period.ts";
import type { Import, Scope } from "./use-import.ts";

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
        items={namesOf(framework)}
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

const namesOf = ({ priorities, scopes = [] }: Framework): string[] =>
  [...priorities, ...scopes].map(({ name }) => name);

/** What is the same in another plan stays chosen. */
function inPlan({ priority, office, period }: Scope, plan: Framework): Scope {
  const among = (all: readonly string[], one: string): string => (all.includes(one) ? one : "");
  const headquarters = plan.offices.find(({ region }) => region === null)?.name ?? "";
  const offices = plan.offices.map(({ name }) => name);
  return {
    framework: plan.id,
    priority: among(namesOf(plan), priority),
    office: among(offices, office) || headquarters,
    period: among(quartersBetween(plan.from, plan.to), period),
  };
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

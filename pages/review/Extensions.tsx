import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Framework } from "../../rbm/framework/framework.ts";
import { extend, Trouble } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import { Extend } from "./Extend.tsx";
import type { Cycle } from "./matrix.ts";

export interface ExtensionsProps {
  readonly framework: Framework;
  readonly period: string;
  readonly extensions: Cycle["extensions"];
  onKept(said: string): void;
}

/** Who has more time for a quarter, and giving it to any priority or to one reporting office of it. */
export function Extensions({ framework, period, extensions, onKept }: ExtensionsProps): JSX.Element {
  const [priority, setPriority] = useState(framework.priorities[0]?.name ?? "");
  const [office, setOffice] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const takeBack = async ({ priority, office }: Cycle["extensions"][number]): Promise<void> => {
    try {
      await extend(framework.id, period, { priority, office, deadline: null, comment: "Taken back" });
      onKept(`${whoOf({ priority, office })} has no more time than the others.`);
    } catch (error) {
      setTrouble(error instanceof Trouble ? error.message : "It was not kept. Try again.");
    }
  };
  return (
    <section class="extensions" aria-labelledby="more-time">
      <h2 id="more-time">More time</h2>
      {trouble ? <p role="alert">{trouble}</p> : null}
      <ul>
        {extensions.map((each) => (
          <li key={whoOf(each)}>
            <span>
              {whoOf(each)} <b class="nb">{each.deadline ? date(each.deadline) : ""}</b>{" "}
              <span class="quiet">{each.comment}</span>
            </span>
            <button type="button" class="btn plain" onClick={() => takeBack(each)}>
              Take back<span class="vh"> from {whoOf(each)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="fields">
        <label for="extend-priority">
          Thematic priority
          <select id="extend-priority" value={priority} onChange={(event) => setPriority(event.currentTarget.value)}>
            {framework.priorities.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label for="extend-office">
          Reporting office
          <select id="extend-office" value={office} onChange={(event) => setOffice(event.currentTarget.value)}>
            <option value="">Every office</option>
            {framework.offices.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </div>
      <Extend
        onExtend={async (deadline, comment) => {
          const who = { priority, office: office || null };
          await extend(framework.id, period, { ...who, deadline, comment });
          onKept(`${whoOf(who)} has until ${date(deadline)}.`);
        }}
      />
    </section>
  );
}

const whoOf = ({ priority, office }: { readonly priority: string; readonly office: string | null }): string =>
  office === null ? priority : `${priority}, ${office}`;

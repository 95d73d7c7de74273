import type { JSX } from "preact";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { allChecks, type Check } from "../../rbm/checks/index.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import { type DictionaryEntry, dictionaryOf } from "../../rbm/template/dictionary.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { useStore } from "../shell/api.ts";
import { Shell } from "../shell/Shell.tsx";

const SEVERITIES = { error: "Error: stops a push", warning: "Warning: wants a comment", tip: "Tip" } as const;

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** The data dictionary and the rules, read off the declarations the checks run on. */
export function DataPage(): JSX.Element {
  const store = useStore();
  const dictionary = dictionaryOf(priorityTemplate, framework2020);
  const areas = [...new Set(allChecks.map(({ area }) => area))];
  return (
    <Shell page="data" sample={store?.sample ?? false} who={["This computer only", "No sign-in needed"]}>
      <main class="reading data">
        <h1>Data dictionary and rules</h1>
        <p class="lead">
          {dictionary.length} columns on {priorityTemplate.sheets.length} sheets, {allChecks.length} rules. Both are
          read off the declarations that Excel, the server and the command line work by.
        </p>
        <nav class="links" aria-label="On this page">
          {priorityTemplate.sheets.map(({ name }) => (
            <a key={name} href={`#${slug(name)}`}>
              {name}
            </a>
          ))}
          <a href="#rules">Rules</a>
        </nav>
        {priorityTemplate.sheets.map(({ name, about }) => (
          <section key={name} id={slug(name)}>
            <h2>{name}</h2>
            <p class="quiet">{about}</p>
            <Columns entries={dictionary.filter(({ sheet }) => sheet === name)} />
          </section>
        ))}
        <h2 id="rules">Rules</h2>
        {areas.map((area) => (
          <section key={area}>
            <h3>{area.charAt(0).toUpperCase() + area.slice(1)}</h3>
            <ul class="rules">
              {allChecks
                .filter((check) => check.area === area)
                .map((check) => (
                  <Rule key={check.id} check={check} />
                ))}
            </ul>
          </section>
        ))}
      </main>
    </Shell>
  );
}

function Columns({ entries }: { readonly entries: readonly DictionaryEntry[] }): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">What goes in</th>
          <th scope="col">Takes</th>
          <th scope="col">Seen by</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              {entry.column}
              <small>
                {[entry.key && "names the row", entry.required && "required", entry.prefilled && "filled in for you"]
                  .filter(Boolean)
                  .join(", ")}
              </small>
            </th>
            <td>{entry.about}</td>
            <td>
              {entry.expected}
              {entry.values.length > 0 && entry.values.length <= 15 ? <small>{entry.values.join(" · ")}</small> : null}
            </td>
            <td>{{ internal: "the bureau", tdag: "TDAG", public: "everybody" }[entry.audience]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rule({ check }: { readonly check: Check }): JSX.Element {
  return (
    <li id={check.id}>
      <Mark shape={check.severity} />
      <div>
        <strong>{check.title}</strong> <code>{check.id}</code>
        <span class="vh"> {SEVERITIES[check.severity]}</span>
        <p>{check.finds}</p>
        <p class="quiet">
          {check.why} {check.how}
        </p>
      </div>
    </li>
  );
}

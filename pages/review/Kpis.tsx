import type { JSX } from "preact";
import { Mark } from "../../addin/taskpane/icons.tsx";
import type { FullSubmission } from "../shell/api.ts";
import { lookOf } from "./matrix.ts";

export interface KpisProps {
  readonly shown: FullSubmission;
  readonly chosen: ReadonlySet<string>;
  onChoose(kpi: string, chosen: boolean): void;
}

/** The KPIs of a submission and where each stands; what is ticked is what the next decision is about. */
export function Kpis({ shown, chosen, onChoose }: KpisProps): JSX.Element {
  const titles = new Map((shown.content.sheets.kpis ?? []).map(({ code, title }) => [code, title]));
  const states = (["submitted", "returned", "accepted"] as const).flatMap((state) =>
    shown.kpis[state].map((kpi) => ({ kpi, state })),
  );
  states.sort((a, b) => a.kpi.localeCompare(b.kpi, "en", { numeric: true }));
  return (
    <section aria-labelledby="kpis">
      <div class="sec-head">
        <h3 id="kpis">KPIs</h3>
        <span class="quiet small">Tick some to decide on those only.</span>
      </div>
      <ul class="kpi-list">
        {states.map(({ kpi, state }) => (
          <li key={kpi}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(kpi)}
                onChange={(event) => onChoose(kpi, event.currentTarget.checked)}
              />
              <span>
                <b class="nb">{kpi}</b> {String(titles.get(kpi) ?? "")}
              </span>
            </label>
            <span class="state small">
              <Mark shape={lookOf(state).shape} />
              {lookOf(state).word}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

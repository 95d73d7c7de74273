import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { quartersBetween } from "../../rbm/framework/period.ts";
import type { Standing } from "./standing.ts";

/** One row for each kind of user: what they do here, and the first step. */
export function Jobs({ standing }: { readonly standing: Standing }): JSX.Element {
  const { kpis, heads, framework } = standing;
  const waiting = heads.filter(({ status }) => status === "submitted").length;
  const plan = `?${new URLSearchParams({ framework: framework.id })}`;
  const unjudged = kpis.filter(({ baseline }) => baseline === null).length;
  const methodless = kpis.filter(({ methodology_status }) => methodology_status !== "Approved").length;
  return (
    <section>
      <h2>What to do next</h2>
      <ul class="jobs">
        <li id="templates">
          <h3>
            Report a priority<small>focal points</small>
          </h3>
          <TemplatePicker standing={standing} />
        </li>
        <li>
          <h3>
            Check a file<small>without Excel</small>
          </h3>
          <p>
            Drop a workbook: every issue with its cell, fixes, a corrected copy, and the push. A logframe is put onto
            the template first.
          </p>
          <a class="btn" href="/check.html">
            Check a file
          </a>
        </li>
        <li>
          <h3>
            Review the quarter<small>M&E officers</small>
          </h3>
          <div>
            <p>Who is late, what changed, what to decide, and what the meeting agreed.</p>
            <p class="links">
              <a href={`/api/exports/record-of-changes.xlsx${plan}`}>Record of changes</a>
              <a href="/notebooks/quarterly-review.html">Quarterly review</a>
            </p>
          </div>
          <a class="btn" href="/review.html">
            {waiting === 0 ? "Open the review" : `Review ${waiting} ${waiting === 1 ? "submission" : "submissions"}`}
          </a>
        </li>
        <li>
          <h3>
            Prepare the retreat<small>planners</small>
          </h3>
          <div>
            <p>
              {unjudged} of {kpis.length} KPIs {unjudged === 1 ? "has" : "have"} no baseline, {methodless} no approved
              methodology: look before comparing.
            </p>
            <p class="links">
              <a href="/notebooks/priority.html">One priority</a>
              <a href="/notebooks/scenarios.html">Scenarios</a>
              <a href="/notebooks/readiness.html">Where data is missing</a>
            </p>
          </div>
          <a class="btn" href="/notebooks/retreat.html">
            Open notebooks
          </a>
        </li>
        <li>
          <h3>
            Present to TDAG<small>presenters</small>
          </h3>
          <p>Slides from accepted results; charts stay editable.</p>
          <a class="btn" href="/api/exports/deck.pptx">
            Download the deck
          </a>
        </li>
        <li>
          <h3>
            Use the data<small>analysts, partners</small>
          </h3>
          <div>
            <p>Tidy tables of everything accepted.</p>
            <p class="links">
              <a href="/api/tables/observations.csv">Observations (CSV)</a>
              <a href="/api/tables/kpis.csv">KPIs (CSV)</a>
              <a href="/api/exports/iati.xml">IATI XML</a>
              <a href="/api/exports/datapackage.zip">Data Package</a>
              <a href="/api/openapi.json">API</a>
            </p>
          </div>
          <a class="btn" href="/data.html">
            Dictionary and rules
          </a>
        </li>
      </ul>
    </section>
  );
}

function TemplatePicker({ standing }: { readonly standing: Standing }): JSX.Element {
  const { framework, period } = standing;
  const quarters = quartersBetween(framework.from, framework.to);
  const next = quarters[quarters.indexOf(period ?? "") + 1] ?? quarters.at(-1)!;
  const [priority, setPriority] = useState(framework.priorities[0]?.name ?? "");
  const [quarter, setQuarter] = useState(next);
  const query = new URLSearchParams({ framework: framework.id, priority, period: quarter });
  return (
    <>
      <div>
        <p>Fill in your workbook in Excel; it comes with what was last accepted.</p>
        <p class="pick-template">
          <label>
            <span class="vh">Thematic priority</span>
            <select value={priority} onChange={(event) => setPriority(event.currentTarget.value)}>
              {framework.priorities.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <label>
            <span class="vh">Period</span>
            <select value={quarter} onChange={(event) => setQuarter(event.currentTarget.value)}>
              {quarters.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </p>
      </div>
      <a class="btn primary" href={`/api/templates/priority.xlsx?${query}`} download>
        Download workbook
      </a>
    </>
  );
}

import type { JSX } from "preact";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { isOfPlan, scopeInWords } from "../../rbm/submission/submission.ts";
import { date } from "../shell/date.ts";
import { placeOf, type Standing } from "./standing.ts";

/** What is there, counted, and what happened last. */
export function Aside({ standing }: { readonly standing: Standing }): JSX.Element {
  const { kpis, heads, cross, latest } = standing;
  const quarters = [...new Set(heads.flatMap(({ period }) => period || []))].sort();
  const sum = (key: "due" | "reported"): number => cross.reduce((total, row) => total + row[key], 0);
  const accepted = heads.filter(({ status }) => status === "accepted").length;
  return (
    <aside>
      <section>
        <h2>What is there</h2>
        <ul class="have">
          <li>
            <span>
              KPIs
              <small>
                {kpis.filter(({ baseline }) => baseline !== null).length} with a baseline,{" "}
                {kpis.filter(({ target }) => target !== null).length} with a target
              </small>
            </span>
            <b>{kpis.length}</b>
          </li>
          <li>
            <span>
              Quarters<small>{quarters.length > 0 ? `${quarters[0]} to ${quarters.at(-1)}` : "none yet"}</small>
            </span>
            <b>{quarters.length}</b>
          </li>
          <li>
            <span>
              Submissions<small>{accepted} accepted</small>
            </span>
            <b>{heads.length}</b>
          </li>
          <li>
            <span>
              Due and reported<small>KPIs in {cross[0]?.period ?? "no quarter"}</small>
            </span>
            <b>
              {sum("reported")} of {sum("due")}
            </b>
          </li>
        </ul>
      </section>
      <section>
        <h2>Latest</h2>
        <ul class="have">
          {latest.map((submission) => (
            <li key={submission.id}>
              <span class="state">
                <Mark shape={placeOf(submission).shape} />
                <span>
                  {isOfPlan(submission) ? (
                    scopeInWords(submission)
                  ) : (
                    <>
                      {submission.priority} <span class="nb">{submission.period}</span>
                    </>
                  )}
                  , {submission.status}
                </span>
              </span>
              <span class="quiet small nb">{date(submission.decided?.at ?? submission.at)}</span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

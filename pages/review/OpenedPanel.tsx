import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { clock, day } from "../../addin/taskpane/dates.ts";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { type CellComment, isOfPlan, scopeInWords } from "../../rbm/submission/submission.ts";
import { type SubmissionSummary, Trouble } from "../shell/api.ts";
import { Changes } from "./Changes.tsx";
import { Conflicts } from "./Conflicts.tsx";
import { Decide } from "./Decide.tsx";
import { Decisions } from "./Decisions.tsx";
import { FollowUps } from "./FollowUps.tsx";
import { countsOf, Issues } from "./Issues.tsx";
import { Kpis } from "./Kpis.tsx";
import { lookOf } from "./matrix.ts";
import { type Opened, openSubmission } from "./opened.ts";
import { hashOf, type Place } from "./place.ts";

export interface OpenedPanelProps {
  /** Latest versions, one for each reporting office. */
  readonly heads: readonly SubmissionSummary[];
  readonly head: SubmissionSummary;
  readonly place: Place;
  /** The decision whose button is to have the focus once it is there. */
  readonly wanted: { readonly decision: "accept" | "return" } | null;
  /** Why nothing can be decided in this quarter. */
  readonly closed: string | null;
  onSaid(said: string): void;
}

/** One submission: what the checks say, what changed, its chart, its record, and the decision. */
export function OpenedPanel({ heads, head, place, wanted, closed, onSaid }: OpenedPanelProps): JSX.Element {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [comment, setComment] = useState("");
  const [cells, setCells] = useState<readonly CellComment[]>([]);
  const load = async (which: SubmissionSummary, said?: (opened: Opened) => string): Promise<void> => {
    try {
      const loaded = await openSubmission(which);
      setOpened(loaded);
      setTrouble(null);
      if (said) onSaid(said(loaded));
    } catch (error) {
      setTrouble(error instanceof Trouble ? error.message : "The submission could not be read. Load the page again.");
    }
  };
  useEffect(() => {
    load(head, ({ shown, issues }) => `${scopeInWords(shown)} is open: ${countsOf(issues)}.`);
  }, []);
  // Decided elsewhere: shown again. A later version only when asked for, so that nobody accepts what they did not see.
  useEffect(() => {
    if (opened && opened.shown.id === head.id) load(head);
  }, [head.id, head.status, head.decided?.at]);
  useEffect(() => {
    if (wanted && opened) document.querySelector<HTMLElement>(`[data-decide~="${wanted.decision}"]`)?.focus();
  }, [wanted, opened !== null]);

  const ofPlan = isOfPlan(head);
  const name = ofPlan ? scopeInWords(head) : `${head.priority}, ${head.period}`;
  if (!opened) {
    return (
      <article class="opened" aria-label={name}>
        <header>
          <h2>{name}</h2>
          <p role={trouble ? "alert" : undefined}>{trouble ?? "Reading…"}</p>
        </header>
      </article>
    );
  }
  const { shown, issues, versions } = opened;
  const later = shown.id === head.id ? null : head;
  const look = lookOf(shown.status);
  return (
    <article class="opened" aria-label={`${name}, version ${shown.version}`}>
      <header>
        <h2>{name}</h2>
        <span class="state">
          <Mark shape={look.shape} />
          {look.word}
        </span>
        <nav aria-label="More of this">
          <a href={chartsOf(shown)}>Charts</a>
          <a href={`/api/submissions/${shown.id}/workbook.xlsx`}>Workbook</a>
          {ofPlan ? null : <a href={recordOf(shown)}>Record of changes</a>}
        </nav>
        <p>
          Version {shown.version}, pushed {day(shown.at)} at {clock(shown.at)} by {shown.by}
          {heads.length > 1 ? ` for ${shown.office}` : ""}
        </p>
        {heads.length > 1 ? (
          <nav class="offices" aria-label="Reporting office">
            {heads.map(({ office }) => (
              <a
                key={office}
                href={hashOf({ ...place, office })}
                aria-current={office === head.office ? "true" : undefined}
              >
                {office}
              </a>
            ))}
          </nav>
        ) : null}
      </header>
      <div class="scroll" tabIndex={-1}>
        {shown.note ? (
          <section class="said" aria-labelledby="said">
            <h3 id="said">Note from {shown.by}</h3>
            <blockquote>{shown.note}</blockquote>
          </section>
        ) : null}
        {later ? (
          <div class="note warn" role="status">
            <Mark shape="submitted" />
            <span>
              Version {later.version} was pushed {day(later.at)} at {clock(later.at)} by {later.by}.
            </span>
            <button type="button" class="btn" onClick={() => load(later)}>
              Show version {later.version}
            </button>
          </div>
        ) : null}
        {trouble ? (
          <p class="note warn" role="alert">
            {trouble}
          </p>
        ) : null}
        {heads.some(({ conflicts }) => conflicts.length > 0) ? <Conflicts heads={heads} place={place} /> : null}
        <Issues issues={issues} />
        <Changes
          key={shown.id}
          opened={opened}
          comments={cells}
          onComment={(kpi, said) => {
            if (kpi && !chosen.has(kpi)) setChosen(new Set(chosen).add(kpi));
            setCells([...cells.filter((each) => each.sheet !== said.sheet || each.key !== said.key), said]);
          }}
        />
        {ofPlan ? null : (
          <Kpis
            shown={shown}
            chosen={chosen}
            onChoose={(kpi, on) => {
              const next = new Set(chosen);
              on ? next.add(kpi) : next.delete(kpi);
              setChosen(next);
            }}
          />
        )}
        {ofPlan ? null : <FollowUps shown={shown} issues={issues} onSaid={onSaid} />}
        {ofPlan ? null : <Chart submission={shown} />}
        <Decisions versions={versions} />
      </div>
      <Decide
        shown={shown}
        chosen={chosen}
        comment={comment}
        cells={cells.filter((each) => each.comment.trim() !== "")}
        stopped={later ? `Version ${later.version} is there: look at that one first.` : closed}
        onComment={setComment}
        onDecided={(said) => {
          setChosen(new Set());
          setComment("");
          setCells([]);
          onSaid(said);
          load(shown);
        }}
      />
    </article>
  );
}

const chartsOf = (submission: SubmissionSummary): string =>
  isOfPlan(submission)
    ? "/notebooks/delivery.html"
    : `/notebooks/priority.html#${new URLSearchParams({ priority: submission.priority })}`;

const recordOf = ({ framework, priority, period }: SubmissionSummary): string =>
  `/api/exports/record-of-changes.xlsx?${new URLSearchParams({ framework, priority, period })}`;

/** The priority's KPIs up to this quarter, with what nobody has decided on yet. */
function Chart({ submission }: { readonly submission: SubmissionSummary }): JSX.Element {
  const { framework, priority, period, id, decided } = submission;
  const source = `/api/charts/multiples.svg?${new URLSearchParams({ framework, priority, period, provisional: "true", width: "640" })}`;
  const [missing, setMissing] = useState<string | null>(null);
  const key = `${id}|${decided?.at}`;
  return (
    <section aria-labelledby="chart">
      <div class="sec-head">
        <h3 id="chart">Chart</h3>
        <span class="quiet small">
          Up to {period}
          {submission.kpis.submitted.length > 0
            ? ", with what was pushed and not decided on yet"
            : ", of what was accepted"}
          .
        </span>
      </div>
      {missing === key ? (
        <p class="quiet">There are no figures to draw yet.</p>
      ) : (
        <img
          key={key}
          class="chart"
          src={source}
          alt={`Each KPI of ${priority} by quarter, with its planned line and target`}
          onError={() => setMissing(key)}
        />
      )}
    </section>
  );
}

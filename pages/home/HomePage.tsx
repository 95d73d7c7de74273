import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { quartersBetween } from "../../rbm/framework/period.ts";
import { type Cycle, daysBetween, lookOf, type MatrixCell, matrixOf, tallyOf } from "../review/matrix.ts";
import { hashOf } from "../review/place.ts";
import { useNoReviewer } from "../shell/account.ts";
import { review, type SubmissionSummary, Trouble } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import { Shell } from "../shell/Shell.tsx";
import { today } from "../shell/today.ts";
import { Aside } from "./Aside.tsx";
import { Jobs } from "./Jobs.tsx";
import { readStanding, type Standing } from "./standing.ts";

/** What is there, what waits, and where to go next. */
export function HomePage(): JSX.Element {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const load = (): Promise<void> =>
    readStanding().then(setStanding, (error) =>
      setTrouble(error instanceof Trouble ? error.message : "The figures could not be read. Load the page again."),
    );
  useEffect(() => {
    load();
    const events = new EventSource("/api/events");
    for (const event of ["submission", "draft", "period"]) events.addEventListener(event, load);
    return () => events.close();
  }, []);

  return (
    <Shell page="home" sample={standing?.sample ?? false} who={["This computer only", "No sign-in needed"]}>
      <main class="reading home">
        {standing ? <Loaded standing={standing} onDecided={load} /> : <h1>{trouble ?? "Resultbook"}</h1>}
      </main>
    </Shell>
  );
}

function Loaded({ standing, onDecided }: { readonly standing: Standing; onDecided(): Promise<void> }): JSX.Element {
  const { framework, period, heads, cycles } = standing;
  const waiting = heads.filter(({ status }) => status === "submitted");
  const cells = cellsOf(standing, period ?? quartersBetween(framework.from, framework.to)[0]!);
  const cycle = cycles.find((each) => each.period === period);
  return (
    <>
      <h1>{period ? headline(period, cycle, cells) : "Nothing was pushed yet"}</h1>
      <p class="lead">
        {period
          ? `${countsOf(cells)}. Plan ${framework.id}.`
          : `Download a workbook below, fill it in, and push it. Plan ${framework.id}.`}
      </p>
      <ul class="ten" aria-label={`The thematic priorities in ${period ?? "the plan"}`}>
        {cells.map(({ priority, period: quarter, state, when }) => (
          <li key={priority}>
            <a class="one" href={`/review.html${hashOf({ framework: framework.id, period: quarter, priority })}`}>
              <Mark shape={lookOf(state).shape} />
              <strong>{priority}</strong>
              <small>
                {lookOf(state).word}
                {when ? `${state === "overdue" ? " " : ", "}${when}` : ""}
              </small>
            </a>
          </li>
        ))}
      </ul>
      <div class="cols">
        <div>
          {waiting.length > 0 ? <Waiting waiting={waiting} onDecided={onDecided} /> : null}
          <Jobs standing={standing} />
        </div>
        <Aside standing={standing} />
      </div>
    </>
  );
}

/** Where each thematic priority stands in a quarter. */
const cellsOf = ({ framework, ...known }: Standing, period: string): readonly MatrixCell[] =>
  matrixOf(framework, known, period, today()).rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.period === period),
  );

/** What the quarter waits for: its closing where that has a day to come, else what was accepted. */
function headline(period: string, cycle: Cycle | undefined, cells: readonly MatrixCell[]): string {
  if (cycle?.state === "closed") return `${period} is closed`;
  const left = cycle?.closes ? daysBetween(today(), cycle.closes) : -1;
  if (left > 0) return `${period} closes in ${left} ${left === 1 ? "day" : "days"}`;
  if (left === 0) return `${period} closes today`;
  const accepted = cells.filter(({ state }) => state === "accepted").length;
  return `${period}: ${accepted} of ${cells.length} priorities are accepted`;
}

/** `8 accepted, 2 to review`. */
const countsOf = (cells: readonly MatrixCell[]): string =>
  [...tallyOf(cells)]
    .reverse()
    .map(({ state, count }) => `${count} ${lookOf(state).counted}`)
    .join(", ");

/** Submissions that wait for a decision: accepting is one button, the review page says more. */
function Waiting({
  waiting,
  onDecided,
}: {
  readonly waiting: readonly SubmissionSummary[];
  onDecided(): Promise<void>;
}): JSX.Element {
  const [said, setSaid] = useState("");
  const noReviewer = useNoReviewer();
  const accept = async (submission: SubmissionSummary): Promise<void> => {
    try {
      await review(submission.id, "accept", "");
      setSaid(`${submission.priority} ${submission.period} version ${submission.version} is accepted.`);
      await onDecided();
    } catch (error) {
      setSaid(error instanceof Trouble ? error.message : "It was not accepted. Try again.");
    }
  };
  return (
    <section class="waiting">
      <h2>Wait for review</h2>
      <p class="quiet" role="status">
        {said}
      </p>
      <ul>
        {waiting.map((submission) => (
          <li key={submission.id}>
            <Mark shape="submitted" />
            <span>
              <a href={`/review.html${hashOf(submission)}`}>
                <strong>{submission.priority}</strong> <span class="nb">{submission.period}</span>
              </a>
              , version {submission.version}
            </span>
            <span class="quiet small">
              pushed {date(submission.at)} by {submission.by}
              {waiting.some((each) => each !== submission && each.priority === submission.priority)
                ? ` for ${submission.office}`
                : ""}
            </span>
            {noReviewer ? null : (
              <button type="button" class="btn" onClick={() => accept(submission)}>
                Accept version {submission.version}
                <span class="vh"> of {submission.priority}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

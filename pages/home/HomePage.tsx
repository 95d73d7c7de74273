import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { hashOf } from "../review/place.ts";
import { review, type SubmissionSummary, Trouble } from "../shell/api.ts";
import { Shell } from "../shell/Shell.tsx";
import { Aside } from "./Aside.tsx";
import { Jobs } from "./Jobs.tsx";
import { date, placeOf, readStanding, type Standing } from "./standing.ts";

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
    events.addEventListener("submission", load);
    return () => events.close();
  }, []);

  return (
    <Shell page="home" sample={standing?.sample ?? false} who={["This computer only", "No sign-in needed"]}>
      <main class="home">
        {standing ? <Loaded standing={standing} onDecided={load} /> : <h1>{trouble ?? "Resultbook"}</h1>}
      </main>
    </Shell>
  );
}

function Loaded({ standing, onDecided }: { readonly standing: Standing; onDecided(): Promise<void> }): JSX.Element {
  const { framework, period, heads } = standing;
  const own = heads.filter((head) => head.period === period);
  const count = (...statuses: SubmissionSummary["status"][]): number =>
    own.filter(({ status }) => statuses.includes(status)).length;
  const waiting = heads.filter(({ status }) => status === "submitted");
  return (
    <>
      <h1>
        {period
          ? `${period}: ${count("accepted")} of ${framework.priorities.length} priorities are accepted`
          : "Nothing was pushed yet"}
      </h1>
      <p class="lead">
        {period
          ? `${count("submitted")} wait for review, ${count("returned")} were returned, ${framework.priorities.length - new Set(own.map(({ priority }) => priority)).size} have not started. Plan ${framework.id}.`
          : `Download a workbook below, fill it in, and push it. Plan ${framework.id}.`}
      </p>
      <ul class="ten" aria-label={`The thematic priorities in ${period ?? "the plan"}`}>
        {framework.priorities.map(({ name }) => {
          const place = placeOf(own.find(({ priority }) => priority === name));
          return (
            <li key={name}>
              <span class="one">
                <Mark shape={place.shape} />
                <strong>{name}</strong>
                <small>{place.says}</small>
              </span>
            </li>
          );
        })}
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

/** Submissions that wait for a decision: accepting is one button, the review page says more. */
function Waiting({
  waiting,
  onDecided,
}: {
  readonly waiting: readonly SubmissionSummary[];
  onDecided(): Promise<void>;
}): JSX.Element {
  const [said, setSaid] = useState("");
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
            </span>
            <button type="button" class="btn" onClick={() => accept(submission)}>
              Accept version {submission.version}
              <span class="vh"> of {submission.priority}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Mark } from "../../addin/taskpane/icons.tsx";
import { type Draft, Trouble } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import { Shell } from "../shell/Shell.tsx";
import { today } from "../shell/today.ts";
import { useHash } from "../shell/use-hash.ts";
import { type Holdings, readHoldings } from "./holdings.ts";
import { countsInWords } from "./Issues.tsx";
import { MatrixTable } from "./Matrix.tsx";
import { lookOf, type MatrixCell, matrixOf, quartersOf, tallyOf } from "./matrix.ts";
import { OfPlan } from "./OfPlan.tsx";
import { OpenedPanel } from "./OpenedPanel.tsx";
import { OpenFollowUps } from "./OpenFollowUps.tsx";
import { hashOf, type Place, placeIn } from "./place.ts";
import { Quarter } from "./Quarter.tsx";
import { Waiting } from "./Waiting.tsx";

/** The reviewer's quarter: priorities by quarter on the left, the open one with its decision on the right. */
export function ReviewPage(): JSX.Element {
  const place = placeIn(useHash());
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    const load = (): Promise<void> =>
      readHoldings(place.framework).then(
        (read) => {
          setHoldings(read);
          setTrouble(null);
        },
        (error) =>
          setTrouble(
            error instanceof Trouble ? error.message : "The submissions could not be read. Load the page again.",
          ),
      );
    load();
    const events = new EventSource("/api/events");
    for (const event of ["submission", "draft", "period"]) events.addEventListener(event, load);
    return () => events.close();
  }, [place.framework]);
  return (
    <Shell page="review" sample={holdings?.sample ?? false} who={["This computer only", "No sign-in needed"]}>
      <main>
        {trouble ? (
          <p class="note warn" role="alert">
            {trouble}
          </p>
        ) : null}
        {holdings ? (
          <Loaded holdings={holdings} place={place} />
        ) : (
          <div class="page-head">
            <h1>Review</h1>
          </div>
        )}
      </main>
    </Shell>
  );
}

function Loaded({ holdings, place }: { readonly holdings: Holdings; readonly place: Place }): JSX.Element {
  const { framework, heads, drafts, ofPlan, cycles, plans } = holdings;
  const [said, setSaid] = useState("");
  const [wanted, setWanted] = useState<{ readonly decision: "accept" | "return" } | null>(null);
  const quarters = quartersOf(framework, [...heads, ...drafts], cycles);
  const to = quarters.find((quarter) => quarter === place.to) ?? lastShown(quarters, place);
  const matrix = matrixOf(framework, holdings, to, today());
  const cells = matrix.rows.flatMap((row) => row.cells);
  const cell = cells.find(({ priority, period }) => priority === place.priority && period === place.period);
  const head = cell?.heads.find(({ office }) => office === place.office) ?? cell?.heads[0];
  const current = cells.filter(({ period }) => period === to);
  const cycle = cycles.find(({ period }) => period === to) ?? null;
  const toReview = current.filter(({ state }) => state === "submitted");
  const waiting = current.filter(({ state }) => state !== "accepted").length;
  const closed = cell && cycles.find(({ period }) => period === cell.period)?.state === "closed";
  const open = (which: MatrixCell, decision: "accept" | "return"): void => {
    location.hash = hashOf({ ...place, office: "", priority: which.priority, period: which.period });
    setWanted({ decision });
  };
  return (
    <>
      <div class="page-head">
        <h1 class="nb">{to}</h1>
        <ul class="tally" aria-label={`Thematic priorities in ${to}`}>
          {tallyOf(current).map(({ state, count }) => (
            <li key={state} class="state">
              <Mark shape={lookOf(state).shape} />
              <span>
                <b>{count}</b> {lookOf(state).counted}
              </span>
            </li>
          ))}
        </ul>
        <div class="right">
          <Quarter
            key={`${framework.id}|${to}|${cycle?.state}`}
            framework={framework}
            period={to}
            cycle={cycle}
            waiting={waiting}
            onSaid={setSaid}
          />
          {plans.length > 1 ? (
            <Choice name="Plan" value={framework.id} from={plans} onChoose={(plan) => go({ framework: plan })} />
          ) : null}
          <Choice
            name="Quarters up to"
            value={to}
            from={[...quarters].reverse()}
            onChoose={(quarter) => go({ ...place, to: quarter })}
          />
        </div>
      </div>
      <p class="vh" role="status">
        {said}
      </p>
      <div class="review">
        <section class="matrix" aria-label="Priorities by quarter">
          <MatrixTable matrix={matrix} place={place} onDecide={open} />
          {ofPlan ? <OfPlan head={ofPlan} place={place} /> : null}
          <Waiting key={to} framework={framework.id} period={to} known={holdings} cycle={cycle} onSaid={setSaid} />
          <OpenFollowUps framework={framework.id} period={to} place={place} said={said} />
          <p class="keys">
            In the table: <kbd>↑</kbd> <kbd>↓</kbd> priority, <kbd>←</kbd> <kbd>→</kbd> quarter, <kbd>Enter</kbd> open,{" "}
            <kbd>A</kbd> accept, <kbd>R</kbd> return
          </p>
        </section>
        {ofPlan && place.template === ofPlan.template ? (
          <OpenedPanel
            key={`${ofPlan.framework}|${ofPlan.template}`}
            heads={[ofPlan]}
            head={ofPlan}
            place={place}
            wanted={null}
            closed={null}
            onSaid={setSaid}
          />
        ) : cell && head ? (
          <OpenedPanel
            key={[head.framework, head.priority, head.office, head.period].join("|")}
            heads={cell.heads}
            head={head}
            place={place}
            wanted={wanted}
            closed={closed ? `${cell.period} is closed. Open it again before changing a decision.` : null}
            onSaid={setSaid}
          />
        ) : (
          <article class="opened" aria-label="Nothing open">
            <header>
              <h2>{cell ? `${cell.priority}, ${cell.period}` : "Open a submission"}</h2>
              {cell?.drafts.map((draft) => (
                <p key={draft.office} class="state">
                  <Mark shape="checked" />
                  <span>{draftInWords(draft)}</span>
                </p>
              ))}
              <p>
                {cell
                  ? "Nothing was pushed for this quarter yet."
                  : "Choose a quarter of a priority in the table: its issues, changes, chart and record open here, and the decision."}
              </p>
            </header>
            {cell || toReview.length === 0 ? null : (
              <section>
                <h3>To review in {to}</h3>
                <ul class="to-review">
                  {toReview.map(({ priority, period, when }) => (
                    <li key={priority}>
                      <Mark shape="submitted" />
                      <a href={hashOf({ ...place, office: "", priority, period })}>{priority}</a>
                      <span class="quiet small">pushed {when}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </article>
        )}
      </div>
    </>
  );
}

/** `Draft checked 13 Oct by Ana: 2 errors, 3 warnings, no tips.` */
function draftInWords({ office, counts, by, at }: Draft): string {
  return `Draft of ${office} checked ${date(at)} by ${by}: ${countsInWords(counts)}.`;
}

const go = (place: Place): void => {
  location.hash = hashOf(place);
};

/** The latest quarter, or as far back as what is open lies. */
function lastShown(quarters: readonly string[], { period }: Place): string {
  const latest = quarters.length - 1;
  const at = period === undefined ? latest : quarters.indexOf(period);
  return quarters[at >= 0 && at < latest - 3 ? at : latest]!;
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly from: readonly string[];
  onChoose(value: string): void;
}

const Choice = ({ name, value, from, onChoose }: ChoiceProps): JSX.Element => (
  <label class="choice">
    <span>{name}</span>
    <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {from.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  </label>
);

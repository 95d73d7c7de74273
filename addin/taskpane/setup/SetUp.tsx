import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Framework } from "../../../rbm/framework/index.ts";
import { quartersBetween } from "../../../rbm/framework/period.ts";
import { Icon } from "../icons.tsx";

/** What a workbook is set up for. */
export interface Wanted {
  readonly framework: Framework;
  readonly priority: string;
  readonly period: string;
}

export interface SetUpProps {
  /** Names of the sheets that are there. */
  readonly own: readonly string[];
  /** Names of those that hold a results framework not on the template. */
  readonly logframes: readonly string[];
  /** Plans to choose from, the default one last. */
  readonly plans: readonly Framework[];
  readonly period: string;
  readonly sample: boolean;
  readonly trouble: string | null;
  readonly account?: ComponentChildren;
  onSetUp(wanted: Wanted): Promise<void>;
}

const MONTHS = ["January to March", "April to June", "July to September", "October to December"];

/** First run: one screen, one action. Nothing in the workbook is touched before it is pressed. */
export function SetUp({
  own,
  logframes,
  plans,
  period: suggested,
  sample,
  trouble,
  account,
  onSetUp,
}: SetUpProps): JSX.Element {
  const choices = [...plans].reverse().map((plan) => ({ plan, quarters: quartersOf(plan) }));
  const [first] = choices as [(typeof choices)[number]];
  const [chosenQuarter, setQuarter] = useState<string | null>(null);
  const { framework, period } = choices
    .flatMap(({ plan, quarters }) => quarters.map((quarter) => ({ framework: plan, period: quarter })))
    .find((one) => optionOf(one) === chosenQuarter) ?? {
    framework: first.plan,
    period: first.quarters.includes(suggested) ? suggested : first.quarters.at(-1)!,
  };
  const names = framework.priorities.map(({ name }) => name);
  const [chosen, setPriority] = useState(names[0] ?? "");
  const priority = names.includes(chosen) ? chosen : (names[0] ?? "");
  const [working, setWorking] = useState(false);
  const start = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    await onSetUp({ framework, priority, period }).finally(() => setWorking(false));
  };
  return (
    <>
      <div class="pane-body">
        <div class="lead">
          <h1>Set up this workbook</h1>
          <p class="quiet">For the quarterly report of a thematic priority.</p>
        </div>
        {account}
        {trouble ? (
          <p class="note warn" role="alert">
            {trouble}
          </p>
        ) : null}
        <div class="stack">
          <div class="field">
            <label for="priority">Thematic priority</label>
            <select id="priority" value={priority} onChange={(event) => setPriority(event.currentTarget.value)}>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="period">Period</label>
            <select
              id="period"
              value={optionOf({ framework, period })}
              aria-describedby="months"
              onChange={(event) => setQuarter(event.currentTarget.value)}
            >
              {choices.map(({ plan, quarters }) => (
                <optgroup key={plan.id} label={plan.id}>
                  {quarters.map((quarter) => (
                    <option key={quarter} value={optionOf({ framework: plan, period: quarter })}>
                      {quarter}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
            <p class="hint" id="months">
              {MONTHS[Number(period.slice(6)) - 1]} {period.slice(0, 4)}.
            </p>
          </div>
          <section>
            <h2 class="label">What happens</h2>
            <ul class="happens">
              <li>
                <Icon shape="sheets" />
                <span>Sheets are added, from Cover to Lists.</span>
              </li>
              <li>
                <Icon shape="accepted" />
                <span>They start from what was last accepted: KPIs with baselines, targets and earlier actuals.</span>
              </li>
              <li>
                <Icon shape="kept" />
                <span>{keptWords(own)}</span>
              </li>
            </ul>
          </section>
          {logframes.length > 0 ? <LogframeNote names={logframes} /> : null}
        </div>
      </div>
      <div class="pane-foot">
        <p class="between">
          <span>Nothing is sent.</span>
          {sample ? <span class="sample">Sample figures</span> : null}
        </p>
        <button type="button" class="btn primary wide" aria-disabled={working || undefined} onClick={start}>
          {working ? "Setting up…" : "Set up this workbook"}
        </button>
      </div>
    </>
  );
}

/** What is typed here already need not be typed again. */
function LogframeNote({ names }: { readonly names: readonly string[] }): JSX.Element {
  const isOne = names.length === 1;
  return (
    <section>
      <h2 class="label">Results that are here already</h2>
      <p>
        {listWords(names)} {isOne ? "looks" : "look"} like a results framework that is not on the template. Setting up
        leaves {isOne ? "it" : "them"} as {isOne ? "it is" : "they are"}. To put {isOne ? "it" : "them"} onto the
        template, save this workbook and drop it on{" "}
        <a href="/check.html" target="_blank" rel="noreferrer">
          Check a file
        </a>
        .
      </p>
    </section>
  );
}

/** A quarter may be in several plans. */
const optionOf = ({ framework, period }: Pick<Wanted, "framework" | "period">): string => `${framework.id} ${period}`;

const quartersOf = ({ from, to }: Framework): readonly string[] => quartersBetween(from, to);

function keptWords(own: readonly string[]): string {
  const list = listWords(own);
  return own.length === 1 ? `Your own sheet, ${list}, stays as it is.` : `Your own sheets, ${list}, stay as they are.`;
}

function listWords(names: readonly string[]): string {
  const named = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length - named.length;
  const all = [...named, ...(more > 0 ? [`${more} more`] : [])];
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

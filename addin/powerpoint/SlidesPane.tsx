import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { frameworks } from "../../rbm/framework/known.ts";
import { quartersBetween } from "../../rbm/framework/period.ts";
import type { ChartScope } from "../charts/served-chart.ts";
import { SignInBar } from "../sign-in/SignInBar.tsx";
import { createSignIn } from "../sign-in/sign-in.ts";
import { type ChartAction, ChartList } from "../taskpane/charts/ChartList.tsx";
import { serverApi } from "../taskpane/server-api.ts";
import { Trouble } from "../taskpane/trouble.ts";
import { useUser } from "../taskpane/use-user.ts";
import { insertPicture, insertSlides, type Look } from "./slides.ts";

/** The pane in PowerPoint: charts as pictures, or the slides of a quarter whose charts stay editable. */
export function SlidesPane(): JSX.Element {
  const [signIn] = useState(createSignIn);
  const [api] = useState(() => serverApi(signIn));
  const { user, forget } = useUser(signIn);
  const [priority, setPriority] = useState("");
  const [period, setPeriod] = useState("");
  const [look, setLook] = useState<Look>("KeepSourceFormatting");
  const [sample, setSample] = useState(false);
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  useEffect(() => {
    api.isSample().then(setSample, () => {});
  }, []);
  const plan = frameworks.find(({ from, to }) => quartersBetween(from, to).includes(period));
  const of: ChartScope = {
    ...(plan && { framework: plan.id }),
    ...(priority && { priority }),
    ...(period && { period }),
  };
  const picture: ChartAction = {
    name: "Insert picture",
    async run({ id, title }) {
      await insertPicture(await api.picture(id, of));
      return `“${title}” is on the selected slide.`;
    },
  };
  const insertDeck = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    setTrouble(null);
    setSaid("");
    try {
      const count = await insertSlides(await api.deck(of), look);
      setSaid(`${count} ${count === 1 ? "slide was" : "slides were"} inserted.`);
    } catch (error) {
      const words = error instanceof Error ? error.message : "";
      setTrouble(error instanceof Trouble ? `${words} No slide was inserted; try again when it is back.` : words);
    } finally {
      setWorking(false);
    }
  };
  const names = [
    ...new Set((plan ? [plan] : frameworks).flatMap(({ priorities }) => priorities.map(({ name }) => name))),
  ];
  return (
    <>
      <div class="pane-body">
        <div class="lead">
          <h1>Results on slides</h1>
          <p class="quiet">Charts and slides of what was accepted.</p>
        </div>
        <SignInBar signIn={signIn} onSignOut={() => void signIn.signOut().then(forget)} />
        <div class="stack">
          <div class="field">
            <label for="priority">Thematic priority</label>
            <select id="priority" value={priority} onChange={(event) => setPriority(event.currentTarget.value)}>
              <option value="">All priorities</option>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="period">Period</label>
            <select id="period" value={period} onChange={(event) => setPeriod(event.currentTarget.value)}>
              <option value="">Latest accepted</option>
              {[...frameworks].reverse().map(({ id, from, to }) => (
                <optgroup key={id} label={id}>
                  {quartersBetween(from, to).map((quarter) => (
                    <option key={quarter}>{quarter}</option>
                  ))}
                </optgroup>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="look">The deck’s slides look</label>
            <select id="look" value={look} onChange={(event) => setLook(event.currentTarget.value as Look)}>
              <option value="KeepSourceFormatting">as Resultbook made them</option>
              <option value="UseDestinationTheme">like this presentation</option>
            </select>
          </div>
        </div>
        <ChartList key={user} of={of} api={api} actions={[picture]} />
      </div>
      <div class="pane-foot">
        <p class="between">
          <span role="status">{said || "Slides go after the selected one; their charts stay editable."}</span>
          {sample ? <span class="sample">Sample figures</span> : null}
        </p>
        {trouble ? (
          <p class="note warn" role="alert">
            {trouble}
          </p>
        ) : null}
        <button type="button" class="btn primary wide" aria-disabled={working || undefined} onClick={insertDeck}>
          {working ? "Inserting…" : "Insert the deck’s slides"}
        </button>
      </div>
    </>
  );
}

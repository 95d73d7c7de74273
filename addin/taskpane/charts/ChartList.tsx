import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ChartScope, ChartList as Charts, ListedChart } from "../../charts/served-chart.ts";
import type { Api } from "../api.ts";
import { Icon } from "../icons.tsx";
import { Trouble } from "../trouble.ts";

/** Something that can be done with a chart. */
export interface ChartAction {
  /** On the button: verb and object. */
  readonly name: string;
  /** Does it and says what was done; throws an error in words. */
  run(chart: ListedChart, charts: Charts): Promise<string>;
}

export interface ChartListProps {
  readonly of: ChartScope;
  readonly api: Api;
  readonly actions: readonly ChartAction[];
  /** Above the list: whose charts these are. */
  readonly children?: ComponentChildren;
}

/** What came of the last action. */
interface Done {
  readonly id: string;
  readonly said: string;
  readonly trouble: string | null;
}

/** Beside the button that was pressed; the live region says the same once. */
const Outcome = ({ said, trouble }: Done): JSX.Element =>
  trouble ? (
    <p class="note warn" role="alert">
      {trouble}
    </p>
  ) : (
    <p class="state is-fixed outcome" aria-hidden="true">
      <Icon shape="fixed" />
      <span>{said}</span>
    </p>
  );

/** The charts of what was accepted, each with what can be done with it. */
export function ChartList({ of, api, actions, children }: ChartListProps): JSX.Element {
  const [charts, setCharts] = useState<Charts | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [away, setAway] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  useEffect(() => {
    api.charts().then(setCharts, (error: unknown) => {
      setAway(words(error, "The charts are on the server; look again when it is back."));
    });
  }, []);
  const act = async (action: ChartAction, chart: ListedChart): Promise<void> => {
    if (working || !charts) return;
    setWorking(true);
    setDone(null);
    try {
      setDone({ id: chart.id, said: await action.run(chart, charts), trouble: null });
    } catch (error) {
      setDone({ id: chart.id, said: "", trouble: words(error, "Nothing was inserted.") });
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <div class="stack">
        {children}
        {away ? (
          <p class="note warn" role="alert">
            {away}
          </p>
        ) : null}
        <p class="vh" role="status">
          {done?.said}
        </p>
      </div>
      {charts?.charts.map((chart, i) => (
        <details class="group chart" key={chart.id} open={i === 0}>
          <summary tabIndex={0}>
            <Icon shape="chevron" class="chev" />
            <span>{chart.title}</span>
          </summary>
          <Preview chart={chart} of={of} api={api} />
          <div class="actions">
            {actions.map((action) => (
              <button
                key={action.name}
                type="button"
                class="btn"
                aria-disabled={working || undefined}
                aria-label={`${action.name}: ${chart.title}`}
                onClick={() => act(action, chart)}
              >
                {action.name}
              </button>
            ))}
          </div>
          {done?.id === chart.id ? <Outcome {...done} /> : null}
        </details>
      ))}
    </>
  );
}

/** Pixels across a preview. */
const PREVIEW = 360;

/** What will be inserted, loaded when its row is opened: a signed-in pane cannot leave that to an address. */
function Preview({
  chart,
  of,
  api,
}: Pick<ChartListProps, "of" | "api"> & { readonly chart: ListedChart }): JSX.Element {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [shown, setShown] = useState<{ readonly url: string; readonly alt: string } | string | null>(null);
  const scope = [of.framework, of.priority, of.period].join("|");
  useEffect(() => {
    const group = place?.closest("details");
    if (!group) return;
    let url = "";
    let left = false;
    const load = (): void => {
      if (!group.open || url) return;
      url = "asked";
      Promise.all([api.picture(chart.id, of, PREVIEW), api.chart(chart.id, of)]).then(
        ([png, { alt }]) => {
          if (left) return;
          url = URL.createObjectURL(new Blob([png as Uint8Array<ArrayBuffer>], { type: "image/png" }));
          setShown({ url, alt });
        },
        (error: unknown) => {
          url = "";
          if (!left) setShown(words(error, "It cannot be shown now."));
        },
      );
    };
    load();
    group.addEventListener("toggle", load);
    return () => {
      left = true;
      group.removeEventListener("toggle", load);
      if (url.startsWith("blob:")) URL.revokeObjectURL(url);
    };
  }, [place, chart.id, scope]);
  return (
    <div class="preview" ref={setPlace}>
      {shown === null ? (
        <p class="quiet small">Drawing…</p>
      ) : typeof shown === "string" ? (
        <p class="quiet small">{shown}</p>
      ) : (
        <img src={shown.url} alt={shown.alt} />
      )}
    </div>
  );
}

const words = (error: unknown, then: string): string =>
  error instanceof Trouble ? `${error.message} ${then}` : error instanceof Error ? error.message : then;

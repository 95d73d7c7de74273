import type { JSX } from "preact";
import type { Identity } from "../../../rbm/template/content.ts";
import type { Api } from "../api.ts";
import type { ChartPlaces } from "../book.ts";
import { type ChartAction, ChartList } from "./ChartList.tsx";

export interface ChartsTabProps {
  readonly identity: Identity;
  readonly api: Api;
  readonly places: ChartPlaces;
}

/** The priority's own charts, into the sheet as pictures, or as charts that Excel draws from the same figures. */
export function ChartsTab({ identity, api, places }: ChartsTabProps): JSX.Element {
  const { framework, priority, period } = identity;
  const of = { framework, priority, period };
  const actions: readonly ChartAction[] = [
    {
      name: "Insert picture",
      async run({ id }) {
        const [png, chart] = await Promise.all([api.picture(id, of), api.chart(id, of)]);
        return `Inserted at ${await places.picture(png, chart)}.`;
      },
    },
    {
      name: "Insert Excel chart",
      async run(listed, { colours }) {
        const chart = await api.chart(listed.id, of);
        return `Drawn on the sheet “${await places.native(chart, listed, colours)}”, with its figures.`;
      },
    },
  ];
  return (
    <ChartList of={of} api={api} actions={actions}>
      <p class="quiet">
        {priority}, up to <span class="nb">{period}</span>: what was accepted. A picture goes to the selected cell, an
        Excel chart onto a sheet of its own.
      </p>
    </ChartList>
  );
}

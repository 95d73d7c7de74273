import * as Plot from "@observablehq/plot";
import { token } from "../looks/tokens.ts";
import { ellipsis } from "../text/measure.ts";

interface Labelled {
  readonly kpi: string;
  readonly title: string;
  /** Of its priority. */
  readonly label: string;
}

/** KPIs by title, their code and priority below; on a narrow picture in one line above their marks. `left`: pixels to the figure's edge, `room`: pixels a title may take. */
export function kpiLabels(
  rows: readonly Labelled[],
  { left, room, narrow }: { readonly left: number; readonly room: number; readonly narrow: boolean },
): Plot.Markish[] {
  const place = { y: "kpi", frameAnchor: "left", dx: -left, textAnchor: "start" } as const;
  return [
    Plot.text(rows as Labelled[], {
      ...place,
      dy: narrow ? -9 : -6,
      text: (row: Labelled) => ellipsis(narrow ? `${row.kpi} ${row.title}` : row.title, room, { size: 12.5 }),
      fill: token("ink"),
      fontSize: 12.5,
      stroke: token("bg"),
      strokeWidth: 4,
    }),
    Plot.text(narrow ? [] : (rows as Labelled[]), {
      ...place,
      dy: 8,
      text: (row: Labelled) => `${row.kpi} ${row.label}`,
      fill: token("ink-3"),
      fontSize: 11,
    }),
  ];
}

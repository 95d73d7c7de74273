import type { SurvivingKpiRow } from "../../pipelines/tables/index.ts";
import type { ChartOptions, ChartRows } from "../rows/rows.ts";
import { caption, shownIn } from "../wording/caption.ts";
import { capital, word } from "../wording/words.ts";
import { planLabel } from "./crosswalk.ts";
import type { ModelCommon } from "./model.ts";

export type Fate = "continued" | "merged" | "split" | "dropped" | "unlinked";

/** What the plan after does to the KPIs, a bar a fate. */
export interface SurvivalModel extends ModelCommon {
  readonly kind: "survival";
  readonly rows: readonly { readonly fate: Fate; readonly label: string; readonly n: number }[];
}

const LABELS: Readonly<Record<Fate, string>> = {
  continued: "Its result lives on as one",
  merged: "Its result is merged with others",
  split: "Its result is split",
  dropped: "Its result ends: no home",
  unlinked: "It measured no result of the plan",
};

const fateOf = ({ kind, without_home }: SurvivingKpiRow): Fate => (without_home ? "dropped" : kind);

export function survivalModel(rows: ChartRows, options: ChartOptions): SurvivalModel {
  const all = (rows.survivingKpis ?? []).filter((row) => !options.priority || row.priority === options.priority);
  const lines = (Object.keys(LABELS) as Fate[]).map((fate) => ({
    fate,
    label: LABELS[fate],
    n: all.filter((row) => fateOf(row) === fate).length,
  }));
  const homeless = lines.find(({ fate }) => fate === "dropped")?.n ?? 0;
  const unlinked = lines.find(({ fate }) => fate === "unlinked")?.n ?? 0;
  const keep = all.length - homeless - unlinked;
  const state = shownIn(all);
  const after = rows.evolution?.[0]?.after;
  const title = all.length
    ? `${homeless + unlinked ? `${keep} of ${all.length}` : `All ${all.length}`} KPIs keep a home${after ? ` in ${planLabel(after)}` : ""}${homeless ? `; ${word(homeless)} ${homeless === 1 ? "loses" : "lose"} it` : unlinked ? "; none loses it" : ""}`
    : "What becomes of the KPIs";
  return {
    kind: "survival",
    id: "survival",
    title,
    subtitle:
      "KPIs by what becomes of the results they measure. Hatched: nothing of the plan after is measured by them.",
    caption: caption(options, state, "A KPI goes where the results it measures live on; figures stay as accepted."),
    alt: `${title}. ${lines.map(({ label, n }) => `${label}: ${n}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "KPI", kind: "text" },
        { label: "Title", kind: "text" },
        { label: "Priority", kind: "text" },
        { label: "Measures", kind: "text" },
        { label: "Lives on in", kind: "text" },
        { label: "Fate", kind: "text" },
        { label: "Series that end", kind: "number" },
      ],
      rows: all.map((row) => [
        row.kpi,
        row.title,
        row.priority,
        row.homes,
        row.homes_after,
        capital(LABELS[fateOf(row)]),
        row.series_broken,
      ]),
    },
    rows: lines.filter(({ n }) => n > 0),
    ...(all.length
      ? {}
      : {
          empty: {
            title: "No KPI can be followed yet.",
            text: "It takes accepted workbooks under a plan whose next one is known.",
          },
        }),
  };
}

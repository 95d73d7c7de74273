import type { EvolutionPriorityRow, SurvivingKpiRow } from "../../pipelines/tables/index.ts";
import { grouped } from "../rows/grouped.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { caption } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { capital, list, word } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

/** Where a draft plan leaves a KPI: with home and goal, with a home but no goal, with neither; or it never had one. */
export type HomeFate = "kept" | "no goal" | "no home" | "unlinked";

export const FATES: Readonly<Record<HomeFate, { readonly glyph: string; readonly label: string }>> = {
  kept: { glyph: "●", label: "keep home and goal" },
  "no goal": { glyph: "◇", label: "serve no goal any more" },
  "no home": { glyph: "○", label: "have no home" },
  unlinked: { glyph: "□", label: "measured no result of the plan" },
};

/** What a draft plan leaves without a home, by priority: KPIs, baselines and series of figures. */
export interface HomesModel extends ModelCommon {
  readonly kind: "homes";
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    readonly kpis: number;
    readonly fates: Readonly<Record<HomeFate, number>>;
    readonly baselinesLost: number;
    readonly seriesBroken: number;
  }[];
}

export interface HomesInput {
  readonly kpis: readonly SurvivingKpiRow[];
  readonly priorities: readonly EvolutionPriorityRow[];
  readonly scenario: string;
  readonly assumptions: readonly string[];
  readonly provisional: boolean;
}

const fateOf = ({ without_home, without_goal, kind }: SurvivingKpiRow): HomeFate =>
  without_home ? "no home" : kind === "unlinked" ? "unlinked" : without_goal ? "no goal" : "kept";

export function homesModel(
  { kpis, priorities, scenario, assumptions, provisional }: HomesInput,
  options: ChartOptions,
): HomesModel {
  const mine = kpis.filter((row) => !options.priority || row.priority === options.priority);
  const own = grouped(mine, ({ priority }) => priority);
  const rows = priorities
    .flatMap((row) => {
      const all = own.get(row.priority);
      if (!all) return [];
      const count = (fate: HomeFate) => all.filter((one) => fateOf(one) === fate).length;
      const fates = {
        kept: count("kept"),
        "no goal": count("no goal"),
        "no home": count("no home"),
        unlinked: count("unlinked"),
      };
      const { priority: name, baselines_lost: baselinesLost, series_broken: seriesBroken } = row;
      return [{ name, label: priorityLabel(name), kpis: all.length, fates, baselinesLost, seriesBroken }];
    })
    .sort((a, b) => share(b, "no home") - share(a, "no home") || share(b, "no goal") - share(a, "no goal"));
  const state = { sample: mine.some(({ sample }) => sample), provisional };
  const shown = (Object.keys(FATES) as HomeFate[]).filter((fate) => rows.some(({ fates }) => fates[fate] > 0));
  const title = finding(scenario, rows, mine.length);
  const lost = rows.reduce((sum, row) => sum + row.baselinesLost, 0);
  const broken = rows.reduce((sum, row) => sum + row.seriesBroken, 0);
  return {
    kind: "homes",
    id: "homes",
    title,
    subtitle: `KPIs by what the draft plan leaves them, as of ${options.period}.\u2002 ${shown.map((fate) => `${FATES[fate].glyph} ${FATES[fate].label}`).join("\u2002 ")}`,
    subtitleNarrow: `KPIs by what the draft plan leaves them, as of ${options.period}; right: baselines lost, series that end.\u2002 ${shown.map((fate) => `${FATES[fate].glyph} ${FATES[fate].label}`).join("\u2002 ")}`,
    caption: caption(options, state, ...assumptions),
    alt: `${title}. ${lost} baselines are lost and ${broken} series end. ${rows
      .map(
        (row) =>
          `${row.name}: ${shown
            .filter((fate) => row.fates[fate])
            .map((fate) => `${row.fates[fate]} ${FATES[fate].label}`)
            .join(", ")}`,
      )
      .join("; ")}.`,
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
        { label: "Goal before", kind: "text" },
        { label: "Goal after", kind: "text" },
        { label: "What becomes of it", kind: "text" },
        { label: "Baseline", kind: "text" },
        { label: "Series that end", kind: "number" },
      ],
      rows: mine.map((row) => [
        row.kpi,
        row.title,
        row.priority,
        row.homes,
        row.homes_after,
        row.goals,
        row.goals_after,
        capital(FATES[fateOf(row)].label),
        row.baseline_lost ? "Lost" : "Stays",
        row.series_broken,
      ]),
    },
    rows,
    ...(rows.length
      ? {}
      : {
          empty: {
            title: "No KPI can be followed into the draft plan yet.",
            text: "It takes accepted workbooks whose results support those of the plan.",
          },
        }),
  };
}

type Row = HomesModel["rows"][number];

const share = ({ fates, kpis }: Row, fate: HomeFate): number => fates[fate] / kpis;

/** How many lose their home, else their goal, and which priorities do so whole. */
function finding(scenario: string, rows: readonly Row[], all: number): string {
  if (all === 0) return "What a draft plan leaves without a home";
  const sum = (fate: HomeFate) => rows.reduce((n, { fates }) => n + fates[fate], 0);
  const fate = sum("no home") > 0 ? "no home" : "no goal";
  const n = sum(fate);
  if (n === 0) return `${scenario} leaves every KPI its home and its goal`;
  const first = `${scenario} leaves ${n} of ${all} KPIs without a ${fate.slice(3)}`;
  const whole = rows.filter((row) => row.fates[fate] === row.kpis).map(({ label }) => label);
  if (whole.length === 0 || rows.length === 1) return first;
  const names = whole.length <= 3 ? list(whole) : `${word(whole.length)} priorities`;
  return `${first}: all of ${names}`;
}

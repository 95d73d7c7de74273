import { homesModel } from "../../charts/index.ts";
import { firstScenarios } from "../../notebooks/scenarios/base.ts";
import { draftsOf } from "../../notebooks/scenarios/tried.ts";
import { evolutionAssumptions } from "../../pipelines/evolution/index.ts";
import { tried } from "../../pipelines/scenarios/index.ts";
import type { ResultsChainRow, SeriesRow } from "../../pipelines/tables/index.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import { periodEnd } from "../../rbm/framework/period.ts";
import { plansOf } from "../../rbm/framework/plans.ts";
import { fixture, options, PERIOD } from "./fixture.ts";
import { plan } from "./plan.ts";

/** What the outcome of each priority supports, in the order of the plan; that of the last supports nothing. */
const SUPPORTS = [
  "D.4, 2.10",
  "3.1",
  "D.4, 2.8",
  "4.1",
  "D.4, 1.7",
  "D.2, 3.5",
  "3.2",
  "D.2, 2.7",
  "1.3",
  null,
] as const;

export const chainRow = (row: Partial<ResultsChainRow> & { readonly code: string }): ResultsChainRow => ({
  title: row.code,
  level: "outcome",
  depth: 0,
  priority: null,
  supports: null,
  period: PERIOD,
  time: periodEnd(PERIOD),
  own_kpis: row.kpis ?? 0,
  kpis: 0,
  weight: row.kpis ?? 0,
  measurable: row.kpis ?? 0,
  progress: row.kpis ? 0.45 : null,
  progress_uncapped: row.kpis ? 0.45 : null,
  low: null,
  high: null,
  due: row.kpis ?? 0,
  reported: row.kpis ?? 0,
  achieved: 0,
  on_track: Math.min(1, row.kpis ?? 0),
  at_risk: Math.max(0, (row.kpis ?? 0) - 1),
  off_track: 0,
  sample: true,
  ...row,
});

/** An outcome for each priority, which its KPIs measure. */
export const outcomeRows = (): ResultsChainRow[] =>
  plan.map(({ priority }, i) =>
    chainRow({ code: `${i + 1}.R`, title: `Outcome of ${priority}`, priority, supports: SUPPORTS[i] ?? null, kpis: 6 }),
  );

export const seriesRows = (): SeriesRow[] =>
  plan.flatMap(({ priority, lines }) =>
    lines.flatMap(({ kpi }) =>
      ["World", "Africa"].map((place) => ({
        ...{ priority, kpi, place, disaggregation: "Total", figures: 11, sample: true },
        ...{ first: "2020-Q1", last: PERIOD },
      })),
    ),
  );

export const drafts = () => {
  const meta = { framework: framework2020.id, asOf: null, edition: null, sample: true, provisional: false };
  const { kpis, crossPriority } = fixture();
  const more = { "results-chain": outcomeRows(), series: seriesRows() };
  const base = draftsOf(plansOf([]), { meta, kpis, crossPriority, more }, PERIOD);
  if (!base) throw new Error("no such plan");
  return base;
};

/** Two goals instead of five, as the page offers them. */
export const twoGoals = () => {
  const found = firstScenarios({ kpis: [], budgets: new Map() }, [], framework2020).at(-1);
  if (!found) throw new Error("no draft");
  return found;
};

export function homes() {
  const scenario = twoGoals();
  const found = tried(drafts(), scenario);
  if (!found) throw new Error("not tried");
  const input = { ...found, scenario: scenario.title, assumptions: evolutionAssumptions, provisional: false };
  return homesModel(input, options);
}

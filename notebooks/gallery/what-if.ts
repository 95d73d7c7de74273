import { type ChartModel, chancesModel, fanModel, homesModel, type ScenarioChartId } from "../../charts/index.ts";
import { scenarioInWords } from "../../charts/wording/changes-in-words.ts";
import type { Example, Examples } from "./examples.ts";
import { type Read, readerOf } from "./reads.ts";

/** A chart of a scenario, with what it read and a sentence on the scenario. */
export interface WhatIf {
  readonly model: ChartModel;
  readonly reads: readonly Read[];
  readonly example: Example;
  readonly says: string;
}

/** Null where there is nothing to draw: no KPI target to come, or no draft plan. */
export function whatIfOf(id: ScenarioChartId, examples: Examples): WhatIf | null {
  const example = id === "homes" ? examples.draft : examples.pace;
  const made = example && madeOf[id](example);
  if (!example || !made?.model) return null;
  const { scenario, options } = example;
  const says = `Example, seen from ${options.period}: “${scenario.title}”, ${scenarioInWords(scenario)}.`;
  return { model: made.model, reads: made.reads, example, says };
}

type Made = { readonly model: ChartModel | null; readonly reads: readonly Read[] } | null;

const madeOf: Readonly<Record<ScenarioChartId, (example: Example) => Made>> = {
  fan: ({ inputs: { fan }, options }) =>
    fan &&
    made({ kpis: fan.history, scenario: fan.ahead.map(({ row }) => row) }, ({ kpis, scenario }) => {
      const ahead = fan.ahead.map(({ time }, i) => ({ time, row: scenario[i]! }));
      return fanModel({ ...fan, history: kpis, ahead }, options);
    }),
  chances: ({ inputs: { chances }, options }) =>
    made({ "scenario-priorities": chances.rows }, ({ "scenario-priorities": rows }) =>
      chancesModel({ ...chances, rows }, options),
    ),
  homes: ({ inputs: { homes }, options }) =>
    homes &&
    made({ survivingKpis: homes.kpis, "evolution-priorities": homes.priorities }, (rows) =>
      homesModel({ ...homes, kpis: rows.survivingKpis, priorities: rows["evolution-priorities"] }, options),
    ),
};

const made = <Rows extends object>(rows: Rows, model: (rows: Rows) => ChartModel | null): Made => ({
  model: model(rows),
  reads: readerOf(rows)(model),
});

import { toCsv } from "../../charts/export/csv.ts";
import type { TableColumn } from "../../charts/index.ts";
import type { ScenarioBase } from "../../pipelines/scenarios/index.ts";
import { download } from "../figure/save.ts";
import { ran } from "./base.ts";
import { changesInWords } from "./change-fields.ts";
import { readState, type ScenarioState, writeState } from "./state.ts";

/** The largest file that is read: many times what six scenarios take. */
const MOST_BYTES = 1_000_000;

export function saveScenarios(state: ScenarioState): void {
  download(new Blob([writeState(state)], { type: "application/json" }), "scenarios.json");
}

/** Scenarios of a file saved here; null where it is something else. */
export const openScenarios = async (file: Blob): Promise<ScenarioState | null> =>
  file.size > MOST_BYTES ? null : readState(await file.text());

/** Every scenario beside the base, a row for each thematic priority, for a sheet in Excel. */
export function saveComparison(base: ScenarioBase, state: ScenarioState): void {
  download(new Blob([comparison(base, state)], { type: "text/csv;charset=utf-8" }), "scenarios.csv");
}

export function comparison(base: ScenarioBase, state: ScenarioState): string {
  const text = (label: string): TableColumn => ({ label, kind: "text" });
  const number = (label: string): TableColumn => ({ label, kind: "number", digits: 2 });
  return toCsv({
    table: {
      columns: [
        ...[text("Scenario"), text("What it changes"), text("Priority"), number("KPIs"), number("Targets met, base")],
        ...[number("Targets met"), number("Targets met, low response"), number("Targets met, high response")],
      ],
      rows: state.scenarios.flatMap((scenario) =>
        ran(base, scenario).priorities.map((row) => [
          ...[scenario.title, changesInWords(scenario), row.priority, row.kpis],
          ...[row.base_met, row.met, row.met_low, row.met_high],
        ]),
      ),
    },
  });
}

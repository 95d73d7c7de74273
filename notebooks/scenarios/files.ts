import { scenarioInWords } from "../../charts/wording/changes-in-words.ts";
import { type DraftBase, ran, type ScenarioBase, tried } from "../../pipelines/scenarios/index.ts";
import type { SheetOfRows } from "../../rbm/workbook/xlsx/sheet-of-rows.ts";
import { download } from "../figure/save.ts";
import { readState, type ScenarioState, writeState } from "./state.ts";
import { assumed, LEFT_BEHIND, leftBehind } from "./tried.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The largest file that is read: many times what six scenarios take. */
const MOST_BYTES = 1_000_000;

export function saveScenarios(state: ScenarioState): void {
  download(new Blob([writeState(state)], { type: "application/json" }), "scenarios.json");
}

/** Scenarios of a file saved here; null where it is something else. */
export const openScenarios = async (file: Blob): Promise<ScenarioState | null> =>
  file.size > MOST_BYTES ? null : readState(await file.text());

const met = (header: string) => ({ header, width: 16, format: "0.00" });

const COLUMNS: SheetOfRows["columns"] = [
  { header: "Scenario", width: 26 },
  { header: "What it changes", width: 44 },
  { header: "Priority", width: 34 },
  { header: "KPIs", width: 8 },
  met("Targets met, base"),
  met("Targets met"),
  met("Targets met, low response"),
  met("Targets met, high response"),
  ...LEFT_BEHIND.map((header) => ({ header, width: 16 })),
];

/** Every scenario beside the base as a sheet for Excel, a row for each thematic priority. */
export async function saveComparison(
  base: ScenarioBase,
  drafts: DraftBase | null,
  { scenarios }: ScenarioState,
): Promise<void> {
  // The writer of workbooks is loaded by those who ask for one.
  const { sheetOfRows } = await import("../../rbm/workbook/xlsx/sheet-of-rows.ts");
  const all = scenarios.map((scenario) => ran(base, scenario));
  const rows = all.flatMap(({ scenario, priorities }) => {
    const draft = tried(drafts, scenario);
    const names = [...priorities, ...(draft?.priorities ?? [])].map(({ priority }) => priority);
    return [...new Set(names)].map((name) => {
      const row = priorities.find(({ priority }) => priority === name);
      const left = scenario.draft ? draft && leftBehind(draft.priorities, name) : [0, 0, 0, 0];
      return [
        ...[scenario.title, scenarioInWords(scenario), name, row?.kpis ?? 0],
        ...[row?.base_met ?? null, row?.met ?? null, row?.met_low ?? null, row?.met_high ?? null],
        ...(left ?? [null, null, null, null]),
      ];
    });
  });
  const sample = all.some(({ kpis }) => kpis.some((row) => row.sample)) ? ["Sample figures."] : [];
  const about = [...new Set([...scenarios.flatMap(assumed), ...sample])].join(" ");
  const bytes = await sheetOfRows({ title: "Scenarios", about, columns: COLUMNS, rows });
  download(new Blob([new Uint8Array(bytes)], { type: XLSX }), "scenarios.xlsx");
}

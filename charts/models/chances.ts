import type { ScenarioPriorityRow } from "../../pipelines/tables/index.ts";
import type { ChartOptions } from "../rows/rows.ts";
import { caption } from "../wording/caption.ts";
import { priorityLabel } from "../wording/labels.ts";
import { numbers } from "../wording/numbers.ts";
import { counted } from "../wording/words.ts";
import type { ModelCommon } from "./model.ts";

/** How likely a priority's KPI targets are met, before and after. */
export interface ChancesModel extends ModelCommon {
  readonly kind: "chances";
  readonly scenario: string;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    /** Mean probability of its KPIs, shares. */
    readonly before: number;
    readonly after: number;
  }[];
}

export interface ChancesInput {
  readonly rows: readonly ScenarioPriorityRow[];
  readonly scenario: string;
  readonly assumptions: readonly string[];
  readonly provisional: boolean;
}

/** Expected share of each priority's KPI targets that are met, base beside scenario. */
export function chancesModel(
  { rows, scenario, assumptions, provisional }: ChancesInput,
  options: ChartOptions,
): ChancesModel {
  const lines = rows
    .filter(({ kpis }) => kpis > 0)
    .map((row) => ({
      name: row.priority,
      label: priorityLabel(row.priority),
      before: row.base_met / row.kpis,
      after: row.met / row.kpis,
    }))
    .sort((a, b) => b.after - a.after || b.before - a.before);
  const gain = (line: (typeof lines)[number]) => line.after - line.before;
  const up = lines.filter((line) => gain(line) >= 0.005);
  const down = lines.filter((line) => gain(line) <= -0.005);
  const over = lines.filter(({ before, after }) => before < 0.5 && after >= 0.5).length;
  const title =
    lines.length === 0
      ? "How likely KPI targets are met"
      : up.length + down.length === 0
        ? `${scenario} changes nobody’s chances`
        : over
          ? `${scenario} lifts ${counted(over, "priority", "priorities")} past half of ${over === 1 ? "its" : "their"} targets`
          : up.length
            ? `${scenario} helps ${counted(up.length, "priority", "priorities")}${down.length ? ` and costs ${counted(down.length, "other", "others")}` : ""}, and lifts none past half of its targets`
            : `${scenario} costs ${counted(down.length, "priority", "priorities")} chances and helps none`;
  const state = { sample: rows.some(({ sample }) => sample), provisional };
  const format = numbers(options.locale);
  return {
    kind: "chances",
    id: "chances",
    title,
    subtitle: `Expected share of a priority’s KPI targets that are met, seen from ${options.period}; KPIs that can be forecast. ○ base ● scenario`,
    caption: caption(options, state, ...assumptions),
    alt: `${title}. ${lines.map((line) => `${line.name}: ${format.percent(line.before)} to ${format.percent(line.after)}`).join("; ")}.`,
    period: options.period,
    ...state,
    locale: options.locale ?? "en",
    table: {
      columns: [
        { label: "Priority", kind: "text" },
        { label: "KPIs", kind: "number" },
        { label: "Base", kind: "share" },
        { label: "Scenario", kind: "share" },
        { label: "Change", kind: "points" },
      ],
      rows: lines.map((line) => [
        line.name,
        rows.find(({ priority }) => priority === line.name)?.kpis ?? null,
        line.before,
        line.after,
        gain(line),
      ]),
    },
    scenario,
    rows: lines,
    ...(lines.length
      ? {}
      : {
          empty: {
            title: `No KPI can be forecast from ${options.period}.`,
            text: "It takes three figures and a KPI target still to come. Choose an earlier period.",
          },
        }),
  };
}

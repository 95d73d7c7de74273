import type { KpiRow } from "../../../pipelines/tables/index.ts";
import type { TableCell, TableColumn } from "../../models/model.ts";
import { bandsRule, DEFAULT_BANDS, judged } from "../../rows/judged.ts";
import type { ChartOptions, ChartRows } from "../../rows/rows.ts";
import { caption, shownIn } from "../../wording/caption.ts";
import { priorityLabel } from "../../wording/labels.ts";
import { digitsFor, numbers } from "../../wording/numbers.ts";
import { capital, list, word } from "../../wording/words.ts";

/** Rows a slide can hold and still be read from the back of a room. */
const MOST = 8;

export interface OffTrackLine {
  readonly kpi: string;
  readonly title: string;
  readonly priority: string;
  readonly baseline: string;
  readonly latest: string;
  readonly target: string;
  readonly progress: string;
  /** The bar, 0 to 1. */
  readonly share: number;
}

/** A table of the KPIs off track with the least progress. */
export interface OffTrackModel {
  readonly kind: "off track";
  readonly id: "off-track";
  readonly title: string;
  readonly subtitle: string;
  readonly caption: string;
  readonly alt: string;
  readonly period: string;
  readonly sample: boolean;
  /** Where progress should be by now, 0 to 1; null where no time has passed. */
  readonly due: number | null;
  readonly lines: readonly OffTrackLine[];
  /** The figures as they are. */
  readonly table: { readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly TableCell[])[] };
}

export function offTrackModel(rows: ChartRows, options: ChartOptions): OffTrackModel {
  const bands = options.bands ?? DEFAULT_BANDS;
  const format = numbers(options.locale);
  const now = rows.kpis.filter(
    (row) => row.period === options.period && (!options.priority || row.priority === options.priority),
  );
  const off = now.filter((row) => judged(row, bands) === "off track");
  const shown = [...off].sort((a, b) => (a.progress ?? 0) - (b.progress ?? 0)).slice(0, MOST);
  const dues = now.flatMap(({ capped, progress, pace }) => (capped && progress && pace ? [progress / pace] : []));
  const title = finding(off);
  return {
    kind: "off track",
    id: "off-track",
    title,
    subtitle:
      off.length > MOST
        ? `The ${word(MOST)} of ${off.length} KPIs off track with the least progress to target, ${options.period}`
        : `KPIs off track, by progress to target, ${options.period}`,
    caption: caption(options, shownIn(now), bandsRule(bands)),
    alt: `${title}. ${shown.map((row) => `${row.kpi} ${row.title}: ${row.progress === null ? "no progress" : format.percent(row.progress)}`).join("; ")}.`,
    period: options.period,
    sample: shownIn(now).sample,
    due: dues.length > 0 ? dues.reduce((sum, share) => sum + share, 0) / dues.length : null,
    lines: shown.map((row) => line(row, format)),
    table: {
      columns: [
        { label: "KPI", kind: "text" },
        { label: "Title", kind: "text" },
        { label: "Priority", kind: "text" },
        { label: "Baseline", kind: "number", digits: 2 },
        { label: options.period, kind: "number", digits: 2 },
        { label: "Target", kind: "number", digits: 2 },
        { label: "Progress", kind: "share" },
      ],
      rows: shown.map((row) => [row.kpi, row.title, row.priority, row.baseline, row.latest, row.target, row.progress]),
    },
  };
}

function line(row: KpiRow, format: ReturnType<typeof numbers>): OffTrackLine {
  const values = [row.baseline, row.latest, row.target].flatMap((value) => value ?? []);
  const digits = digitsFor(values);
  const quantity = (value: number | null): string => (value === null ? "–" : format.quantity(value, row.unit, digits));
  return {
    kpi: row.kpi,
    title: row.title,
    priority: priorityLabel(row.priority),
    baseline: quantity(row.baseline),
    latest: quantity(row.latest),
    target: quantity(row.target),
    progress: row.progress === null ? "–" : format.percent(row.progress),
    share: Math.max(0, Math.min(1, row.progress ?? 0)),
  };
}

/** Which priorities hold most of them. */
function finding(off: readonly KpiRow[]): string {
  if (off.length === 0) return "No KPI is off track";
  const counts = new Map<string, number>();
  for (const { priority } of off) counts.set(priority, (counts.get(priority) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  if (ranked.length === 1)
    return `${priorityLabel(ranked[0]![0])} holds ${off.length === 1 ? "the only KPI" : `all ${word(off.length)} KPIs`} off track`;
  const two = ranked.slice(0, 2);
  const held = two.reduce((sum, [, n]) => sum + n, 0);
  const names = list(two.map(([name]) => priorityLabel(name)));
  if (held === off.length) return `${names} hold all ${word(off.length)} KPIs off track`;
  return held * 2 > off.length
    ? `${names} hold ${held} of the ${off.length} KPIs off track`
    : `${capital(word(off.length))} KPIs in ${word(counts.size)} priorities are off track`;
}

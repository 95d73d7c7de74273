import type { KpiRow } from "../../../pipelines/tables/index.ts";
import { statuses } from "../../looks/statuses.ts";
import { grouped } from "../../rows/grouped.ts";
import { bandsRule, DEFAULT_BANDS, judged } from "../../rows/judged.ts";
import type { ChartOptions, ChartRows } from "../../rows/rows.ts";
import { caption, shownIn } from "../../wording/caption.ts";
import { digitsFor, numbers } from "../../wording/numbers.ts";
import { type Cell, WIDTH } from "./blocks.ts";
import type { DeckSlide } from "./deck.ts";

/** KPIs a page of the appendix holds. */
const MOST = 12;
const COLUMNS = [0.85, 4.75, 1.25, 1.25, 1.25, 1.1, 1.8] as const;

/** A KPI in the words and figures of a table. */
export interface KpiLine {
  readonly kpi: string;
  readonly title: string;
  readonly baseline: string;
  readonly latest: string;
  readonly target: string;
  readonly progress: string;
  readonly status: string;
  readonly row: KpiRow;
}

/** Every KPI of the period, by priority, as a table says it. */
export function kpiLines(rows: ChartRows, options: ChartOptions): Map<string, KpiLine[]> {
  const bands = options.bands ?? DEFAULT_BANDS;
  const format = numbers(options.locale);
  const now = rows.kpis.filter(
    (row) => row.period === options.period && (!options.priority || row.priority === options.priority),
  );
  const lines = now.map((row): KpiLine => {
    const known = [row.baseline, row.latest, row.target].flatMap((value) => value ?? []);
    const digits = digitsFor(known);
    const quantity = (value: number | null) => (value === null ? "–" : format.quantity(value, row.unit, digits));
    const status = judged(row, bands);
    return {
      kpi: row.kpi,
      title: row.title,
      baseline: quantity(row.baseline),
      latest: quantity(row.latest),
      target: quantity(row.target),
      progress: row.progress === null ? "–" : format.percent(row.progress),
      status: status === null ? "not applicable" : `${statuses[status].glyph} ${status}`,
      row,
    };
  });
  return grouped(lines, ({ row }) => row.priority);
}

/** The appendix: every KPI with its figures, a priority a page or more. */
export function kpiPages(rows: ChartRows, options: ChartOptions): DeckSlide[] {
  return [...kpiLines(rows, options)].flatMap(([priority, lines], p) => {
    const pages = Math.ceil(lines.length / MOST);
    const each = Math.ceil(lines.length / pages);
    return Array.from({ length: pages }, (_, page): DeckSlide => {
      const own = lines.slice(page * each, (page + 1) * each);
      const size = own.length > 8 ? 12 : 14;
      const right = { align: "right", size } as const;
      const title = `${priority}: ${lines.length === 1 ? "its KPI" : `all ${lines.length} KPIs`}${pages > 1 ? ` (${page + 1} of ${pages})` : ""}`;
      const state = shownIn(own.map(({ row }) => row));
      return {
        section: "Appendix",
        title,
        caption: caption(options, state, bandsRule(options.bands ?? DEFAULT_BANDS)),
        alt: `${title}. ${own.map((line) => `${line.kpi} ${line.title}: ${line.latest} of ${line.target}, ${line.status.replace(/^\W+ /, "")}`).join("; ")}.`,
        ...state,
        listed: p === 0 && page === 0,
        content: {
          body: {
            subtitle: `Every KPI in ${options.period}: baseline, latest value, last KPI target of the plan`,
            blocks: (height) => [
              {
                kind: "table",
                box: { x: 0, y: 0, w: WIDTH, h: height },
                alt: title,
                columns: COLUMNS,
                head: [
                  { text: "KPI" },
                  { text: "Title" },
                  { text: "Baseline", align: "right" },
                  { text: options.period, align: "right" },
                  { text: "Target", align: "right" },
                  { text: "Progress", align: "right" },
                  { text: "    Status" },
                ],
                rows: own.map((line): Cell[] => [
                  { text: line.kpi, size, paint: "ink-2" },
                  { text: line.title, size },
                  { text: line.baseline, ...right },
                  { text: line.latest, ...right, bold: true },
                  { text: line.target, ...right },
                  { text: line.progress, ...right },
                  { text: `    ${line.status}`, size },
                ]),
                headHeight: 0.36,
                rowHeight: Math.min(0.56, (height - 0.36) / Math.max(1, own.length)),
                lines: "hairlines",
              },
            ],
          },
        },
      };
    });
  });
}

import { type ChartOptions, type ChartRows, chartTables, type MoreRows } from "../../charts/rows.ts";
import { toRows } from "../../pipelines/index.ts";
import type { CrossPriorityRow, KpiRow } from "../../pipelines/tables.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { Tables } from "../tables.ts";

/** What charts and decks are asked for. */
export interface ChartQuery {
  readonly framework: Framework;
  readonly period?: string;
  /** ISO date. */
  readonly asOf?: string;
  readonly priority?: string;
  readonly provisional: boolean;
  /** Id of an edition: just what it holds is drawn. */
  readonly edition?: string;
  /** Rows wanted beside the KPIs and the priorities; none by default. */
  readonly more?: readonly MoreRows[];
}

export interface Charted {
  readonly rows: ChartRows;
  readonly options: ChartOptions;
}

/**
 * The rows charts are drawn from, and what they say of themselves: the same tables that `/api/tables` serves, so that a slide
 * shows the figure the notebook shows. The period is the last one with figures, unless asked otherwise; null where there are none.
 */
export async function charted(tables: Tables, query: ChartQuery): Promise<Charted | null> {
  const { framework, asOf, period, priority, provisional, edition, more = [] } = query;
  const asked = {
    framework,
    provisional,
    ...(asOf && { asOf }),
    ...(period && { through: period }),
    ...(edition && { edition }),
  };
  const [kpis, cross] = await Promise.all([tables.get("kpis", asked), tables.get("cross-priority", asked)]);
  const rows = {
    kpis: toRows(kpis.table) as unknown as KpiRow[],
    crossPriority: toRows(cross.table) as unknown as CrossPriorityRow[],
  };
  const last =
    period ??
    rows.kpis
      .filter(({ reported }) => reported)
      .map((row) => row.period)
      .sort(comparePeriods)
      .at(-1);
  if (last === undefined || rows.kpis.length === 0) return null;
  const others = await Promise.all(
    more.map(async (name) => [name, toRows((await tables.get(chartTables[name], asked)).table)] as const),
  );
  return {
    rows: {
      ...Object.fromEntries(others),
      kpis: rows.kpis.filter((row) => comparePeriods(row.period, last) <= 0),
      crossPriority: rows.crossPriority.filter((row) => comparePeriods(row.period, last) <= 0),
    },
    options: {
      period: last,
      asOf: (kpis.meta.asOf ?? new Date(0).toISOString()).slice(0, 10),
      edition: kpis.meta.edition,
      plan: { from: framework.from, to: framework.to },
      bands: framework.bands,
      ...(priority && { priority }),
    },
  };
}

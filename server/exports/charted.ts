import {
  type ChartOptions,
  type ChartRows,
  chartTables,
  type KpiSource,
  type MoreRows,
} from "../../charts/rows/rows.ts";
import { definitionsOf, text } from "../../pipelines/definitions.ts";
import { type TableDeclaration, toRows } from "../../pipelines/index.ts";
import { reportsOf } from "../../pipelines/reports.ts";
import type { CrossPriorityRow, KpiRow, Reported } from "../../pipelines/tables/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import { kpis as kpisSheet } from "../../rbm/template/priority/kpis.ts";
import type { Audience } from "../../rbm/template/template.ts";
import { isVisible, masked } from "../../rbm/template/visible.ts";
import { TABLES, type TableName } from "../tables/served-tables.ts";
import type { TableQuery, Tables } from "../tables/tables.ts";

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
  /** Columns that may not be seen by them are blank; `internal` by default. */
  readonly audience?: Audience;
}

export interface Charted {
  readonly rows: ChartRows;
  readonly options: ChartOptions;
  /** What the rows were made of. */
  readonly reported: readonly Reported[];
  readonly tableQuery: TableQuery;
}

/** What is shown, to whom, and where more of the same is had. */
export interface ShownTo {
  readonly tables: Tables;
  readonly shown: Charted;
  readonly audience: Audience;
}

/**
 * The rows charts are drawn from, and what they say of themselves: the same tables that `/api/tables` serves, so that a slide
 * shows the figure the notebook shows. The period is the last one with figures, unless asked otherwise; null where there are none.
 */
export async function charted(tables: Tables, query: ChartQuery): Promise<Charted | null> {
  const { framework, asOf, period, priority, provisional, edition, more = [], audience = "internal" } = query;
  const asked = {
    framework,
    provisional,
    ...(asOf && { asOf }),
    ...(period && { through: period }),
    ...(edition && { edition }),
  };
  const rowsOf = async <Row extends object>(name: TableName): Promise<Row[]> => {
    const { columns, key } = TABLES[name].declaration;
    const declared: TableDeclaration["columns"] = columns;
    // Rows that may not be told apart are not shown at all.
    if (!key.every((column) => isVisible(declared[column]!.audience, audience))) return [];
    return toRows<Row>(await (await tables.get(name, asked)).table()).map((row) => masked(row, declared, audience));
  };
  const [{ meta }, kpis, crossPriority, reported] = await Promise.all([
    tables.get("kpis", asked),
    rowsOf<KpiRow>("kpis"),
    rowsOf<CrossPriorityRow>("cross-priority"),
    tables.reports(asked),
  ]);
  const last =
    period ??
    kpis
      .filter((row) => row.reported)
      .map((row) => row.period)
      .sort(comparePeriods)
      .at(-1);
  if (last === undefined || kpis.length === 0) return null;
  const others = await Promise.all(more.map(async (name) => [name, await rowsOf(chartTables[name])] as const));
  return {
    rows: {
      ...Object.fromEntries(others),
      kpis: kpis.filter((row) => comparePeriods(row.period, last) <= 0),
      crossPriority: crossPriority.filter((row) => comparePeriods(row.period, last) <= 0),
      definitions: sourcesOf(reported, asked, audience),
    },
    options: {
      period: last,
      asOf: (meta.asOf ?? new Date(0).toISOString()).slice(0, 10),
      edition: meta.edition,
      plan: { from: framework.from, to: framework.to },
      bands: framework.bands,
      ...(priority && { priority }),
    },
    reported,
    tableQuery: asked,
  };
}

/** Where each KPI's figures come from, without who answers for them where that is not for the audience. */
function sourcesOf(reported: readonly Reported[], query: TableQuery, audience: Audience): KpiSource[] {
  const visible = (id: string): boolean => {
    const declared = kpisSheet.columns.find((column) => column.id === id)?.audience;
    return declared !== undefined && isVisible(declared, audience);
  };
  const reports = reportsOf(reported, queryOptions(query));
  return [...definitionsOf(reports, query.framework).values()].map(({ kpi, row }) => {
    const cell = (id: string): string | null => (visible(id) ? text(row[id]) : null);
    return {
      kpi,
      source: cell("data_source"),
      responsible: cell("unit_responsible"),
      baselineOwner: cell("baseline_owner"),
      baselineDue: cell("baseline_due"),
    };
  });
}

/** What pipelines need of a query. */
export const queryOptions = ({ framework, provisional, asOf, through }: TableQuery) => ({
  framework,
  provisional,
  ...(asOf && { asOf }),
  ...(through && { through }),
});

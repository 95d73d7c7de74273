import { type ChartOptions, type ChartRows, chartTables, forecastRows } from "../../charts/index.ts";
import { DEFAULT_BANDS } from "../../charts/rows/judged.ts";
import { frameworks } from "../../rbm/framework/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { Choice } from "../shell/hash.ts";
import type { Tables } from "./tables.ts";

/** Quarters the tables speak of, newest last. */
export const periodsOf = (tables: Tables): string[] =>
  [...new Set(tables.crossPriority.map((row) => row.period))].sort(comparePeriods);

/** Rows of a quarter and of those before it. */
export const known = <Row extends { readonly period: string }>(rows: readonly Row[], period: string): Row[] =>
  rows.filter((row) => comparePeriods(row.period, period) <= 0);

/** Quarters in which anything was reported. */
export const reportedPeriods = (tables: Tables): string[] => {
  const reported = new Set(tables.crossPriority.filter((row) => row.reported > 0).map((row) => row.period));
  return periodsOf(tables).filter((period) => reported.has(period));
};

export const prioritiesOf = (tables: Tables): string[] => [...new Set(tables.crossPriority.map((row) => row.priority))];

/** The quarter chosen where there are rows for it, else the newest one reported; the plan's first where none was. */
export function periodShown(tables: Tables, choice: Pick<Choice, "period">): string {
  const periods = periodsOf(tables);
  if (choice.period && periods.includes(choice.period)) return choice.period;
  const first = frameworks.find(({ id }) => id === tables.meta.framework)?.from;
  return reportedPeriods(tables).at(-1) ?? periods.at(-1) ?? first ?? "";
}

/** Rows with their forecasts, and what charts are to show of them. */
export interface Shown {
  readonly rows: ChartRows;
  readonly options: ChartOptions;
}

/** What charts take, for a choice. Forecasts are made once here, not by each chart. */
export function shown(tables: Tables, choice: Pick<Choice, "period" | "priority">): Shown {
  const { meta, kpis, crossPriority, more } = tables;
  const options: ChartOptions = {
    period: periodShown(tables, choice),
    priority: choice.priority && prioritiesOf(tables).includes(choice.priority) ? choice.priority : null,
    asOf: meta.asOf ?? new Date().toISOString().slice(0, 10),
    edition: meta.edition,
  };
  return {
    rows: {
      kpis,
      crossPriority,
      forecasts: forecastRows({ kpis, crossPriority }, options),
      ...Object.fromEntries(
        Object.entries(chartTables).flatMap(([rows, table]) => (more[table] ? [[rows, more[table]]] : [])),
      ),
    },
    options,
  };
}

/** The same with other bands, which need no other rows. */
export const banded = ({ rows, options }: Shown, onTrack: number): Shown => ({
  rows,
  options: { ...options, bands: { onTrack, atRisk: DEFAULT_BANDS.atRisk } },
});

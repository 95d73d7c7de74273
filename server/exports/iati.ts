import { definitionsOf } from "../../pipelines/definitions.ts";
import { observations, toRows } from "../../pipelines/index.ts";
import type { PipelineOptions } from "../../pipelines/options.ts";
import { reportsOf, throughOf } from "../../pipelines/reports.ts";
import { latestSheetRows } from "../../pipelines/sheet-rows.ts";
import type { ObservationRow, Reported } from "../../pipelines/tables/index.ts";
import { type ExportNote, exportIati, type IatiOptions } from "../../rbm/exchange/iati/index.ts";
import { comparePeriods } from "../../rbm/framework/period.ts";
import type { Content, Row } from "../../rbm/template/content.ts";
import { coverCells, newIdentity } from "../../rbm/template/identity.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { SAMPLE_FIGURES } from "../samples/sample-figures.ts";

/**
 * Where each thematic priority stands, as one content: KPIs as last accepted, and the figures of the table `observations`, so that
 * every export shows what charts show. In the plan's order.
 */
export function standings(reported: readonly Reported[], options: PipelineOptions): Content[] {
  const { framework } = options;
  const reports = reportsOf(reported, options);
  const through = throughOf(reports, options);
  const figures = new Map<string, ObservationRow[]>();
  for (const row of toRows<ObservationRow>(observations(reported, options))) {
    const those = figures.get(row.priority);
    if (those) those.push(row);
    else figures.set(row.priority, [row]);
  }
  const office = framework.offices.find(({ region }) => region === null)?.name ?? framework.offices[0]?.name ?? "";
  const order = [...framework.priorities, ...(framework.scopes ?? [])].map(({ name }) => name);
  const present = new Set(reports.map(({ submission }) => submission.identity.priority));
  return [...order.filter((name) => present.has(name)), ...[...present].filter((name) => !order.includes(name))].map(
    (priority) => {
      const own = reports.filter(({ submission }) => submission.identity.priority === priority);
      const definitions = [...definitionsOf(own, framework).values()];
      const identity = newIdentity(priorityTemplate, {
        framework: framework.id,
        priority,
        office,
        period: through ?? framework.from,
      });
      const sample = own.some(({ submission }) => submission.sample);
      const results = new Map<unknown, Row>();
      for (const { row } of latestSheetRows(own, "results")) {
        if (!results.has(row.code)) results.set(row.code, row);
      }
      return {
        identity,
        sheets: {
          cover: [{ ...coverCells(identity), figures: sample ? SAMPLE_FIGURES : null }],
          results: [...results.values()],
          kpis: definitions.map(({ row }) => row),
          kpi_targets: definitions.flatMap(({ kpi, targets }) =>
            [...targets].map(([period, target]): Row => ({ kpi, period, target })),
          ),
          actuals: (figures.get(priority) ?? [])
            .filter(({ period }) => through === null || comparePeriods(period, through) <= 0)
            .map(({ kpi, period, place, disaggregation, numerator, denominator, value, obs_status: status }): Row => {
              return { kpi, period, place, disaggregation, numerator, denominator, value, status };
            }),
        },
      };
    },
  );
}

/** What was accepted as IATI 2.03. */
export function iatiXml(
  contents: readonly Content[],
  { framework }: PipelineOptions,
  options: IatiOptions,
): { readonly xml: string; readonly notes: readonly ExportNote[] } {
  const pieces: string[] = [];
  const notes = exportIati(contents, framework, options, (piece) => void pieces.push(piece));
  return { xml: pieces.join(""), notes };
}

import { toRows } from "../../pipelines/index.ts";
import { type DraftBase, type DraftScenario, draftBase } from "../../pipelines/scenarios/index.ts";
import type { ResultsChainRow, SeriesRow } from "../../pipelines/tables/index.ts";
import { masked } from "../../rbm/template/visible.ts";
import { TABLES, type TableName } from "../tables/served-tables.ts";
import type { TableQuery } from "../tables/tables.ts";
import type { ShownTo } from "./charted.ts";

/** What draft plans are tried on: the rows of the period shown; series as they are now, as on the scenarios page. Null where no scenario tries one. */
export async function draftsFor(
  { tables, shown: { rows, tableQuery }, audience }: ShownTo,
  scenarios: readonly DraftScenario[],
): Promise<DraftBase | null> {
  if (!scenarios.some(({ draft }) => draft)) return null;
  const { through: _, ...ever } = tableQuery;
  const tableOf = async (name: TableName, query: TableQuery) => (await tables.get(name, query)).table();
  const [chain, series] = await Promise.all([tableOf("results-chain", tableQuery), tableOf("series", ever)]);
  return draftBase(await tables.plans(), tableQuery.framework.id, {
    kpis: rows.kpis,
    chain: toRows<ResultsChainRow>(chain).map((row) =>
      masked(row, TABLES["results-chain"].declaration.columns, audience),
    ),
    series: toRows<SeriesRow>(series).map((row) => masked(row, TABLES.series.declaration.columns, audience)),
  });
}

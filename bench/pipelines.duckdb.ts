import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from "@duckdb/node-api";
import { periodEnd } from "../rbm/framework/period.ts";
import type { BenchData } from "./pipelines.data.ts";
import type { Answer } from "./pipelines.engines.ts";

/** Rows a vector of DuckDB holds. */
const VECTOR = 2048;

const KPIS = `
create or replace temp table kpis as
with latest as (
  select priority, kpi, period, place, arg_max(value, entry) as value from actuals group by all
), totals as (
  select priority, kpi, period, sum(value) as value from latest group by all
)
select priority, kpi, period, value, value / target as progress, greatest(0, least(1, value / target)) as capped,
  case when value / target >= 1 then 0 when value / target / elapsed >= 0.95 then 1
       when value / target / elapsed >= 0.6 then 2 else 3 end as status
from totals join targets using (kpi) join periods using (period)`;

const CROSS = `
select priority, period, avg(capped), count(*) filter (status = 0), count(*) filter (status = 1),
  count(*) filter (status = 2), count(*) filter (status = 3)
from kpis group by all`;

/** The same columns in tables of DuckDB in memory, and the same answer by SQL over them. Codes stay codes, as with us. */
export async function duckdb(data: BenchData): Promise<() => Promise<Answer>> {
  const { framework, quarters, vocabulary, partitions } = data;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("create table actuals (priority int, kpi int, period int, place int, entry int, value double)");
  await connection.run("create table targets (kpi int, target double)");
  await connection.run("create table periods (period int, elapsed double)");
  const actuals = await connection.createAppender("actuals");
  const types = [INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, DOUBLE];
  for (const [priority, { actuals: from }] of partitions.entries()) {
    for (let start = 0; start < from.length; start += VECTOR) {
      const end = Math.min(from.length, start + VECTOR);
      const chunk = DuckDBDataChunk.create(types, end - start);
      chunk.setColumns([
        new Array<number>(end - start).fill(priority),
        ...[from.kpi, from.period, from.place].map((column) => [...column.subarray(start, end)]),
        Array.from({ length: end - start }, (_, n) => start + n),
        [...from.value.subarray(start, end)],
      ]);
      actuals.appendDataChunk(chunk);
    }
  }
  actuals.closeSync();
  for (const { definitions } of partitions)
    for (const { kpi, targets } of definitions.values())
      await connection.run("insert into targets values ($1, $2)", [vocabulary.kpi.find(kpi), targets.get("2023")!]);
  for (const quarter of quarters) {
    const elapsed = (periodEnd(quarter) - 2020) / (periodEnd(framework.to) - 2020);
    await connection.run("insert into periods values ($1, $2)", [vocabulary.period.find(quarter), elapsed]);
  }
  return async () => {
    await connection.run(KPIS);
    const rows = (await connection.runAndReadAll(CROSS)).getRows().map((row) => row.map(Number));
    return Object.fromEntries(
      rows.map(([priority, period, ...rest]) => [
        `${partitions[priority!]!.priority} ${vocabulary.period.labels[period!]!}`,
        rest as unknown as Answer[string],
      ]),
    );
  };
}

import { exportIati } from "../rbm/exchange/iati/index.ts";
import { framework2020 } from "../rbm/framework/index.ts";
import { quartersBetween } from "../rbm/framework/period.ts";
import type { Content } from "../rbm/template/content.ts";
import { newIdentity } from "../rbm/template/identity.ts";
import { priorityTemplate } from "../rbm/template/priority/index.ts";
import { examinerHere } from "../server/examine/examiner.ts";
import { type AskedChart, deckBytes, deckFor } from "../server/exports/deck.ts";
import { seed } from "../server/samples/seed.ts";
import { servicesOf } from "../server/services.ts";
import { openStore } from "../server/store/index.ts";

const CHARTS = [
  "status",
  "heatmap",
  "ranked",
  "multiples",
  "movers",
  "regions",
  "coverage",
  "growth",
  "summary",
  "off-track",
];
const kilobytes = (n: number): string => `${Math.round(n / 1000)} kB`;

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1000, result };
}

async function deck(): Promise<void> {
  const store = await openStore({ folder: ":memory:" });
  await seed(store, framework2020);
  const services = servicesOf({ store, examiner: examinerHere() });
  const priorities = [undefined, "Cybersecurity", "Environment"];
  const charts = priorities.flatMap((priority) =>
    CHARTS.map((chart): AskedChart => ({ chart, ...(priority && { params: { priority } }) })),
  );
  const request = { framework: framework2020, provisional: false, audience: "tdag", charts, appendix: false } as const;
  for (const run of ["first", "second"]) {
    const data = await timed(() => deckFor(services.tables, request));
    const written = await timed(() => deckBytes(data.result.deck));
    console.log(
      `deck of ${charts.length} charts, ${run} run: figures ${data.seconds.toFixed(2)} s, slides ${written.seconds.toFixed(2)} s, ${kilobytes(written.result.length)}`,
    );
  }
  await store.close();
}

/** KPIs with a figure and a KPI target each quarter. */
function large(kpis: number): Content {
  const codes = Array.from({ length: kpis }, (_, i) => `DI-${String(i + 1).padStart(4, "0")}`);
  const quarters = quartersBetween("2020-Q1", "2023-Q4");
  const each = <Row>(row: (kpi: string, period: string, i: number) => Row): Row[] =>
    codes.flatMap((kpi, i) => quarters.map((period, q) => row(kpi, period, i + q)));
  return {
    identity: newIdentity(priorityTemplate, {
      framework: framework2020.id,
      priority: "Digital Inclusion",
      office: "Headquarters",
      period: "2023-Q4",
    }),
    sheets: {
      cover: [],
      results: [{ code: "OC-1", level: "Outcome", title: "People use services" }],
      kpis: codes.map((code) => ({
        code,
        result: "OC-1",
        title: `Sample KPI ${code}`,
        unit: "people",
        measure: "Count",
        direction: "Increase",
        accumulation: "Cumulative",
        baseline: 1,
        baseline_period: "2019",
      })),
      kpi_targets: each((kpi, period, n) => ({ kpi, period, target: n })),
      actuals: each((kpi, period, n) => ({ kpi, period, place: "World", disaggregation: "Total", value: n })),
    },
  };
}

async function iati(): Promise<void> {
  const content = large(1000);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let [bytes, peak] = [0, before];
  const { seconds } = await timed(() =>
    exportIati([content], framework2020, { generated: "2024-01-15T00:00:00Z" }, (piece) => {
      bytes += piece.length;
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    }),
  );
  console.log(
    `IATI of 1,000 indicators × 16 periods: ${seconds.toFixed(2)} s, ${kilobytes(bytes)}, at most ${Math.round((peak - before) / 1e6)} MB of heap over the data's own`,
  );
}

await deck();
await iati();

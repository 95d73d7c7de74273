import { serve } from "@hono/node-server";
import { framework2020 } from "../rbm/framework/index.ts";
import { examinerHere } from "../server/examine/examiner.ts";
import { createApp } from "../server/http/app.ts";
import { servicesOf } from "../server/services.ts";
import { openStore } from "../server/store/index.ts";
import { reportWith } from "../test/server/support/content.ts";
import { benchData, submissionsOf } from "./pipelines.data.ts";

/** A workbook pushed over HTTP into so many observations, until the table across priorities answers with it. */
const size = Number(process.argv[2] ?? 1_000_000);
const store = await openStore({ folder: ":memory:" });
const examiner = examinerHere();
const app = createApp(servicesOf({ store, examiner }));
const data = benchData(size);
for (const { submission, at } of submissionsOf(data)) {
  const { content, by, sample } = submission;
  const outcome = await store.submit({ content, parent: null, bytes: null, by, at, sample });
  if (outcome.outcome !== "stored") throw new Error(`not stored: ${submission.id}`);
  const { id } = outcome.submission;
  await store.decide({ submission: id, decision: "accept", kpis: null, comment: "", by: "reviewer", at });
}
const { server, address } = await new Promise<{ server: ReturnType<typeof serve>; address: string }>((resolve) => {
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
    resolve({ server, address: `http://127.0.0.1:${port}` }),
  );
});

const table = async (): Promise<Response> => {
  const asked = new URLSearchParams({ framework: framework2020.id, provisional: "true" });
  const response = await fetch(`${address}/api/tables/cross-priority.arrow?${asked}`);
  if (response.status !== 200) throw new Error(`no table: ${response.status}`);
  await response.arrayBuffer();
  return response;
};
const clock = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const first = await clock(table);
const times: number[] = [];
const answers: number[] = [];
let head: string | null = null;
let tag: string | null = (await table()).headers.get("ETag");
for (let n = 0; n < 7; n++) {
  const content = reportWith({
    values: { "DI-91": 50 + n },
    identity: { period: "2021-Q3", office: "Regional Office for Africa" },
  });
  const headers: Record<string, string> = { "Content-Type": "application/json", ...(head && { "If-Match": head }) };
  const start = performance.now();
  const pushed = await fetch(`${address}/api/submissions`, { method: "POST", body: JSON.stringify(content), headers });
  if (pushed.status !== 201) throw new Error(`not taken: ${pushed.status} ${await pushed.text()}`);
  head = ((await pushed.json()) as { id: string }).id;
  let now: string | null = null;
  answers.push(
    await clock(async () => {
      now = (await table()).headers.get("ETag");
    }),
  );
  if (now === tag) throw new Error("the table does not know of it");
  tag = now;
  times.push(performance.now() - start);
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
console.log(
  `${data.observations} observations in ${data.partitions.length * data.quarters.length} submissions, over HTTP`,
);
console.log(`  first answer, everything read from the store: ${first.toFixed(0)} ms`);
console.log(
  `  a workbook pushed, checked and stored, until cross-priority.arrow answers with it: ${median(times).toFixed(0)} ms`,
);
console.log(`  of which the table: ${median(answers).toFixed(0)} ms; median of ${times.length}`);
server.close();
await examiner.close();
await store.close();

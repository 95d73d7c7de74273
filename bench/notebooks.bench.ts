import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { examinerHere } from "../server/examine/examiner.ts";
import { createApp } from "../server/http/app.ts";
import { listen } from "../server/listen.ts";
import { servicesOf } from "../server/services.ts";
import { openStore } from "../server/store/index.ts";
import { launchChromium } from "../test/browser/chromium.ts";
import { benchData, submissionsOf } from "./pipelines.data.ts";

// node bench/run.mjs notebooks [observations...]: the retreat page in Chromium, as it is built and served.

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];
const STEPS = 15;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const browser = await launchChromium();
console.log(
  "| observations | first chart on screen | slider → redraw, median and slowest of 15 | tables, gzip | page, gzip |",
);
console.log("|---|---|---|---|---|");
for (const size of sizes) {
  const store = await openStore({ folder: ":memory:" });
  const examiner = examinerHere();
  const { fetch } = createApp(servicesOf({ store, examiner, notebooks: join(process.cwd(), "dist/notebooks") }));
  const data = benchData(size);
  for (const { submission, at } of submissionsOf(data)) {
    const { content, by, sample } = submission;
    const outcome = await store.submit({ content, parent: null, bytes: null, by, at, sample });
    if (outcome.outcome !== "stored") throw new Error(`not stored: ${submission.id}`);
    const { id } = outcome.submission;
    await store.decide({ submission: id, decision: "accept", kpis: null, comment: "", by: "reviewer", at });
  }
  const { address, stop } = await listen({ fetch, port: 0 });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const weight = { tables: 0, page: 0 };
  const weighed: Promise<void>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/api/events")) return;
    const kind = response.url().includes("/api/") ? "tables" : "page";
    weighed.push(
      response.body().then(
        (body) => {
          weight[kind] += gzipSync(body).length;
        },
        () => {},
      ),
    );
  });
  const open = async (): Promise<number> => {
    await page.goto(`${address}/notebooks/retreat.html`);
    await page.locator("svg[data-chart=heatmap]").waitFor();
    return page.evaluate(() => performance.now());
  };
  // The first makes the tables; what a reader meets is the second, which is weighed.
  await open();
  await Promise.all(weighed.splice(0));
  Object.assign(weight, { tables: 0, page: 0 });
  const first = await open();
  await page.waitForLoadState("load");
  await Promise.all(weighed);
  const steps = await page.evaluate(redraws, STEPS);
  const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  console.log(
    `| ${data.observations} | ${Math.round(first)} ms | ${Math.round(median(steps))}, ${Math.round(Math.max(...steps))} ms | ${kB(weight.tables)} | ${kB(weight.page)} |`,
  );
  await page.close();
  await stop();
  await examiner.close();
  await store.close();
}
await browser.close();

/** Milliseconds from each step of the threshold until pictures have changed and a frame was made of it. Runs in the page. */
async function redraws(steps: number): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>(".slider input")!;
  // The cell that draws the plan's bar draws the figures on screen as well, before anything else runs.
  const picture = document.querySelector(".plan-bar")!;
  const taken: number[] = [];
  for (let step = 0; step < steps; step++) {
    const start = performance.now();
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(picture, { childList: true });
    });
    slider.value = String(step % 2 === 0 ? 0.6 + step / 50 : 1.15 - step / 50);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await changed;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    taken.push(performance.now() - start);
  }
  return taken;
}

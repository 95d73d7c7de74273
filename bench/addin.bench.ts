import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { build } from "vite";
import { it } from "vitest";
import { excelBook } from "../addin/excel/book.ts";
import { buildTemplate } from "../addin/excel/build.ts";
import { createChecker } from "../addin/taskpane/checker.ts";
import { createSession, openIssues, type Session } from "../addin/taskpane/session.ts";
import { framework2020 } from "../rbm/framework/index.ts";
import { priorityTemplate as template } from "../rbm/template/priority/index.ts";
import { launchChromium } from "../test/browser/chromium.ts";
import { newWorkbook } from "../test/office/excel.ts";
import { openPane } from "../test/office/web/pane.ts";
import { startOfficePage } from "../test/office/web/serve.ts";
import { firstLoad } from "../test/support/first-load.ts";
import { largeContent } from "./checks.data.ts";

const SIZES = (process.env.ROWS ?? "10000,100000").split(",").map(Number);
/** Cells typed, and times a pane is opened; the first few aside. */
const TYPED = 25;
const OPENED = 6;

const ms = (from: number): number => performance.now() - from;
const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))]!;
const say = (what: string, figure: string): void => console.log(`  ${what.padEnd(52)} ${figure}`);
const inMs = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const inMb = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** Until the session says something else. */
const next = (session: Session): Promise<void> =>
  new Promise((done) => {
    const before = session.state.report;
    const stop = session.subscribe(() => {
      if (session.state.report === before) return;
      stop();
      done();
    });
  });

it.each(SIZES)("%i rows of Actuals", async (rows) => {
  const content = largeContent(rows);
  const { host, user } = newWorkbook(["Notes"]);
  const trips = (): string => {
    const told = `${host.roundTrips} round trips, largest ${inMb(host.largestRequest)} out`;
    const back = Math.max(...host.trips.map(({ responseBytes }) => responseBytes));
    host.forgetTrips();
    return `${told}, ${inMb(back)} back`;
  };
  console.log(`\n${rows.toLocaleString("en")} rows of Actuals, through the Office.js client and adapter`);
  await Excel.run((context) => buildTemplate(context, { template, framework: framework2020, content }));
  await host.settled();
  say("set up", trips());

  const checker = createChecker({ template, framework: framework2020, today: () => "2024-01-10", accepted: content });
  const session = createSession({ book: excelBook({ quiet: 0 }), checker });
  await session.check();
  say("full read", trips());
  const full = performance.now();
  await session.check();
  const read = ms(full);
  const rules = performance.now();
  checker.check({ ...session.state.workbook! });
  const check = ms(rules);
  say("full check: read and every rule", `${inMs(read)}, of which rules ${inMs(check)}`);
  await session.live();
  await host.settled();
  host.forgetTrips();

  const times: number[] = [];
  for (let i = 0; i < TYPED; i++) {
    const told = next(session);
    const start = performance.now();
    user.type(`Actuals!G${100 + 7 * i}`, 400 + i);
    await told;
    if (i >= 5) times.push(ms(start));
    await host.settled();
  }
  say(`${TYPED} cells typed one by one`, trips());
  const [middle, slow] = [at(times, 0.5), at(times, 0.95)];
  say("one cell, from event to issues", `median ${inMs(middle)}, 95th of 100 ${inMs(slow)}`);
  say("that beside a full check", `1/${Math.round(read / middle)}; rules alone 1/${Math.round(check / middle)}`);

  const pasted = next(session);
  const start = performance.now();
  user.pasteValues(
    "Actuals!G5",
    Array.from({ length: 5000 }, (_, i) => [i % 50 === 0 ? "'12,5" : 30 + (i % 9)]),
  );
  await pasted;
  say("a paste of 5,000 rows, from event to issues", inMs(ms(start)));
  await host.settled();
  say("", trips());
  const fixes = openIssues(session.state).filter(({ fix }) => fix);
  await session.fix(fixes.slice(0, 100));
  say(`${Math.min(100, fixes.length)} fixes`, trips());
});

it("the first load of the pane", async () => {
  const folder = mkdtempSync(join(tmpdir(), "resultbook-bench-pane-"));
  await build({
    configFile: false,
    root: resolve("."),
    logLevel: "error",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { taskpane: resolve("addin/taskpane.html") } },
    },
  });
  const { scripts, bytes } = firstLoad(folder, "addin/taskpane.html");
  console.log("\nThe first load of the pane, in Chromium");
  say("JavaScript without Office.js", `${(bytes / 1000).toFixed(1)} kB gzip in ${scripts.length} files`);
  const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      const body = readFileSync(join(folder, pathname));
      response.writeHead(200, { "content-type": types[extname(pathname)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const addinUrl = `http://localhost:${(server.address() as AddressInfo).port}/addin/taskpane.html`;
  const office = await startOfficePage({ addinUrl, workbook: ["Notes"] });
  const browser = await launchChromium();
  const [drawn, usable]: [number[], number[]] = [[], []];
  for (let i = 0; i < OPENED; i++) {
    const { pane, close } = await openPane(browser, office);
    await pane.getByRole("button", { name: "Set up this workbook" }).waitFor();
    const [paint, now] = await pane.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      performance.now(),
    ]);
    if (i > 0) {
      drawn.push(paint!);
      usable.push(now!);
    }
    await close();
  }
  say("until something is drawn, Office.js included", inMs(at(drawn, 0.5)));
  say("until the workbook is read and can be set up", inMs(at(usable, 0.5)));
  await browser.close();
  await office.stop();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

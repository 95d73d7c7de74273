import type { Frame } from "playwright-core";
import { it } from "vitest";
import { excelBook } from "../addin/excel/book.ts";
import { buildTemplate } from "../addin/excel/build.ts";
import { createChecker } from "../addin/taskpane/checker.ts";
import { createSession, type Session } from "../addin/taskpane/session.ts";
import { openIssues } from "../addin/taskpane/session-state.ts";
import { framework2020 } from "../rbm/framework/index.ts";
import { priorityTemplate as template } from "../rbm/template/priority/index.ts";
import { writeXlsx } from "../rbm/workbook/xlsx/index.ts";
import { newWorkbook } from "../test/office/excel.ts";
import { openPane } from "../test/office/web/pane.ts";
import { firstLoad } from "../test/support/first-load.ts";
import { builtPane } from "./addin.pane.ts";
import { largeContent } from "./checks.data.ts";

const SIZES = (process.env.ROWS ?? "10000,100000").split(",").map(Number);
/** Cells typed, and times a pane is opened; the first few aside. */
const TYPED = 25;
const OPENED = 6;
/** Milliseconds without a change before what changed is read. */
const QUIET = 150;

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

/** When, in milliseconds of the clock of all pages, the fix of a cell had been painted. */
const drawn = (pane: Frame, cell: string): Promise<number> =>
  pane.evaluate(
    (name) =>
      new Promise<number>((done) => {
        const observer = new MutationObserver(look);
        function look(): void {
          if (!document.querySelector(`[aria-label="Fix ${name}"]`)) return;
          observer.disconnect();
          // The second frame begins once the first, which shows it, was painted.
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now())));
        }
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
        look();
      }),
    cell,
  );

it.each(SIZES.filter((rows) => rows <= 10_000))("%i rows of Actuals, drawn in Chromium", async (rows) => {
  const workbook = await writeXlsx({ template, framework: framework2020, content: largeContent(rows) });
  const built = await builtPane(workbook);
  const { page, pane, close } = await openPane(built.browser, built.office, { viewport: { width: 340, height: 720 } });
  await pane.getByRole("button", { name: "Set up this workbook" }).click();
  await pane.getByText(/Checked at/).waitFor({ timeout: 300_000 });
  const type = (cell: string) =>
    page.evaluate((address) => {
      const { host } = window.office;
      const at = performance.timeOrigin + performance.now();
      if ("user" in host) host.user.pasteValues(address, [["'12,5"]]);
      return at;
    }, `Actuals!${cell}`);
  await type("G5");
  await pane.locator("summary", { hasText: "Number typed as text" }).click();
  const times: number[] = [];
  for (let i = 0; i < TYPED; i++) {
    const cell = `G${6 + i}`;
    const seen = drawn(pane, cell);
    const start = await type(cell);
    const time = (await seen) - start;
    if (i >= 5) times.push(time);
  }
  console.log(`\n${rows.toLocaleString("en")} rows of Actuals, the pane and Excel's page in Chromium`);
  const [middle, slow] = [at(times, 0.5), at(times, 0.95)];
  say("one cell, from event to issue drawn", `median ${inMs(middle)}, 95th of 100 ${inMs(slow)}`);
  say("of which it waits for the typing to be over", inMs(QUIET));
  await close();
  await built.stop();
});

it("the first load of the pane", async () => {
  const built = await builtPane();
  const { scripts, bytes } = firstLoad(built.folder, "addin/taskpane.html");
  console.log("\nThe first load of the pane, in Chromium");
  say("JavaScript without Office.js", `${(bytes / 1000).toFixed(1)} kB gzip in ${scripts.length} files`);
  const [drawn, usable]: [number[], number[]] = [[], []];
  for (let i = 0; i < OPENED; i++) {
    const { pane, close } = await openPane(built.browser, built.office);
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
  await built.stop();
});

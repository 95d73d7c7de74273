import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { charts, chartsOfScenarios, pageCharts, publishedCharts } from "../../charts/index.ts";
import { leftOver } from "../../notebooks/plugins/offline.ts";
import { readXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { fixture } from "../plots/fixture.ts";
import { served } from "../plots/served.ts";
import { launchChromium } from "./chromium.ts";
import { type NotebooksServer, serveNotebooks } from "./notebooks-server.ts";

const { resolve } = createRequire(import.meta.url);
const pictures = fileURLToPath(new URL("../pictures/", import.meta.url));
const configFile = fileURLToPath(new URL("../../notebooks/vite.config.ts", import.meta.url));

let folder: string;
let server: NotebooksServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Requests that left this machine, and errors of the page. */
let outside: string[];
let errors: string[];
/** What the server answers may differ from test to test. */
let rows: Parameters<typeof serveNotebooks>[1];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-notebooks-"));
  await build({ configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  server = await serveNotebooks(folder, (query) => rows(query));
  browser = await launchChromium();
  mkdirSync(pictures, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  rows = () => served();
  server.asked.length = 0;
  await fresh({ width: 1280, height: 900 });
});

afterEach(async () => {
  await context.close();
  expect(outside, "requests beyond this machine").toEqual([]);
  expect(errors).toEqual([]);
});

/** A browser cut off from everything but this server. */
async function fresh(viewport: { width: number; height: number }, colorScheme: "light" | "dark" = "light") {
  await context?.close();
  context = await browser.newContext({ viewport, colorScheme, permissions: ["clipboard-read", "clipboard-write"] });
  outside = [];
  errors = [];
  await context.route(/.*/, (route) => {
    const url = route.request().url();
    if (url.startsWith(server.address) || /^(data|blob):/.test(url)) return route.continue();
    outside.push(url);
    return route.abort();
  });
  page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
}

const open = async (path: string) => {
  await page.goto(`${server.address}/notebooks/${path}`);
  await page.waitForSelector("figure svg[data-chart]");
};
const chart = (id: string) => page.locator(`svg[data-chart=${id}]`);
const says = (id: string) => chart(id).getAttribute("aria-label");
const figureOf = (id: string) => page.locator("figure", { has: chart(id) });

/** The whole page on screen at a width, every figure drawn for it. */
async function unroll(width: number, height = 6000) {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(() =>
    [...document.querySelectorAll("figure:not([hidden])")].every(
      (one) => Number(one.querySelector("svg")?.getAttribute("width")) === Math.floor(one.clientWidth),
    ),
  );
  await page.setViewportSize({ width, height: await page.evaluate(() => document.body.scrollHeight) });
}

describe("the retreat page", () => {
  it("draws its charts with the network cut, from this server's tables", async () => {
    await open("retreat.html");
    expect(await says("heatmap")).toMatch(/Environment .* pace .* Mean progress in 2022-Q3/);
    expect(server.asked.filter((path) => path.startsWith("/api/tables"))).toEqual([
      "/api/tables/kpis.json",
      "/api/tables/cross-priority.json",
      "/api/tables/regions.json",
    ]);
    await expect.poll(() => page.locator("h1").innerText()).toMatch(/priorities keep pace/);
    expect(await page.locator(".tags").innerText()).toBe("Sample figures");
  });

  it("the slider judges the KPIs anew, and asks the server for nothing", async () => {
    await open("retreat.html");
    const before = await says("heatmap");
    const lead = await page.locator(".lead").innerText();
    const asked = server.asked.length;
    await page.locator("input[type=range]").focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => says("heatmap")).not.toBe(before);
    await expect.poll(() => page.locator(".lead").innerText()).not.toBe(lead);
    expect(await chart("heatmap").locator("text", { hasText: "pace below 0.7" }).count()).toBe(1);
    expect(page.url()).toContain("on-track=0.7");
    expect(server.asked).toHaveLength(asked);
  });

  it("the period picker goes back in time without asking the server, and the address keeps it", async () => {
    await open("retreat.html");
    const asked = server.asked.length;
    await page.getByLabel("Period").selectOption("2021-Q2");
    await expect.poll(() => says("heatmap")).toContain("Mean progress in 2021-Q2");
    expect(server.asked).toHaveLength(asked);
    expect(page.url()).toMatch(/#period=2021-Q2$/);
    await page.reload();
    await expect.poll(() => says("heatmap")).toContain("Mean progress in 2021-Q2");
  });

  it("provisional figures are asked for only by the switch, and said", async () => {
    rows = (query) => fixture(query.get("provisional") === "true" ? { provisional: ["Statistics"] } : {});
    await open("retreat.html");
    expect(await page.getByText("Hatched: provisional").count()).toBe(0);
    await page.getByLabel("Provisional").check();
    await expect.poll(() => page.getByText("Hatched: provisional").count()).toBe(1);
    expect(server.asked).toContain("/api/tables/kpis.json?provisional=true");
  });

  it("an accepted push redraws open pages and leaves the slider where it was", async () => {
    rows = () => fixture({ until: "2022-Q2" });
    await open("retreat.html");
    await expect.poll(() => says("heatmap")).toContain("in 2022-Q2");
    await page.locator("input[type=range]").focus();
    await page.keyboard.press("ArrowLeft");
    rows = () => fixture();
    server.changed();
    await expect.poll(() => says("heatmap")).toContain("in 2022-Q3");
    expect(await page.locator("input[type=range]").inputValue()).toBe("0.9");
  });

  it("Data puts the table in the picture's place, at its height, and Escape brings the picture back", async () => {
    await open("retreat.html");
    const figure = figureOf("heatmap");
    const height = Number(await chart("heatmap").getAttribute("height"));
    await figure.getByRole("button", { name: /^Data/ }).click();
    const table = page.locator("figure .data:not([hidden])");
    expect(await chart("heatmap").isVisible()).toBe(false);
    expect(await table.evaluate((node) => node.clientHeight)).toBe(height);
    expect(await table.locator("tbody tr").count()).toBe(10);
    await page.keyboard.press("Escape");
    expect(await chart("heatmap").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Data");
  });

  it("the menu works by keyboard and gives PNG, SVG and CSV as files", async () => {
    await open("retreat.html");
    const button = figureOf("heatmap").getByRole("button", { name: /^Chart menu/ });
    await button.focus();
    await page.keyboard.press("Enter");
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("SVG");
    await page.keyboard.press("Escape");
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    const save = async (item: RegExp) => {
      await button.click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: item }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await save(/^SVG/);
    expect(svg.name).toBe("heatmap-2022-Q3.svg");
    expect(svg.bytes.toString()).toMatch(/^<svg/);
    expect(svg.bytes.toString()).not.toContain("var(--");
    const csv = await save(/CSV/);
    expect(csv.bytes.toString().split("\r\n")[0]).toMatch(/^Priority,2020-Q1,/);
    const png = await save(/2×/);
    expect(png.name).toBe("heatmap-2022-Q3@2x.png");
    expect(png.bytes.readUInt32BE(16)).toBe(2 * (1200 + 48));
  });

  it("says so when the server does not answer, and recovers on request", async () => {
    let down = true;
    await context.route(/\/api\/tables\//, (route) => (down ? route.abort() : route.fallback()));
    await page.goto(`${server.address}/notebooks/retreat.html`);
    await page.getByText("The figures could not be loaded").waitFor();
    down = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForSelector("figure svg[data-chart]");
    expect(await page.getByRole("alert").isVisible()).toBe(false);
    errors = errors.filter((error) => !error.includes("net::ERR_FAILED"));
  });
});

describe("the readiness page", () => {
  it("lists what each KPI lacks and who answers, from the workbooks", async () => {
    await open("readiness.html");
    expect(await says("coverage")).toContain("can be trusted end to end");
    const row = page.locator("tr", { hasText: "Participants applying skills" });
    expect(await row.innerText()).toMatch(/○\sbaseline.*Set the baseline.*31 Dec 2022.*Focal point/s);
  });

  it("says so where workbooks cannot be read, and shows the rest", async () => {
    await context.route(/\/api\/submissions/, (route) => route.abort());
    await open("readiness.html");
    await page.getByText("Sources and owners could not be read").waitFor();
    expect(
      await chart("coverage")
        .locator("text", { hasText: /^Source$/ })
        .count(),
    ).toBe(0);
    errors = errors.filter((error) => !error.includes("net::ERR_FAILED"));
  });
});

describe("the priority page", () => {
  it("is a click away from a chart's row, with the other choices kept", async () => {
    await open("retreat.html#period=2022-Q2");
    await chart("heatmap").locator("text", { hasText: "Statistics" }).click();
    await page.waitForURL(/priority\.html#period=2022-Q2&priority=Statistics$/);
    await expect.poll(() => says("multiples")).toMatch(/KPIs (is|are) on track/);
  });

  it("shows results, outputs, follow-up and partners of its newest workbook", async () => {
    await open("priority.html#priority=Statistics");
    expect(await page.locator(".tree").innerText()).toMatch(/ST\.1\s+Better data[\s\S]*ST\.1\.1\s+Handbook/);
    expect(await page.getByRole("row", { name: /Handbook/ }).innerText()).toContain("170\u202f000");
    expect(await page.getByRole("row", { name: /Train two people/ }).innerText()).toContain("◆ 31 Aug 2022, late");
    expect(await page.getByRole("row", { name: /Digital Inclusion/ }).innerText()).toContain("○ not yet");
  });

  it("without a priority offers all of them as links", async () => {
    await page.goto(`${server.address}/notebooks/priority.html`);
    await page.getByRole("link", { name: "Cybersecurity" }).click();
    await expect.poll(() => page.locator("h1").innerText()).toMatch(/^Cybersecurity /);
  });
});

describe("the scenarios page", () => {
  it("a slider redraws beside the base without the server, and the link brings it all back", async () => {
    await open("scenarios.html");
    const before = await page.locator("h1").innerText();
    const asked = server.asked.length;
    await page.locator(".editor input[type=range]").first().focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator("h1").innerText()).not.toBe(before);
    expect(await page.locator(".editor output").first().innerText()).toBe("× 1.50");
    expect(server.asked).toHaveLength(asked);
    const title = await page.locator("h1").innerText();
    await page.reload();
    await page.waitForSelector("figure svg[data-chart]");
    await expect.poll(() => page.locator("h1").innerText()).toBe(title);
  });

  it("a budget moved prints the response it takes for granted", async () => {
    await open("scenarios.html");
    await page.getByRole("button", { name: "Budget to the slowest" }).click();
    await expect
      .poll(() => page.locator("figure svg[data-chart=chances]").textContent())
      .toContain("comes through as a change of pace: 0.3 to 1, here 0.6");
    await page.getByLabel("middle").fill("0.9");
    await expect.poll(() => page.locator("figure svg[data-chart=chances]").textContent()).toContain("here 0.9");
  });

  it("a new scenario stands in the table beside the others", async () => {
    await open("scenarios.html");
    await page.getByRole("button", { name: "New scenario" }).click();
    await page.getByLabel("Name").fill("Later <b>start</b>");
    await page.getByRole("button", { name: "+ Start later" }).click();
    const row = page.getByRole("row", { name: /Later <b>start<\/b>/ });
    await expect.poll(() => row.innerText()).toContain("all KPIs: 0 quarters later");
    expect(await page.getByRole("row", { name: /^Base/ }).count()).toBe(1);
  });
});

describe("a draft plan on the scenarios page", () => {
  const homesSay = () => page.locator("figure svg[data-chart=homes]").getAttribute("aria-label");

  it("says what two goals instead of five leave without a home, beside the other scenarios", async () => {
    await open("scenarios.html");
    await page.getByRole("button", { name: "Two goals instead of five" }).click();
    await expect.poll(homesSay).toContain("leaves 18 of 60 KPIs without a home: all of Cybersecurity, Innovation");
    expect(await page.locator("h1").innerText()).toContain("leaves 18 of 60 KPIs without a home");
    const cells = (name: RegExp) => page.getByRole("row", { name }).locator("td").allInnerTexts();
    expect((await cells(/^Two goals instead of five/)).slice(-4)).toEqual(["18", "24", "17", "36"]);
    expect((await cells(/^Base/)).slice(-4)).toEqual(["0", "0", "0", "0"]);
    expect(await page.getByRole("row", { name: /^3\.1 / }).innerText()).toMatch(/6\s+2\.1, 2\.2/);
  });

  it("is edited and chosen by its planner, and travels in the link, the file and the sheet", async () => {
    await open("scenarios.html");
    await page.getByRole("button", { name: "New scenario" }).click();
    await page.getByRole("button", { name: "+ Draft plan" }).click();
    await page.getByLabel(/^3 Sustainability/).selectOption({ label: "merged into 2" });
    await page.getByLabel(/^4 /).selectOption("end");
    const row = page.getByRole("row", { name: /^Scenario 1/ });
    await expect.poll(() => row.innerText()).toContain("the plan without result 4, 3 merged into 2");
    const said = await homesSay();
    await page.reload();
    await expect.poll(homesSay).toBe(said);
    const save = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return readFileSync(await download.path());
    };
    const saved = await save("Save as a file");
    expect(saved.toString()).toContain('"merges":[{"from":"3","to":"2"}]');
    const { sheets } = await readXlsx(new Uint8Array(await save("Excel sheet")));
    const column = (header: string) => sheets[0]!.columns.find((cells) => cells[3] === header)!;
    const at = column("Scenario").findIndex(
      (name, i) => name === "Scenario 1" && column("Priority")[i] === "Digital Innovation Ecosystems",
    );
    expect(column("KPIs without a goal")[at]).toBe(6);
    await page.getByLabel(/^Plan/).selectOption({ value: "2024-2027" });
    await expect.poll(() => row.innerText()).toContain("plan 2024–2027");
    await page.getByRole("button", { name: "Remove: Draft plan" }).click();
    await expect.poll(() => page.locator("figure svg[data-chart=homes]").isVisible()).toBe(false);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "s.json", mimeType: "application/json", buffer: saved });
    await expect.poll(homesSay).toBe(said);
  });
});

describe("scenarios as files", () => {
  it("are saved, opened again as they were, and compared in a sheet", async () => {
    await open("scenarios.html");
    await page.getByLabel("Name").fill("Later start");
    const save = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return await download.path();
    };
    const saved = await save("Save as a file");
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(await save("Excel sheet"))));
    const [scenario, , , , base, met] = sheets[0]!.columns.map((column) => column.slice(0, 5));
    expect(scenario!.slice(0, 2)).toEqual(["Scenarios", expect.stringMatching(/straight line.*Sample figures\.$/)]);
    expect([scenario![3], base![3], met![3]]).toEqual(["Scenario", "Targets met, base", "Targets met"]);
    expect([scenario![4], typeof met![4]]).toEqual(["Later start", "number"]);
    await page.getByRole("button", { name: "Start over" }).click();
    await expect.poll(() => page.getByLabel("Name").inputValue()).not.toBe("Later start");
    const file = page.locator("input[type=file]");
    await file.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("[]") });
    await page.getByText("That file holds no scenarios.").waitFor();
    await file.setInputFiles({ name: "s.json", mimeType: "application/json", buffer: readFileSync(saved) });
    await expect.poll(() => page.getByLabel("Name").inputValue()).toBe("Later start");
  });
});

describe("the review page", () => {
  it("says what is off track and why, and what became of earlier actions", async () => {
    await open("quarterly-review.html");
    expect(await says("reporting")).toContain("figures due in 2022-Q3 are in");
    expect(await says("turns")).toContain("Two KPIs got worse, four better");
    expect(await page.getByRole("row", { name: /E-waste recycling rate/ }).innerText()).toMatch(
      /off\strack[\s\S]*Staff Begin the tender earlier[\s\S]*◆ late: was due 31 Aug 2022/,
    );
    expect(
      await page.getByRole("heading", { name: /^Of two actions agreed before, one is done; one is late/ }).count(),
    ).toBe(1);
  });

  it("a push does not take away what is being typed", async () => {
    await open("quarterly-review.html");
    const row = page.getByRole("row", { name: /E-waste recycling rate/ });
    await row.getByText("Agree an action").first().click();
    await row.getByLabel("Action").fill("Half a sen");
    const said = server.asked.length;
    rows = () => ({ ...served(), followUps: [] });
    server.changed();
    await expect.poll(() => row.innerText()).toContain("no action agreed");
    expect(server.asked.length).toBeGreaterThan(said);
    await page.keyboard.type("tence");
    expect(await row.getByLabel("Action").inputValue()).toBe("Half a sentence");
  });
});

describe("the collaboration page", () => {
  it("shows who works with whom, which claims are one-sided and what is done alone", async () => {
    await open("collaboration.html");
    expect(await page.locator("h1").innerText()).toMatch(/circles of priorities work together/);
    expect(await says("links")).toContain("Environment works alone; three claims of joint work are not returned");
    const claim = page.getByRole("row", { name: /^Policy and Regulation Network and Digital Infrastructure 4/ });
    expect(await claim.count()).toBe(1);
    expect(await page.getByRole("row", { name: /Better data/ }).innerText()).toContain("ST.1 Statistics");
  });
});

describe("the framework page", () => {
  it("lays levels side by side, follows each result into the next plan, and says which KPIs keep a home", async () => {
    await open("framework.html");
    expect(await says("crosswalk")).toContain("23 results of 2020–2023 live on, five end; 16 are new");
    expect(await says("survival")).toContain("44 of 60 KPIs keep a home in 2024–2027");
    const targets = page.getByRole("row", { name: /^Strategic targets/ });
    expect((await targets.innerText()).replace(/\s+/g, " ")).toBe("Strategic targets 12 24 ≠10");
    expect(await page.locator(".tree").first().innerText()).toContain("World population covered by broadband");
  });
});

describe("the delivery page", () => {
  it("shows the timetable as it stood, both processes, the meetings, and a calendar to take along", async () => {
    await open("delivery.html");
    expect(await page.locator("h1").innerText()).toBe(
      "Nothing is late; next is Strategic plan 2024-2027 in force, 1 Jan 2024",
    );
    expect(await says("gantt")).toContain("PP-22, Bucharest: Resolution 71 revised: done 14 Oct 2022");
    expect(await says("processes")).toContain("months before it");
    expect(await page.getByRole("row", { name: /^First meeting of TDAG-WG-SOP/ }).innerText()).toContain("17 Jul 2020");
    expect(await page.getByRole("link", { name: "Calendar" }).getAttribute("href")).toMatch(
      /calendar\.ics\?framework=/,
    );
  });
});

describe("the targets page", () => {
  it("shows published figures with their sources, and says which plan's targets have none", async () => {
    await open("targets.html");
    expect(await page.locator(".tags").innerText()).toBe("Published figures");
    expect(await page.getByLabel("Period").isVisible()).toBe(false);
    expect(await says("reach")).toMatch(/low-income countries about 20\d\d/);
    expect(await page.getByRole("row", { name: /1\.2 People worldwide/ }).innerText()).toContain("Our World in Data");
    expect(await page.locator(".unknown li").count()).toBe(20);
  });
});

describe("the gallery", () => {
  it("draws every chart, with its code and the columns it asked rows for, as they are declared", async () => {
    await open("gallery.html");
    const ids = Object.keys({ ...charts, ...pageCharts, ...chartsOfScenarios, ...publishedCharts });
    const regions = page.locator("#chart-regions");
    await regions.getByText(/^Reads \d+ columns of regions$/).click();
    const read = await regions.locator("dl").first().innerText();
    expect(read).toMatch(/region text\n/);
    expect(read).not.toContain("time number");
    expect(await regions.locator("pre").innerText()).toContain('["regions"]');
    const fan = page.locator("#chart-fan");
    expect(await fan.innerText()).toMatch(/Example, seen from 2022-Q3: “A fifth faster”, all KPIs/);
    expect(await fan.locator("pre").innerText()).toContain("scenarioFigures({fan: 12})");
    await unroll(1280, 24_000);
    expect(await page.locator("svg[data-chart]").evaluateAll((all) => all.map((one) => one.dataset.chart))).toEqual(
      ids,
    );
  });
});

describe("every page", () => {
  for (const name of [
    "index",
    "retreat",
    "priority",
    "scenarios",
    "readiness",
    "targets",
    "quarterly-review",
    "collaboration",
    "framework",
    "delivery",
    "gallery",
  ]) {
    for (const theme of ["light", "dark"] as const) {
      it(`${name}, ${theme}: redrawn from 1280 to 320 pixels nothing scrolls sideways, and axe finds nothing`, async () => {
        await fresh({ width: 1280, height: 900 }, theme);
        await open(`${name}.html#priority=${name === "priority" ? "Statistics" : ""}`);
        await page.addScriptTag({ path: resolve("axe-core/axe.min.js") });
        for (const width of [1280, 390, 320]) {
          await unroll(width, name === "gallery" ? 30_000 : 6000);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          await page.screenshot({ path: join(pictures, `notebook-${name}-${width}-${theme}.png`), fullPage: true });
          if (width === 320) continue;
          const found = await page.evaluate(async () => (await window.axe.run(document)).violations);
          expect(found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
        }
      });
    }
  }

  it("no built file names a content network", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(html|js|css)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const path = join(folder, name);
      if (statSync(path).isFile()) expect(leftOver(readFileSync(path, "utf8")), name).toEqual([]);
    }
  });
});

declare global {
  interface Window {
    axe: { run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  }
}

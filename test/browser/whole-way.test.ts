import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bind, boundSheet, cellAddress, cells } from "../../rbm/template/bind.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { applyFixes, outsideOf, readXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { readDeck } from "../charts/slides/read-deck.ts";
import { resultbook as program, type Served, served as serve } from "../server/support/program.ts";
import { fetching } from "../support/fetching.ts";
import { hasTool, throughLibreOffice } from "../support/tools.ts";
import { axe } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const at = { folder: "", asked: [] as string[] };
let server: Served;
let browser: Browser;

const file = (name: string): string => join(at.folder, name);
const resultbook = (...args: string[]) => program(args, { RESULTBOOK_DATA: at.folder });

/** A page that can reach this machine only; what it asked elsewhere is kept. */
async function open(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
  await context.route(/.*/, (route) => {
    const url = route.request().url();
    if (url.startsWith(server.address) || /^(data|blob):/.test(url)) return route.continue();
    at.asked.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  await page.goto(server.address + path);
  return page;
}

async function drop(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: /^Choose a/ }).click(),
  ]);
  await chooser.setFiles(path);
}

/** The value of a KPI in a quarter as the notebooks' table has it. */
async function served(kpi: string, period: string): Promise<number | null> {
  const answer = await (await fetch(`${server.address}/api/tables/kpis.json?framework=2020-2023`)).json();
  return (
    answer.rows.find((row: { kpi: string; period: string }) => row.kpi === kpi && row.period === period)?.value ?? null
  );
}

/** The handed-out workbook with the World total of a KPI changed. */
async function withValue(bytes: Uint8Array, kpi: string, period: string, value: number): Promise<Uint8Array> {
  const sheet = boundSheet(bind(await readXlsx(bytes), priorityTemplate), "actuals");
  const row = cells(sheet, "kpi").findIndex(
    (code, i) =>
      code === kpi &&
      cells(sheet, "period")[i] === period &&
      cells(sheet, "place")[i] === "World" &&
      cells(sheet, "disaggregation")[i] === "Total",
  );
  if (row < 0) throw new Error(`no such row: ${kpi} ${period}`);
  const edit = { sheet: sheet.sheet!.name, address: cellAddress(sheet, "value", row)!, value };
  return applyFixes(bytes, [edit]);
}

beforeAll(async () => {
  at.folder = mkdtempSync(join(tmpdir(), "resultbook-whole-way-"));
  server = await serve(["--data", at.folder]);
  browser = await launchChromium();
  mkdirSync("test/pictures", { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(at.folder, { recursive: true, force: true });
});

describe("the whole way, with the sample years", () => {
  it("a workbook is handed out, checks clean, is filled in, pushed and accepted, and every page shows the new figure", async () => {
    const out = file("t.xlsx");
    expect(
      await resultbook("template", "priority", "--priority", "Digital Inclusion", "--period", "2021-Q3", "-o", out),
    ).toMatchObject({ code: 0 });
    const checked = await resultbook("check", out, "--json");
    expect(checked.code).toBe(0);
    expect(await served("DI-01", "2021-Q3")).not.toBe(47);

    writeFileSync(out, await withValue(readFileSync(out), "DI-01", "2021-Q3", 47));
    const page = await open("/check.html");
    await drop(page, out);
    await page.getByRole("link", { name: /^Push/ }).click();
    await page.getByRole("heading", { name: "1 cell will change" }).waitFor();
    await page.getByRole("button", { name: "Push 2021-Q3" }).click();
    await page.getByText("was pushed. It waits for review.").waitFor();
    expect(await served("DI-01", "2021-Q3")).not.toBe(47);
    await page.getByRole("link", { name: "History" }).click();
    await page
      .getByText(/^2021-Q3, version \d+/)
      .first()
      .waitFor();
    await page.getByText("Submitted", { exact: true }).waitFor();

    const home = await open("/");
    await home.getByRole("button", { name: /Accept version \d+ of Digital Inclusion/ }).click();
    await home.getByText(/Digital Inclusion 2021-Q3 version \d+ is accepted/).waitFor();
    expect(await served("DI-01", "2021-Q3")).toBe(47);
  });

  it("a workbook saved by LibreOffice checks and pushes like any other", async ({ skip }) => {
    skip(!hasTool("soffice"), "soffice is not installed");
    const out = file("lo.xlsx");
    await resultbook("template", "priority", "--priority", "Digital Inclusion", "--period", "2021-Q3", "-o", out);
    writeFileSync(out, throughLibreOffice(await withValue(readFileSync(out), "DI-01", "2021-Q3", 48), "xlsx", "xlsx"));
    const checked = await resultbook("check", out, "--json");
    expect(JSON.parse(checked.out)).toMatchObject({ counts: { error: 0 } });
    expect(await resultbook("push", out)).toMatchObject({ code: 0 });
  }, 180_000);

  it("the messy sample shows every rule it breaks, is fixed by keyboard, and cannot be pushed while errors are left", async () => {
    await resultbook("sample", "messy", "-o", file("messy.xlsx"));
    const page = await open("/check.html");
    await drop(page, file("messy.xlsx"));
    await page.locator(".group").first().waitFor();
    expect(await page.locator(".group").count()).toBeGreaterThan(15);
    expect(await axe(page)).toEqual([]);
    const errors = async (): Promise<number> =>
      Number.parseInt(await page.getByRole("button", { name: /Errors/ }).innerText(), 10);
    const before = await errors();
    await page.getByText("Number typed as text").click();
    await page.locator("details[open] .goto", { hasText: "G" }).last().focus();
    await page.keyboard.press("f");
    await page.getByText("Fixed:").first().waitFor();
    expect(await errors()).toBe(before - 1);
    await page.keyboard.press("u");
    await page.getByText("Fixed:").first().waitFor({ state: "detached" });
    await page.getByRole("link", { name: /^Push/ }).click();
    await page.getByText(/errors stop the push/).waitFor();
    expect(await page.getByRole("button", { name: "Push 2021-Q3" }).getAttribute("aria-disabled")).toBe("true");

    const drafts = async (): Promise<object[]> =>
      (await fetch(`${server.address}/api/drafts?framework=2020-2023`)).json();
    expect(await drafts()).toEqual([]);
    await page.getByRole("button", { name: "Tell the reviewer" }).click();
    await page.getByText("The reviewer sees that a draft was checked").waitFor();
    const scope = { framework: "2020-2023", priority: "Digital Inclusion", office: "Headquarters", period: "2021-Q3" };
    const said = { ...scope, by: expect.any(String), at: expect.any(String) };
    const counts = { error: before, warning: expect.any(Number), tip: expect.any(Number) };
    expect(await drafts()).toEqual([{ ...said, counts }]);
  });

  it("a workbook that fetches from elsewhere says what, and its corrected copy fetches nothing", async () => {
    writeFileSync(file("fetching.xlsx"), fetching);
    const page = await open("/check.html");
    await drop(page, file("fetching.xlsx"));
    const said = page.getByRole("note").filter({ hasText: "takes values from elsewhere" });
    await said.waitFor();
    expect(await said.innerText()).toMatch(/the data connection “Sales”,.* The new workbook fetches nothing/);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Check the file as it is" }).click();
    await said.filter({ hasText: "The corrected copy fetches nothing" }).waitFor();
    expect(await axe(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download corrected copy" }).click(),
    ]);
    expect(outsideOf(new Uint8Array(readFileSync(await download.path())))).toEqual([]);
    await page.screenshot({ path: "test/pictures/fetching.png" });
    expect(at.asked).toEqual([]);
  });

  it("a file that is no workbook is refused in words, and the page stays", async () => {
    writeFileSync(file("notes.xlsx"), "not a workbook");
    const page = await open("/check.html");
    await drop(page, file("notes.xlsx"));
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("notes.xlsx was not read.");
  });

  it("a deck of it is written whose slides say Sample figures", async () => {
    const out = file("deck.pptx");
    expect(await resultbook("deck", "-o", out, "--period", "2021-Q3")).toMatchObject({ code: 0 });
    const parts = unzipSync(readFileSync(out));
    const slides = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(5);
    expect(slides.filter((name) => !strFromU8(parts[name]!).includes("Sample figures"))).toEqual([]);
  });

  it("figures of two pages go into a deck by keyboard, in the order and with the titles given, and doubtful titles are said", async () => {
    const page = await open("/notebooks/retreat.html#period=2022-Q3");
    const keep = async (chart: string) => {
      const figure = page.locator("figure", { has: page.locator(`svg[data-chart=${chart}]`) });
      await figure.getByRole("button", { name: /^Chart menu/ }).press("Enter");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Add to deck");
      await page.keyboard.press("Enter");
      await figure.getByText(/^Added to the deck as slide \d\.$/).waitFor();
    };
    await page.getByRole("button", { name: "Deck, empty" }).press("Enter");
    await page.getByText("No slides yet.").waitFor();
    await page.keyboard.press("Escape");
    await keep("heatmap");
    await page.goto(`${server.address}/notebooks/readiness.html#period=2022-Q2&priority=Statistics`);
    await keep("coverage");
    await page.getByRole("button", { name: "Deck, 2 slides" }).press("Enter");
    await page.getByLabel("Title of slide 2").fill("All 77 KPIs can be trusted");
    await page.getByRole("button", { name: "Move slide 2 up" }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Move slide 1 down");
    expect(await page.locator(".slides small").allInnerTexts()).toEqual([
      "What KPIs need before they can be trusted · 2020–2023 · 2022-Q2 · Statistics",
      "Progress by priority and quarter · 2020–2023 · 2022-Q3",
    ]);
    expect(await axe(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download .pptx" }).press("Enter");
    const { slides } = await readDeck(readFileSync(await (await download).path()));
    expect(slides.map(({ texts }) => texts[0])).toContain("All 77 KPIs can be trusted");
    await page.getByText(/“All 77 KPIs can be trusted”: the title names 77, which no figure/).waitFor();
    await page.getByRole("button", { name: "Empty the deck" }).press("Enter");
    await page.getByText("No slides yet.").waitFor();
  });

  it("a scenario and its draft plan become slides from the menus of their charts, and join the deck", async () => {
    const page = await open("/notebooks/scenarios.html#period=2022-Q3");
    const figureOf = (chart: string) => page.locator("figure", { has: page.locator(`svg[data-chart=${chart}]`) });
    const choose = async (chart: string, item: RegExp) => {
      await figureOf(chart)
        .getByRole("button", { name: /^Chart menu/ })
        .press("Enter");
      await figureOf(chart).getByRole("menuitem", { name: item }).press("Enter");
    };
    const slideOf = async (chart: string) => {
      const download = page.waitForEvent("download");
      await choose(chart, /PowerPoint/);
      const { slides } = await readDeck(readFileSync(await (await download).path()));
      return slides.find(({ charts }) => charts.length > 0)!;
    };
    const titleOf = (chart: string) => figureOf(chart).locator("h2").textContent();
    const fan = await slideOf("fan");
    expect(fan.texts).toContain(await titleOf("fan"));
    expect(fan.charts[0]!.sheet.map(({ name }) => name)).toContain("A fifth faster");
    await page.getByRole("button", { name: "Two goals instead of five" }).press("Enter");
    const homes = await slideOf("homes");
    expect(homes.texts).toContain(await titleOf("homes"));
    await choose("homes", /Add to deck/);
    await page.getByRole("button", { name: "Deck, one slide" }).press("Enter");
    expect(await page.locator(".slides small").allInnerTexts()).toEqual([
      "What a draft plan leaves without a home · 2020–2023 · 2022-Q3 · Two goals instead of five",
    ]);
    await page.getByRole("button", { name: "Empty the deck" }).press("Enter");
  });

  it("what a meeting agrees on the review page comes back in the next quarter's workbook", async () => {
    const page = await open("/notebooks/quarterly-review.html#period=2022-Q3");
    const row = page.getByRole("row", { name: /EN-01 Environment/ }).first();
    await row.getByText("Agree an action").first().click();
    await row.getByLabel("Action").fill("Lend two people from Statistics");
    await row.getByLabel("Owner, by role").fill("Head of division");
    await row.getByLabel("Due").fill("2022-12-15");
    await row.getByRole("button", { name: "Agree an action" }).click();
    await row.getByText("Kept. It comes back in the 2022-Q4 workbook of Environment.").waitFor();
    await expect.poll(() => row.innerText()).toContain("Lend two people from Statistics");
    const asked = new URLSearchParams({ priority: "Environment", period: "2022-Q4" });
    const answer = await fetch(`${server.address}/api/templates/priority.xlsx?${asked}`);
    const book = bind(await readXlsx(new Uint8Array(await answer.arrayBuffer())), priorityTemplate);
    expect(cells(boundSheet(book, "follow_up"), "action")).toContain("Lend two people from Statistics");
  });

  for (const path of ["/", "/check.html", "/data.html"]) {
    for (const width of [320, 1280]) {
      it(`${path} fits ${width} pixels with its text off the edge, is clean to axe, and asks nothing of another host`, async () => {
        const page = await open(path, width);
        await page.locator("h1").first().waitFor();
        await page.waitForLoadState("networkidle");
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await page.evaluate(() => document.querySelector("main p")!.getBoundingClientRect().x)).toBeGreaterThan(
          8,
        );
        expect(await axe(page)).toEqual([]);
        await page.screenshot({ path: `test/pictures/page${path.replace(/\W/g, "-")}${width}.png`, fullPage: true });
        expect(at.asked).toEqual([]);
      });
    }
  }
});

describe("the whole way, with published figures", () => {
  it("strategic targets go from a workbook to a chart and a slide, and nothing says Sample figures", async () => {
    const folder = mkdtempSync(join(tmpdir(), "resultbook-targets-"));
    const real = await serve(["--data", folder, "--empty"]);
    try {
      const book = join(folder, "targets.xlsx");
      const run = (...args: string[]) => program(args, { RESULTBOOK_DATA: folder });
      await run("sample", "strategic-targets", "-o", book);
      expect(await run("push", book)).toMatchObject({ code: 0 });
      const [pushed] = (await (await fetch(`${real.address}/api/submissions`)).json()) as { id: string }[];
      expect(await run("accept", pushed!.id)).toMatchObject({ code: 0 });
      const chart = await (await fetch(`${real.address}/api/charts/multiples.svg`)).text();
      expect(chart).not.toContain("Sample figures");
      const deck = join(folder, "targets.pptx");
      expect(await run("deck", "-o", deck)).toMatchObject({ code: 0 });
      const slides = Object.entries(unzipSync(readFileSync(deck))).filter(([name]) =>
        /slides\/slide\d+\.xml$/.test(name),
      );
      expect(slides.map(([, bytes]) => strFromU8(bytes)).join()).not.toContain("Sample figures");
    } finally {
      await real.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

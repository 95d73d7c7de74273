import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportWith } from "../server/support/content.ts";
import { resultbook, type Served, served } from "../server/support/program.ts";
import { hasTool } from "../support/tools.ts";
import { launchChromium } from "./chromium.ts";

const PAGES = [
  "index",
  "retreat",
  "quarterly-review",
  "priority",
  "scenarios",
  "readiness",
  "targets",
  "framework",
  "collaboration",
  "delivery",
  "gallery",
];

const at = { folder: "" };
let sample: Served;
let own: Served;
let browser: Browser;

beforeAll(async () => {
  at.folder = mkdtempSync(join(tmpdir(), "resultbook-states-"));
  mkdirSync("test/pictures", { recursive: true });
  browser = await launchChromium();
  sample = await served(["--data", join(at.folder, "sample")]);
  own = await served(["--empty", "--data", join(at.folder, "own")]);
});

afterAll(async () => {
  await browser?.close();
  await sample?.stop();
  await own?.stop();
  rmSync(at.folder, { recursive: true, force: true });
});

/** Whatever is wrong with a page as it stands: errors, requests elsewhere, blank figures, values nobody typed. */
async function wrong(context: BrowserContext, address: string, name: string, hash: string): Promise<string[]> {
  const found: string[] = [];
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => found.push(message));
  page.on("console", (message) => message.type() === "error" && found.push(message.text()));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) found.push(`asks ${url}`);
  });
  await page.goto(`${address}/notebooks/${name}.html${hash}`);
  await drawn(page);
  const text = await page.evaluate(() => {
    const said = [...document.querySelectorAll("svg text, [aria-label], option")];
    return [
      document.body.innerText,
      ...said.map((one) => `${one.textContent} ${one.getAttribute("aria-label") ?? ""}`),
    ].join("\n");
  });
  found.push(...(text.match(/.*\b(?:NaN|undefined|null|Infinity)\b.*|.*\[object .*/g) ?? []));
  const blank = await page.evaluate(
    () =>
      [...document.querySelectorAll("figure:not([hidden]) svg.figure")].filter((svg) => !svg.textContent?.trim())
        .length,
  );
  if (blank) found.push(`${blank} blank figures`);
  await page.close();
  return found.map((one) => `${name}: ${one.slice(0, 200)}`);
}

/** The page has its title, and every figure that is shown its picture. */
const drawn = (page: Page) =>
  page.waitForFunction(() => {
    const shown = [...document.querySelectorAll("figure")].filter((one) => one.clientWidth > 0);
    return document.querySelector("h1")?.textContent && shown.every((one) => one.querySelector("svg.figure"));
  });

async function walk(address: string, hash = ""): Promise<string[]> {
  // High enough for every figure to be drawn at once.
  const context = await browser.newContext({ viewport: { width: 1280, height: 20_000 } });
  const found: string[] = [];
  for (let i = 0; i < PAGES.length; i += 4)
    found.push(...(await Promise.all(PAGES.slice(i, i + 4).map((name) => wrong(context, address, name, hash)))).flat());
  await context.close();
  return found;
}

const titleOf = async (address: string, name: string, hash = ""): Promise<string> => {
  const page = await browser.newPage();
  await page.goto(`${address}/notebooks/${name}.html${hash}`);
  await drawn(page);
  const title = await page.locator("h1").innerText();
  await page.close();
  return title;
};

describe("every notebook page is whole", () => {
  it("on an empty store, and says what it waits for", async () => {
    expect(await walk(own.address)).toEqual([]);
    for (const name of ["index", "retreat", "priority", "scenarios", "readiness", "quarterly-review", "collaboration"])
      expect(await titleOf(own.address, name), name).toBe("Nothing has been accepted yet");
  });

  it("with one quarter of one priority", async () => {
    const file = join(at.folder, "report.json");
    writeFileSync(file, JSON.stringify(reportWith({ values: { "DI-01": 50, "DI-02": null } })));
    const pushed = await fetch(`${own.address}/api/submissions`, {
      method: "POST",
      body: JSON.stringify(reportWith({ values: { "DI-01": 50, "DI-02": null } })),
      headers: { "Content-Type": "application/json" },
    });
    expect(pushed.status).toBe(201);
    const { id } = (await pushed.json()) as { id: string };
    expect(await walk(own.address, "#provisional=true")).toEqual([]);
    expect((await resultbook(["accept", id, "--to", own.address])).code).toBe(0);
    expect(await walk(own.address)).toEqual([]);
    expect(await titleOf(own.address, "priority", "#priority=Digital+Inclusion")).toMatch(/^Digital Inclusion /);
  });

  for (const [what, hash] of [
    ["with provisional figures of one priority", "#provisional=true&priority=Statistics"],
    [
      "as of a day in the past, with choices that are not there",
      "#asof=2021-06-30&priority=Nobody&period=1999-Q1&scenarios=%7B",
    ],
    ["under a plan that nothing was reported on", "#framework=2024-2027"],
  ] as const)
    it(what, async () => {
      expect(await walk(sample.address, hash)).toEqual([]);
    });
});

describe("a figure leads back to its cell and to who accepted it", () => {
  const asked = async (open: (page: Page) => Promise<void>, path: string): Promise<string> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 5000 } });
    await page.goto(`${sample.address}/notebooks/${path}`);
    await drawn(page);
    await open(page);
    const said = await page.getByRole("dialog").innerText();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.close();
    return said;
  };
  const fromData = (chart: string, row: RegExp) => async (page: Page) => {
    const figure = page.locator("figure", { has: page.locator(`svg[data-chart=${chart}]`) });
    await figure.getByRole("button", { name: /^Data/ }).click();
    await page.getByRole("row", { name: row }).locator("a.traced").last().click();
  };
  const CELL =
    /Typed in\s+workbook of 20\d\d-Q\d, Actuals [A-Z]+\d+\s+Accepted\s+\d+ \w+ 20\d\d by .+\s+Submission\s+[0-9a-f]{12}/;

  it("from the table of a chart, of this quarter and of the last one with a figure", async () => {
    expect(await asked(fromData("multiples", /^DI-01 /), "retreat.html")).toMatch(CELL);
    expect(await asked(fromData("multiples", /^ST-01 /), "priority.html#priority=Statistics")).toMatch(CELL);
    expect(await asked(fromData("movers", /^DI-04 /), "index.html")).toMatch(CELL);
    const earlier = await asked(fromData("multiples", /^CY-01 /), "retreat.html");
    expect(earlier).toContain("CY-01, 2023-Q3");
    expect(earlier).toMatch(CELL);
  });

  it("from a mean of the heatmap, over the KPIs it rests on", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 5000 } });
    await page.goto(`${sample.address}/notebooks/retreat.html`);
    await drawn(page);
    await fromData("heatmap", /^Statistics /)(page);
    const behind = page.getByRole("dialog", { name: "What Statistics, 2023-Q4 is the mean of" });
    await expect.poll(() => behind.getByRole("row").count()).toBe(7);
    const shares = await behind.locator("td:last-child").allInnerTexts();
    const mean = shares.reduce((sum, share) => sum + Number.parseFloat(share), 0) / shares.length;
    const cell = page.getByRole("row", { name: /^Statistics / }).locator("a.traced");
    expect(Math.abs(mean - Number.parseFloat(await cell.last().innerText()))).toBeLessThan(1);
    await behind
      .getByRole("row", { name: /^ST-01 / })
      .locator("a.traced")
      .click();
    await expect
      .poll(() => page.getByRole("dialog", { name: /ST-01/ }).allInnerTexts())
      .toEqual([expect.stringMatching(CELL)]);
    await page.close();
  });

  it("from the list of a review", async () => {
    const open = (page: Page) =>
      page
        .getByRole("row", { name: /DI-01 / })
        .locator("a.traced")
        .click();
    expect(await asked(open, "quarterly-review.html")).toMatch(CELL);
  });
});

describe.runIf(hasTool("pdftotext"))("on A4", () => {
  /** A page as a PDF: its text by sheet, as it reads. */
  async function printed(name: string, hash = ""): Promise<{ sheets: string[]; page: Page }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "dark" });
    const page = await context.newPage();
    await page.goto(`${sample.address}/notebooks/${name}.html${hash}`);
    await page.waitForSelector("figure svg.figure");
    const path = `test/pictures/print-${name}.pdf`;
    await page.pdf({ path, preferCSSPageSize: true });
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
    return { sheets: text.split("\f").slice(0, -1).map(plain), page };
  }
  const plain = (text: string): string => text.replace(/\s+/g, " ");
  /** Without spaces: those of a PDF are guesses. */
  const bare = (text: string): string => text.replace(/\s+/g, "");

  it("each figure stands whole on a sheet with its title and source, and tables do not begin at a sheet's foot", async () => {
    expect((await resultbook(["close", "2023-Q4", "--anyway", "--to", sample.address])).code).toBe(0);
    for (const [name, hash] of [
      ["retreat", ""],
      ["framework", ""],
      ["quarterly-review", ""],
      ["scenarios", "#period=2022-Q4"],
    ] as const) {
      const { sheets, page } = await printed(name, hash);
      const texts = sheets.map(bare);
      const where = (text: string) => texts.findIndex((sheet) => sheet.includes(bare(text)));
      const parts = await page.evaluate(() =>
        [...document.querySelectorAll(".fig")]
          .filter((one) => one.clientWidth > 0)
          .map((one) => ({
            title: one.querySelector("h2")?.textContent ?? "",
            table: one.matches(".listed"),
            source: one.querySelector("svg.figure")?.textContent?.match(/Source: [a-z]+ [a-z]+/)?.[0] ?? "",
            first: one.querySelector("tbody tr td")?.textContent?.split(" ").slice(0, 2).join(" ") ?? "",
          })),
      );
      expect(parts.length).toBeGreaterThan(2);
      for (const { title, table, source, first } of parts) {
        const sheet = where(title);
        expect(sheet, `${name}: ${title}`).toBeGreaterThanOrEqual(0);
        const rest = texts[sheet]?.slice(texts[sheet].indexOf(bare(title))) ?? "";
        expect(rest, `${name}: ${title}`).toContain(bare(table ? first : source));
      }
      for (const sheet of sheets) {
        expect(sheet).toMatch(/Edition 2023-Q4\.1 · Accepted by \d+ [A-Z][a-z]+ 20\d\d .*Sample figures/);
        expect(sheet).not.toMatch(/Provisional$|Add to deck|Copy link|Skip to|Choose a page/);
      }
      expect(sheets.at(-1)).toMatch(new RegExp(`${sheets.length} ?/ ?${sheets.length}`));
      await page.context().close();
    }
  });

  it("the bar of the plan is drawn for the sheet, and the screen gets its own back", async () => {
    const { page } = await printed("index");
    const width = () => page.locator(".plan-bar svg.figure").getAttribute("width");
    await expect.poll(width).toBe("1200");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await width()).toBe("686");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await width()).toBe("1200");
    await page.context().close();
  });
});

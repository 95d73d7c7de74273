import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Content } from "../../rbm/template/content.ts";
import { type Served, served as serve } from "../server/support/program.ts";
import { axe } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const PERIOD = "2023-Q4";
const hash = (priority: string): string => `#${new URLSearchParams({ period: PERIOD, priority })}`;

const at = { folder: "" };
let server: Served;
let browser: Browser;

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly content: Content;
}

async function open(path: string, width = 1280, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(server.address + path);
  await page.locator(".matrix table").waitFor();
  return page;
}

const ask = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await (await fetch(server.address + path, init)).json()) as T;

async function headOf(priority: string): Promise<Listed> {
  const query = new URLSearchParams({ priority, period: PERIOD, head: "true" });
  const [head] = await ask<Listed[]>(`/api/submissions?${query}`);
  return ask<Listed>(`/api/submissions/${head!.id}`);
}

const post = (path: string, body: unknown, method = "POST"): Promise<{ id: string }> =>
  ask(path, { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });

/** Pushes the head again with another value of a KPI's World total. */
async function pushed(priority: string, kpi: string, value: number): Promise<string> {
  const head = await headOf(priority);
  const actuals = head.content.sheets.actuals!.map((row) =>
    row.kpi === kpi && row.place === "World" && row.disaggregation === "Total" ? { ...row, value } : row,
  );
  const content = { ...head.content, sheets: { ...head.content.sheets, actuals } };
  return (await post(`/api/submissions?parent=${head.id}`, content)).id;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "");

beforeAll(async () => {
  at.folder = mkdtempSync(join(tmpdir(), "resultbook-review-"));
  server = await serve(["--data", at.folder]);
  browser = await launchChromium();
  mkdirSync("test/pictures", { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(at.folder, { recursive: true, force: true });
});

describe("the review page", () => {
  it("is one tab stop: arrows move, Enter opens, A and R go to the decision without taking it", async () => {
    const page = await open("/review.html");
    expect(await page.locator(".matrix a[tabindex='0']").count()).toBe(1);
    await page.locator(".matrix a[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toMatch(/^Cybersecurity, 2023-Q4: Submitted/);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focused(page)).toMatch(/^Cybersecurity, 2023-Q3: Accepted/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Cybersecurity, 2023-Q4" }).waitFor();
    await page.getByRole("button", { name: "Accept version 1" }).waitFor();
    await page.keyboard.press("r");
    await expect.poll(() => focused(page)).toBe("Return version 1");
    await page.locator(".matrix a[aria-current]").focus();
    await page.keyboard.press("a");
    await expect.poll(() => focused(page)).toBe("Accept version 1");
    expect((await headOf("Cybersecurity")).status).toBe("submitted");
  });

  it("says what changed since the quarter before, and draws the priority", async () => {
    const page = await open(`/review.html${hash("Cybersecurity")}`);
    await page.getByText(/\d+ cells since 2023-Q3/).waitFor();
    const row = page.locator(".changes > li", { hasText: "CY-01 · 2023-Q4 · World · Total" });
    expect(await row.locator(".was").first().innerText()).toMatch(/\d/);
    const chart = page.locator("img.chart");
    await expect
      .poll(() => chart.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(0);
  });

  it("returns one KPI with a comment on its cell, shows the next version only when asked, and accepts that", async () => {
    const page = await open(`/review.html${hash("Cybersecurity")}`);
    await page.getByRole("button", { name: "Comment on Actuals, CY-01 · 2023-Q4 · World · Total" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("comment");
    await page.keyboard.type("the register says otherwise");
    await page.getByRole("button", { name: "Return CY-01" }).click();
    await page.locator(".decisions", { hasText: "Returned CY-01" }).waitFor();
    expect(await page.locator(".decisions blockquote").innerText()).toContain(
      "Actuals, CY-01 · 2023-Q4 · World · Total: the register says otherwise",
    );

    await page.getByRole("textbox", { name: /^Comment/ }).fill("Half a thought");
    await pushed("Cybersecurity", "CY-01", 126);
    await page.getByText(/Version 2 was pushed/).waitFor();
    expect(await page.getByRole("button", { name: /^Accept version 1/ }).getAttribute("aria-disabled")).toBe("true");
    expect(await page.getByRole("textbox", { name: /^Comment/ }).inputValue()).toBe("Half a thought");
    await page.getByRole("button", { name: "Show version 2" }).click();
    await page.getByText("1 cell since version 1").waitFor();
    await page.getByRole("button", { name: "Accept version 2" }).click();
    await page.getByRole("button", { name: "Reopen version 2" }).waitFor();
    expect((await headOf("Cybersecurity")).status).toBe("accepted");
    expect(await page.locator(".decisions strong").allInnerTexts()).toEqual([
      "Accepted version 2",
      "Pushed version 2",
      "Returned CY-01",
      "Pushed version 1",
    ]);
  });

  it("asks for a comment where returning or reopening needs one, and goes to it", async () => {
    const page = await open(`/review.html${hash("Environment")}`);
    await page.getByRole("button", { name: "Return version 1" }).click();
    await page.getByText("To return needs a comment").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("comment");
    expect((await headOf("Environment")).status).toBe("submitted");
  });

  it("shows a decision made elsewhere at once", async () => {
    const page = await open("/review.html");
    await page.locator(".matrix a", { hasText: "Environment, 2023-Q4: Submitted" }).waitFor();
    await post(`/api/submissions/${(await headOf("Environment")).id}/reviews`, {
      decision: "return",
      comment: "Recount",
    });
    await page.locator(".matrix a", { hasText: "Environment, 2023-Q4: Returned" }).waitFor({ timeout: 3_000 });
    await page.locator(".todo", { hasText: "Environment" }).waitFor();
  });

  it("closes a quarter when everything is accepted, and says which edition that is", async () => {
    const page = await open("/review.html");
    const close = page.getByRole("button", { name: "Close 2023-Q4" });
    expect(await close.getAttribute("aria-disabled")).toBe("true");
    await page.getByText("1 not accepted yet.").waitFor();
    await post(`/api/submissions/${(await headOf("Environment")).id}/reviews`, { decision: "accept" });
    await page.getByText("All are accepted.").waitFor();
    await close.click();
    await page.getByText("2023-Q4 is closed. Edition 2023-Q4.1.", { exact: true }).waitFor();
    const { meta } = await ask<{ meta: { edition: string } }>("/api/tables/kpis.json?framework=2020-2023");
    expect(meta.edition).toBe("2023-Q4.1");
    await page.goto(`${server.address}/review.html${hash("Environment")}`);
    await page.getByText("2023-Q4 is closed. Open it again before changing a decision.").waitFor();
    await post("/api/periods/2023-Q4", { state: "open", comment: "Recount" }, "PUT");
    await page.getByText("Accepted. To change that, reopen it and say why.").waitFor();
  });

  for (const [width, scheme] of [
    [320, "light"],
    [390, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const) {
    it(`fits ${width} pixels and is clean to axe when ${scheme}`, async () => {
      const page = await open(`/review.html${hash("Cybersecurity")}`, width, scheme);
      await page.getByText(/\d+ cells? since/).waitFor();
      await page.locator("img.chart").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
      await page.screenshot({ path: `test/pictures/review-${width}-${scheme}.png` });
    });
  }
});

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
    expect(await row.locator(".addr").first().innerText()).toMatch(/^[A-Z]+\d+$/);
    const chart = page.locator("img.chart");
    await expect
      .poll(() => chart.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(0);
  });

  it("returns one KPI with a comment on its cell, shows the next version only when asked, and accepts that", async () => {
    const page = await open(`/review.html${hash("Cybersecurity")}`);
    await page.getByRole("button", { name: "Comment on Actuals, CY-01 · 2023-Q4 · World · Total" }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("Comment on Actuals, CY-01 · 2023-Q4 · World · Total, kept with the decision");
    await page.keyboard.type("the register says otherwise");
    await page.getByRole("button", { name: "Return CY-01" }).click();
    await page.locator(".decisions", { hasText: "Returned CY-01" }).waitFor();
    expect(await page.locator(".decisions blockquote").innerText()).toContain(
      "Actuals, CY-01 · 2023-Q4 · World · Total the register says otherwise",
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

  it("keeps what the meeting agrees on a KPI with cause, action, owner and due date, and closes it with a reason", async () => {
    const page = await open(`/review.html${hash("Environment")}`);
    await page.getByRole("button", { name: "Agree a follow-up" }).click();
    await page.getByRole("button", { name: "Keep the follow-up" }).click();
    await page.getByText("Say the cause.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("agree-cause");
    await page.locator("#agree-kpi").selectOption("EN-02");
    await page.locator("#agree-cause").selectOption("Funding");
    await page.locator("#agree-due").fill("2024-03-29");
    await page.locator("#agree-action").fill("Ask two more partners");
    await page.locator("#agree-owner").fill("Head of unit");
    await page.keyboard.press("Enter");
    const item = page.locator(".follow-ups > li", { hasText: "Ask two more partners" });
    await item.getByText("Funding · Head of unit · late: due 29 Mar 2024").waitFor();

    await item.getByRole("button", { name: "Close Ask two more partners" }).click();
    await item.getByRole("button", { name: "Close as done" }).click();
    await item.getByText("say what was done").waitFor();
    await page.keyboard.type("Both signed");
    await item.getByRole("button", { name: "Close as done" }).click();
    await item.getByText("Closed, done: Both signed").waitFor();
    const query = new URLSearchParams({ priority: "Environment", period: PERIOD });
    const kept = await ask<{ action: string; closedAs: string }[]>(`/api/followups?${query}`);
    expect(kept.find(({ action }) => action === "Ask two more partners")).toMatchObject({
      kpi: "EN-02",
      status: "Closed",
      closedAs: "done",
      comment: "Both signed",
    });
  });

  it("gives one priority more time, with a reason", async () => {
    await post("/api/periods/2024-Q1?framework=2024-2027", { deadline: "2024-04-15" }, "PUT");
    const page = await open("/review.html#framework=2024-2027&to=2024-Q1");
    const waiting = page.locator(".todo li").first();
    await waiting.getByRole("button", { name: /^Extend/ }).click();
    await waiting.getByLabel("Until").fill("2099-04-30");
    await waiting.getByRole("button", { name: "Give more time" }).click();
    await waiting.getByText("Give the day and the reason.").waitFor();
    await page.keyboard.type("The register opens late");
    await page.keyboard.press("Enter");
    await page.locator(".matrix a", { hasText: "due 30 Apr 2099" }).waitFor();
    const [cycle] = await ask<{ extensions: object[] }[]>("/api/periods?framework=2024-2027");
    expect(cycle!.extensions).toMatchObject([{ deadline: "2099-04-30", comment: "The register opens late" }]);
  });

  it("sets the whole cycle of a quarter: its dates in their order, more time for one office, and opening it again", async () => {
    const page = await open("/review.html#framework=2024-2027&to=2024-Q1");
    const dates = page.getByRole("button", { name: "Dates" });
    await dates.click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("cycle-opens");
    await page.getByLabel("Opens").fill("2024-04-20");
    await page.getByLabel("Review meeting").fill("2024-05-02");
    await page.getByLabel("Closes").fill("2099-05-10");
    await page.getByRole("button", { name: "Keep the dates" }).click();
    await page.getByText("in this order: opens, deadline, closes").waitFor();
    await page.getByLabel("Opens").fill("2024-04-01");
    await page.getByRole("button", { name: "Keep the dates" }).click();
    await page.getByText("Opens 1 Apr 2024, due 15 Apr 2024, meeting 2 May 2024, closes 10 May 2099.").waitFor();

    await dates.click();
    const more = page.locator(".extensions");
    await more.getByLabel("Reporting office").selectOption("Regional Office for Africa");
    await more.getByLabel("Until").fill("2099-05-01");
    await more.getByLabel("Why").fill("The ministry answers late");
    await more.getByRole("button", { name: "Give more time" }).click();
    await page.getByText(/, Regional Office for Africa has until 1 May 2099\./).waitFor({ state: "attached" });
    await dates.click();
    await more.locator("li", { hasText: "Regional Office for Africa 1 May 2099" }).waitFor();

    await post("/api/periods/2024-Q1?framework=2024-2027", { state: "closed", anyway: true }, "PUT");
    await page.getByRole("button", { name: "Open again" }).click();
    await page.getByLabel("Why it is opened again").fill("Recount");
    await page.getByRole("button", { name: "Open 2024-Q1 again" }).click();
    await page.getByText(/^5 not accepted yet\./).waitFor();
  });

  it("shows that a draft was checked as soon as it is said, whose, and how many errors it has left", async () => {
    await post("/api/periods/2024-Q1?framework=2024-2027", { deadline: "2099-04-15" }, "PUT");
    const page = await open("/review.html#framework=2024-2027&to=2024-Q1");
    const [priority, period] = ["Affordable connectivity", "2024-Q1"];
    const counts = { error: 2, warning: 1, tip: 0 };
    await post("/api/drafts", { framework: "2024-2027", priority, office: "Headquarters", period, counts });
    const cell = page.locator(".matrix a", { hasText: `${priority}, ${period}: Draft checked` });
    await cell.waitFor();
    await page.locator(".tally li", { hasText: "1 draft checked" }).waitFor();
    await cell.click();
    await page.getByText(/Draft of Headquarters checked .* 2 errors, 1 warning, no tips\./).waitFor();
  });

  it("shows a decision made elsewhere at once", async () => {
    const page = await open("/review.html");
    await page.locator(".matrix a", { hasText: "Environment, 2023-Q4: Submitted" }).waitFor();
    await post(`/api/submissions/${(await headOf("Environment")).id}/reviews`, {
      decision: "return",
      comment: "Recount",
    });
    await page.locator(".matrix a", { hasText: "Environment, 2023-Q4: Returned" }).waitFor();
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

  it("takes milestones and meetings of the whole plan: dropped on the check page, accepted here, and in the table then", async () => {
    const plan = "2020-2023";
    const workbook = await fetch(`${server.address}/api/templates/delivery.xlsx?framework=${plan}`);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${server.address}/check.html`);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Choose a file" }).click(),
    ]);
    const buffer = Buffer.from(await workbook.arrayBuffer());
    await chooser.setFiles({ name: "dates.xlsx", mimeType: "application/octet-stream", buffer });
    await page.getByRole("heading", { name: "Milestones and meetings" }).waitFor();
    await page.getByRole("link", { name: "Push", exact: true }).click();
    await page.getByRole("button", { name: "Push milestones and meetings" }).click();
    await page.getByText(`${plan} version 1 was pushed. It waits for review.`).waitFor();

    await page.goto(`${server.address}/review.html#framework=${plan}`);
    await page.getByRole("link", { name: `Milestones and meetings of ${plan}` }).click();
    await page.getByRole("button", { name: "Accept version 1" }).click();
    await page.getByRole("button", { name: "Reopen version 1" }).waitFor();
    await page.screenshot({ path: "test/pictures/review-of-plan.png" });
    const { rows } = await ask<{ rows: { submission: string | null }[] }>(
      `/api/tables/milestones.json?framework=${plan}`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ submission }) => submission !== null)).toBe(true);
    expect(await page.locator(".matrix tbody tr").count()).toBe(10);
  });

  it("says which offices disagree, on which cell, and what each says", async () => {
    const { content } = await headOf("Statistics");
    const office = "Regional Office for Africa";
    const world = (row: { readonly [column: string]: unknown }) => row.period === PERIOD && row.place === "World";
    const from = content.sheets.actuals!.findIndex((row) => world(row) && typeof row.value === "number");
    const actuals = content.sheets.actuals!.map((row, i) =>
      i === from ? { ...row, value: Number(row.value) + 1 } : row,
    );
    const cover = content.sheets.cover!.map((row) => ({ ...row, office, parent: null }));
    const identity = { ...content.identity, office, parent: null };
    await post("/api/submissions?parent=", { identity, sheets: { ...content.sheets, actuals, cover } });
    const page = await open(`/review.html${hash("Statistics")}`);
    await page.getByRole("heading", { name: "Offices disagree" }).waitFor();
    const said = await page.locator("section[aria-labelledby=conflicts] li").allInnerTexts();
    const value = Number(content.sheets.actuals![from]!.value);
    expect(said).toEqual([`Headquarters ${value}`, `${office} ${value + 1}`]);
    await page.locator(".matrix a", { hasText: "2 offices disagree" }).waitFor();
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

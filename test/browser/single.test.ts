import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leftOver } from "../../notebooks/plugins/offline.ts";
import { reportWith } from "../server/support/content.ts";
import { resultbook } from "../server/support/program.ts";
import { workbookBytes } from "../server/support/server.ts";
import { launchChromium } from "./chromium.ts";

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-single-"));
  browser = await launchChromium();
  const report = join(folder, "report.xlsx");
  const content = reportWith({ values: { "DI-01": 50 } });
  const kpis = content.sheets.kpis!.map((row) => ({
    ...row,
    title: "</script><script>document.title='broken'</script>",
  }));
  writeFileSync(report, await workbookBytes({ ...content, sheets: { ...content.sheets, kpis } }));
  const data = ["--data", join(folder, "data")];
  const pushed = await resultbook(["push", report, ...data]);
  const id = /^[0-9a-f]{64}$/m.exec(pushed.out)?.[0];
  expect(id, pushed.err).toBeDefined();
  expect((await resultbook(["accept", id!, ...data])).code).toBe(0);
  const made = await resultbook(["notebooks", "retreat", "scenarios", "--single", "-o", folder, ...data]);
  expect(made.code, made.err).toBe(0);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a notebook page in one file", () => {
  it("opens from the disk without a network, draws what was accepted, and lets no cell's text be more than text", async () => {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const asked: string[] = [];
    const failed: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => failed.push(error.message));
    await page.goto(pathToFileURL(join(folder, "retreat.html")).href);
    await page.locator("figure svg").first().waitFor();
    expect(await page.locator("header .deck").isVisible()).toBe(false);
    expect(await page.getByText(/^Copy of /).count()).toBe(1);
    expect(await page.title()).not.toBe("broken");
    expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(failed).toEqual([]);
    await context.close();
  });

  it("tries scenarios and draft plans without a server, on the plans and tables it carries", async () => {
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on("pageerror", ({ message }) => failed.push(message));
    page.on("console", (message) => message.type() === "error" && failed.push(message.text()));
    await page.goto(`${pathToFileURL(join(folder, "scenarios.html")).href}#period=2021-Q3`);
    await page.getByRole("button", { name: "Two goals instead of five" }).click();
    await page.locator("figure svg[data-chart=homes]").waitFor();
    await page.getByLabel(/^Plan/).selectOption("2024-2027");
    await expect.poll(() => page.getByRole("row", { name: /^Two goals/ }).innerText()).toContain("plan 2024–2027");
    expect(await page.getByRole("alert").isVisible()).toBe(false);
    expect(failed).toEqual([]);
    await page.close();
  });

  it("holds no address of a content network", () => {
    expect(leftOver(readFileSync(join(folder, "retreat.html"), "utf8"))).toEqual([]);
  });

  it("is not made of a page that is not there", async () => {
    const { code, err } = await resultbook(["notebooks", "retreats", "--single", "-o", folder]);
    expect(code).toBe(2);
    expect(err).toContain("There is no page retreats.html.");
  });
});

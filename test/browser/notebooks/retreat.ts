import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fixture } from "../../plots/fixture.ts";
import type { Notebooks } from "./served-notebooks.ts";

/** The page of the retreat. */
export function retreat(book: Notebooks): void {
  describe("the retreat page", () => {
    it("draws its charts with the network cut, from this server's tables", async () => {
      await book.open("retreat.html");
      expect(await book.says("heatmap")).toMatch(/Environment .* pace .* Mean progress in 2022-Q3/);
      expect(book.server.asked.filter((path) => path.startsWith("/api/tables"))).toEqual([
        "/api/tables/kpis.json",
        "/api/tables/cross-priority.json",
        "/api/tables/regions.json",
      ]);
      await expect.poll(() => book.page.locator("h1").innerText()).toMatch(/priorities keep pace/);
      expect(await book.page.locator(".tags").innerText()).toBe("Sample figures");
    });

    it("the slider judges the KPIs anew, and asks the server for nothing", async () => {
      await book.open("retreat.html");
      const before = await book.says("heatmap");
      const lead = await book.page.locator(".lead").innerText();
      const asked = book.server.asked.length;
      await book.page.locator("input[type=range]").focus();
      for (let i = 0; i < 5; i++) await book.page.keyboard.press("ArrowLeft");
      await expect.poll(() => book.says("heatmap")).not.toBe(before);
      await expect.poll(() => book.page.locator(".lead").innerText()).not.toBe(lead);
      expect(await book.chart("heatmap").locator("text", { hasText: "pace below 0.7" }).count()).toBe(1);
      expect(book.page.url()).toContain("on-track=0.7");
      expect(book.server.asked).toHaveLength(asked);
    });

    it("the period picker goes back in time without asking the server, and the address keeps it", async () => {
      await book.open("retreat.html");
      const asked = book.server.asked.length;
      await book.page.getByLabel("Period").selectOption("2021-Q2");
      await expect.poll(() => book.says("heatmap")).toContain("Mean progress in 2021-Q2");
      expect(book.server.asked).toHaveLength(asked);
      expect(book.page.url()).toMatch(/#period=2021-Q2$/);
      await book.page.reload();
      await expect.poll(() => book.says("heatmap")).toContain("Mean progress in 2021-Q2");
    });

    it("provisional figures are asked for only by the switch, and said", async () => {
      book.rows = (query) => fixture(query.get("provisional") === "true" ? { provisional: ["Statistics"] } : {});
      await book.open("retreat.html");
      expect(await book.page.getByText("Hatched: provisional").count()).toBe(0);
      await book.page.getByLabel("Provisional").check();
      await expect.poll(() => book.page.getByText("Hatched: provisional").count()).toBe(1);
      expect(book.server.asked).toContain("/api/tables/kpis.json?provisional=true");
    });

    it("an accepted push redraws open pages and leaves the slider where it was", async () => {
      book.rows = () => fixture({ until: "2022-Q2" });
      await book.open("retreat.html");
      await expect.poll(() => book.says("heatmap")).toContain("in 2022-Q2");
      await book.page.locator("input[type=range]").focus();
      await book.page.keyboard.press("ArrowLeft");
      book.rows = () => fixture();
      book.server.changed();
      await expect.poll(() => book.says("heatmap")).toContain("in 2022-Q3");
      expect(await book.page.locator("input[type=range]").inputValue()).toBe("0.9");
    });

    it("Data puts the table in the picture's place, at its height, and Escape brings the picture back", async () => {
      await book.open("retreat.html");
      const figure = book.figureOf("heatmap");
      const height = Number(await book.chart("heatmap").getAttribute("height"));
      await figure.getByRole("button", { name: /^Data/ }).click();
      const table = book.page.locator("figure .data:not([hidden])");
      expect(await book.chart("heatmap").isVisible()).toBe(false);
      expect(await table.evaluate((node) => node.clientHeight)).toBe(height);
      expect(await table.locator("tbody tr").count()).toBe(10);
      await book.page.keyboard.press("Escape");
      expect(await book.chart("heatmap").isVisible()).toBe(true);
      expect(await book.page.evaluate(() => document.activeElement?.textContent)).toBe("Data");
    });

    it("the menu works by keyboard and gives PNG, SVG and CSV as files", async () => {
      await book.open("retreat.html");
      const button = book.figureOf("heatmap").getByRole("button", { name: /^Chart menu/ });
      await button.focus();
      await book.page.keyboard.press("Enter");
      for (let i = 0; i < 3; i++) await book.page.keyboard.press("ArrowDown");
      expect(await book.page.evaluate(() => document.activeElement?.textContent)).toBe("SVG");
      await book.page.keyboard.press("Escape");
      expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
      const save = async (item: RegExp) => {
        await button.click();
        const [download] = await Promise.all([
          book.page.waitForEvent("download"),
          book.page.getByRole("menuitem", { name: item }).click(),
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
      await book.context.route(/\/api\/tables\//, (route) => (down ? route.abort() : route.fallback()));
      await book.page.goto(`${book.server.address}/notebooks/retreat.html`);
      await book.page.getByText("The figures could not be loaded").waitFor();
      down = false;
      await book.page.getByRole("button", { name: "Try again" }).click();
      await book.page.waitForSelector("figure svg[data-chart]");
      expect(await book.page.getByRole("alert").isVisible()).toBe(false);
      book.errors = book.errors.filter((error) => !error.includes("net::ERR_FAILED"));
    });
  });
}

import { describe, expect, it } from "vitest";
import type { Notebooks } from "./served-notebooks.ts";

/** What a priority reports, and what its KPIs lack. */
export function priority(book: Notebooks): void {
  describe("the readiness page", () => {
    it("lists what each KPI lacks and who answers, from the workbooks", async () => {
      await book.open("readiness.html");
      expect(await book.says("coverage")).toContain("can be trusted end to end");
      const row = book.page.locator("tr", { hasText: "Participants applying skills" });
      expect(await row.innerText()).toMatch(/○\sbaseline.*Set the baseline.*31 Dec 2022.*Focal point/s);
    });

    it("says so where workbooks cannot be read, and shows the rest", async () => {
      await book.context.route(/\/api\/submissions/, (route) => route.abort());
      await book.open("readiness.html");
      await book.page.getByText("Sources and owners could not be read").waitFor();
      expect(
        await book
          .chart("coverage")
          .locator("text", { hasText: /^Source$/ })
          .count(),
      ).toBe(0);
      book.errors = book.errors.filter((error) => !error.includes("net::ERR_FAILED"));
    });
  });

  describe("the priority page", () => {
    it("is a click away from a chart's row, with the other choices kept", async () => {
      await book.open("retreat.html#period=2022-Q2");
      await book.chart("heatmap").locator("text", { hasText: "Statistics" }).click();
      await book.page.waitForURL(/priority\.html#period=2022-Q2&priority=Statistics$/);
      await expect.poll(() => book.says("multiples")).toMatch(/KPIs (is|are) on track/);
    });

    it("shows results, outputs, follow-up and partners of its newest workbook", async () => {
      await book.open("priority.html#priority=Statistics");
      expect(await book.page.locator(".tree").innerText()).toMatch(/ST\.1\s+Better data[\s\S]*ST\.1\.1\s+Handbook/);
      expect(await book.page.getByRole("row", { name: /Handbook/ }).innerText()).toContain("170\u202f000");
      expect(await book.page.getByRole("row", { name: /Train two people/ }).innerText()).toContain(
        "◆ 31 Aug 2022, late",
      );
      expect(await book.page.getByRole("row", { name: /Digital Inclusion/ }).innerText()).toContain("○ not yet");
    });

    it("without a priority offers all of them as links", async () => {
      await book.page.goto(`${book.server.address}/notebooks/priority.html`);
      await book.page.getByRole("link", { name: "Cybersecurity" }).click();
      await expect.poll(() => book.page.locator("h1").innerText()).toMatch(/^Cybersecurity /);
    });
  });
}

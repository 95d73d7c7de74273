import { describe, expect, it } from "vitest";
import { served } from "../../plots/served.ts";
import type { Notebooks } from "./served-notebooks.ts";

/** The pages of one question each. */
export function questions(book: Notebooks): void {
  describe("the review page", () => {
    it("says what is off track and why, and what became of earlier actions", async () => {
      await book.open("quarterly-review.html");
      expect(await book.says("reporting")).toContain("figures due in 2022-Q3 are in");
      expect(await book.says("turns")).toContain("Two KPIs got worse, four better");
      expect(await book.page.getByRole("row", { name: /E-waste recycling rate/ }).innerText()).toMatch(
        /off\strack[\s\S]*Staff Begin the tender earlier[\s\S]*◆ late: was due 31 Aug 2022/,
      );
      expect(
        await book.page
          .getByRole("heading", { name: /^Of two actions agreed before, one is done; one is late/ })
          .count(),
      ).toBe(1);
    });

    it("a push does not take away what is being typed", async () => {
      await book.open("quarterly-review.html");
      const row = book.page.getByRole("row", { name: /E-waste recycling rate/ });
      await row.getByText("Agree an action").first().click();
      await row.getByLabel("Action").fill("Half a sen");
      const said = book.server.asked.length;
      book.rows = () => ({ ...served(), followUps: [] });
      book.server.changed();
      await expect.poll(() => row.innerText()).toContain("no action agreed");
      expect(book.server.asked.length).toBeGreaterThan(said);
      await book.page.keyboard.type("tence");
      expect(await row.getByLabel("Action").inputValue()).toBe("Half a sentence");
    });
  });

  describe("the collaboration page", () => {
    it("shows who works with whom, which claims are one-sided and what is done alone", async () => {
      await book.open("collaboration.html");
      expect(await book.page.locator("h1").innerText()).toMatch(/circles of priorities work together/);
      expect(await book.says("links")).toContain(
        "Environment works alone; three claims of joint work are not returned",
      );
      const claim = book.page.getByRole("row", { name: /^Policy and Regulation Network and Digital Infrastructure 4/ });
      expect(await claim.count()).toBe(1);
      expect(await book.page.getByRole("row", { name: /Better data/ }).innerText()).toContain("ST.1 Statistics");
    });
  });

  describe("the framework page", () => {
    it("lays levels side by side, follows each result into the next plan, and says which KPIs keep a home", async () => {
      await book.open("framework.html");
      expect(await book.says("crosswalk")).toContain("23 results of 2020–2023 live on, five end; 16 are new");
      expect(await book.says("survival")).toContain("44 of 60 KPIs keep a home in 2024–2027");
      const targets = book.page.getByRole("row", { name: /^Strategic targets/ });
      expect((await targets.innerText()).replace(/\s+/g, " ")).toBe("Strategic targets 12 24 ≠10");
      expect(await book.page.locator(".tree").first().innerText()).toContain("World population covered by broadband");
    });
  });

  describe("the delivery page", () => {
    it("shows the timetable as it stood, both processes, the meetings, and a calendar to take along", async () => {
      await book.open("delivery.html");
      expect(await book.page.locator("h1").innerText()).toBe(
        "Nothing is late; next is Strategic plan 2024-2027 in force, 1 Jan 2024",
      );
      expect(await book.says("gantt")).toContain("PP-22, Bucharest: Resolution 71 revised: done 14 Oct 2022");
      expect(await book.says("processes")).toContain("months before it");
      expect(await book.page.getByRole("row", { name: /^First meeting of TDAG-WG-SOP/ }).innerText()).toContain(
        "17 Jul 2020",
      );
      expect(await book.page.getByRole("link", { name: "Calendar" }).getAttribute("href")).toMatch(
        /calendar\.ics\?framework=/,
      );
    });
  });

  describe("the targets page", () => {
    it("shows published figures with their sources, and says which plan's targets have none", async () => {
      await book.open("targets.html");
      expect(await book.page.locator(".tags").innerText()).toBe("Published figures");
      expect(await book.page.getByLabel("Period").isVisible()).toBe(false);
      expect(await book.says("reach")).toMatch(/low-income countries about 20\d\d/);
      expect(await book.page.getByRole("row", { name: /1\.2 People worldwide/ }).innerText()).toContain(
        "Our World in Data",
      );
      expect(await book.page.locator(".unknown li").count()).toBe(20);
    });
  });
}

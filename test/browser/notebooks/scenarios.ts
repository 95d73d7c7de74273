import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import type { Notebooks } from "./served-notebooks.ts";

/** Scenarios and the draft plans that are tried in them. */
export function scenarios(book: Notebooks): void {
  describe("the scenarios page", () => {
    it("a slider redraws beside the base without the server, and the link brings it all back", async () => {
      await book.open("scenarios.html");
      const before = await book.page.locator("h1").innerText();
      const asked = book.server.asked.length;
      await book.page.locator(".editor input[type=range]").first().focus();
      for (let i = 0; i < 6; i++) await book.page.keyboard.press("ArrowRight");
      await expect.poll(() => book.page.locator("h1").innerText()).not.toBe(before);
      expect(await book.page.locator(".editor output").first().innerText()).toBe("× 1.50");
      expect(book.server.asked).toHaveLength(asked);
      const title = await book.page.locator("h1").innerText();
      await book.page.reload();
      await book.page.waitForSelector("figure svg[data-chart]");
      await expect.poll(() => book.page.locator("h1").innerText()).toBe(title);
    });

    it("a budget moved prints the response it takes for granted", async () => {
      await book.open("scenarios.html");
      await book.page.getByRole("button", { name: "Budget to the slowest" }).click();
      await expect
        .poll(() => book.page.locator("figure svg[data-chart=chances]").textContent())
        .toContain("comes through as a change of pace: 0.3 to 1, here 0.6");
      await book.page.getByLabel("middle").fill("0.9");
      await expect.poll(() => book.page.locator("figure svg[data-chart=chances]").textContent()).toContain("here 0.9");
    });

    it("a new scenario stands in the table beside the others", async () => {
      await book.open("scenarios.html");
      await book.page.getByRole("button", { name: "New scenario" }).click();
      await book.page.getByLabel("Name").fill("Later <b>start</b>");
      await book.page.getByRole("button", { name: "+ Start later" }).click();
      const row = book.page.getByRole("row", { name: /Later <b>start<\/b>/ });
      await expect.poll(() => row.innerText()).toContain("all KPIs: 0 quarters later");
      expect(await book.page.getByRole("row", { name: /^Base/ }).count()).toBe(1);
    });
  });

  describe("a draft plan on the scenarios page", () => {
    const homesSay = () => book.page.locator("figure svg[data-chart=homes]").getAttribute("aria-label");

    it("says what two goals instead of five leave without a home, beside the other scenarios", async () => {
      await book.open("scenarios.html");
      await book.page.getByRole("button", { name: "Two goals instead of five" }).click();
      await expect.poll(homesSay).toContain("leaves 18 of 60 KPIs without a home: all of Cybersecurity, Innovation");
      expect(await book.page.locator("h1").innerText()).toContain("leaves 18 of 60 KPIs without a home");
      const cells = (name: RegExp) => book.page.getByRole("row", { name }).locator("td").allInnerTexts();
      expect((await cells(/^Two goals instead of five/)).slice(-4)).toEqual(["18", "24", "17", "36"]);
      expect((await cells(/^Base/)).slice(-4)).toEqual(["0", "0", "0", "0"]);
      expect(await book.page.getByRole("row", { name: /^3\.1 / }).innerText()).toMatch(/6\s+2\.1, 2\.2/);
    });

    it("is edited and chosen by its planner, and travels in the link, the file and the sheet", async () => {
      await book.open("scenarios.html");
      await book.page.getByRole("button", { name: "New scenario" }).click();
      await book.page.getByRole("button", { name: "+ Draft plan" }).click();
      await book.page.getByLabel(/^3 Sustainability/).selectOption({ label: "merged into 2" });
      await book.page.getByLabel(/^4 /).selectOption("end");
      const row = book.page.getByRole("row", { name: /^Scenario 1/ });
      await expect.poll(() => row.innerText()).toContain("the plan without result 4, 3 merged into 2");
      const said = await homesSay();
      await book.page.reload();
      await expect.poll(homesSay).toBe(said);
      const save = async (name: string) => {
        const [download] = await Promise.all([
          book.page.waitForEvent("download"),
          book.page.getByRole("button", { name }).click(),
        ]);
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
      await book.page.getByLabel(/^Plan/).selectOption({ value: "2024-2027" });
      await expect.poll(() => row.innerText()).toContain("plan 2024–2027");
      await book.page.getByRole("button", { name: "Remove: Draft plan" }).click();
      await expect.poll(() => book.page.locator("figure svg[data-chart=homes]").isVisible()).toBe(false);
      await book.page
        .locator("input[type=file]")
        .setInputFiles({ name: "s.json", mimeType: "application/json", buffer: saved });
      await expect.poll(homesSay).toBe(said);
    });
  });

  describe("scenarios as files", () => {
    it("are saved, opened again as they were, and compared in a sheet", async () => {
      await book.open("scenarios.html");
      await book.page.getByLabel("Name").fill("Later start");
      const save = async (name: string) => {
        const [download] = await Promise.all([
          book.page.waitForEvent("download"),
          book.page.getByRole("button", { name }).click(),
        ]);
        return await download.path();
      };
      const saved = await save("Save as a file");
      const { sheets } = await readXlsx(new Uint8Array(readFileSync(await save("Excel sheet"))));
      const [scenario, , , , base, met] = sheets[0]!.columns.map((column) => column.slice(0, 5));
      expect(scenario!.slice(0, 2)).toEqual(["Scenarios", expect.stringMatching(/straight line.*Sample figures\.$/)]);
      expect([scenario![3], base![3], met![3]]).toEqual(["Scenario", "Targets met, base", "Targets met"]);
      expect([scenario![4], typeof met![4]]).toEqual(["Later start", "number"]);
      await book.page.getByRole("button", { name: "Start over" }).click();
      await expect.poll(() => book.page.getByLabel("Name").inputValue()).not.toBe("Later start");
      const file = book.page.locator("input[type=file]");
      await file.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("[]") });
      await book.page.getByText("That file holds no scenarios.").waitFor();
      await file.setInputFiles({ name: "s.json", mimeType: "application/json", buffer: readFileSync(saved) });
      await expect.poll(() => book.page.getByLabel("Name").inputValue()).toBe("Later start");
    });
  });
}

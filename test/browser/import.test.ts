import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bind } from "../../rbm/template/bind.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { readXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { add, bytesOf, type Made } from "../rbm/import/workbooks/made.ts";
import { resultbook as program, type Served, served as serve } from "../server/support/program.ts";
import { axe } from "./axe.ts";
import { launchChromium } from "./chromium.ts";

const at = { folder: "", asked: [] as string[], sent: [] as string[] };
let server: Served;
let browser: Browser;

const file = (name: string): string => join(at.folder, name);

const HEADER = ["Outcome", "Indicator", "Baseline 2019", "Target 2021", "Actual 2021", "Remarks", "Lunch"];
/** A logframe that nobody made on our template. */
const LOGFRAME: readonly (readonly Made[])[] = [
  ["Digital skills: logical framework"],
  [],
  HEADER,
  [
    "More people use digital services",
    "Number of people trained",
    800,
    1000,
    "950 (est.)",
    "Training register",
    "at noon",
  ],
  [null, "Share of women among them", 0.4, 0.455, 0.44, "Training register", "at noon"],
  ["More trainers", "Number of trainers certified", 10, 20, 18, "Certificates", "at one"],
];

/** A list of indicators as a French Excel saves "CSV UTF-8". */
const SUIVI = `\ufeff${[
  "Résultat;Indicateur;Base 2019;Cible 2021;Réalisé 2021;Remarques",
  '"Compétences; numériques";Part des femmes (%);40;45,5 %;41,2 %;"Registre\ndes formations"',
  ";Personnes formées;800;1 200;n.d.;Registre",
].join("\r\n")}\r\n`;

/** Titles of the rules about a workbook's structure and identity. */
const STRUCTURE =
  /Headers?\b|(Column|Sheet|Table) (missing|moved|renamed|not)|Second copy|Rows not in|Two tables|not known|disagree|on the Cover/;

const workbook = (rows: typeof LOGFRAME): Promise<Uint8Array> =>
  bytesOf({
    name: "",
    build: (book) => add(book, "Logframe", rows, { formats: { "C5:E5": "0.0%" } }),
    results: [],
    kpis: [],
    targets: [],
    actuals: [],
  });

/** A page that can reach this machine only; what it asked elsewhere, and what it sent anywhere, is kept. */
async function open(width = 1280, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, acceptDownloads: true });
  await guarded(context);
  return pageIn(context);
}

async function guarded(context: BrowserContext): Promise<void> {
  await context.route(/.*/, (route) => {
    const request = route.request();
    if (request.method() !== "GET") at.sent.push(`${request.method()} ${request.url()}`);
    if (request.url().startsWith(server.address) || /^(data|blob):/.test(request.url())) return route.continue();
    at.asked.push(request.url());
    return route.abort();
  });
}

async function pageIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.address}/check.html`);
  return page;
}

async function drop(page: Page, name: string, button = /^Choose a/): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: button }).press("Enter"),
  ]);
  await chooser.setFiles(file(name));
}

/** Drops a file on the page as a mouse does. */
async function dropOn(page: Page, name: string): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([called, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text!], called!));
      return transfer;
    },
    [name, readFileSync(file(name), "utf8")],
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
}

const said = (page: Page) => page.getByRole("status").filter({ visible: true });
/** Until what came of the mapping is said. */
const workedOut = (page: Page, words: RegExp | string = /to look at/) =>
  said(page).filter({ hasText: words }).waitFor();

async function downloaded(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, disabled: false }).press("Enter"),
  ]);
  return download;
}

const contentIn = async (bytes: Uint8Array) => contentOf(bind(await readXlsx(bytes), priorityTemplate));
const column = (page: Page, letter: string) =>
  page.getByRole("combobox", { name: new RegExp(`^Take column ${letter},`) });
const made = (page: Page) => page.locator(".made").innerText();

beforeAll(async () => {
  at.folder = mkdtempSync(join(tmpdir(), "resultbook-import-page-"));
  mkdirSync("test/pictures", { recursive: true });
  writeFileSync(file("theirs.xlsx"), await workbook(LOGFRAME));
  writeFileSync(file("suivi.csv"), SUIVI);
  writeFileSync(
    file("later.xlsx"),
    await workbook([...LOGFRAME, [null, "Number of centres", 3, 9, 8, "Visits", "no"]]),
  );
  writeFileSync(file("lunch.xlsx"), await workbook([["Lunch is at noon"], ["bring your own"]]));
  server = await serve(["--data", file("data")]);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(at.folder, { recursive: true, force: true });
});

describe("a logframe dropped on the check page", () => {
  it("is shown column by column, becomes the workbook that the command line makes of it, and is checked at once", async () => {
    const page = await open();
    await drop(page, "theirs.xlsx");
    await page.getByRole("heading", { name: /looks like a results framework.*1 table, 3 indicators/ }).waitFor();
    await workedOut(page);
    expect(await page.locator(".columns > li").allInnerTexts()).toEqual([
      expect.stringMatching(/A\s+Outcome\s+More people use digital services · More trainers[\s\S]*Sure, by its name/),
      expect.stringMatching(/B\s+Indicator/),
      expect.stringMatching(/C\s+Baseline 2019\s+800 · 40% · 10/),
      expect.stringMatching(/D\s+Target 2021/),
      expect.stringMatching(/E\s+Actual 2021/),
      expect.stringMatching(/F\s+Remarks/),
      expect.stringMatching(/G\s+Lunch[\s\S]*3 filled cells stay behind/),
    ]);
    expect(await made(page)).toMatch(/^Results\s2\sKPIs\s3\sBaselines\s3\sKPI targets\s3\sActuals\s3/);

    await column(page, "F").selectOption({ label: "KPIs, Means of verification" });
    await page.getByLabel("Thematic priority").selectOption("Digital Inclusion");
    await page.getByLabel("Quarter").selectOption("2021-Q3");
    await workedOut(page);
    const ours = await downloaded(page, "Download the new workbook");
    const mapping = await downloaded(page, "Download the mapping");
    const list = await downloaded(page, "Download the list");
    expect([ours, mapping, list].map((one) => one.suggestedFilename())).toEqual([
      "theirs_on_template.xlsx",
      "theirs_mapping.json",
      "theirs_to_look_at.csv",
    ]);
    await mapping.saveAs(file("map.json"));
    const scope = ["--priority", "Digital Inclusion", "--period", "2021-Q3"];
    const told = ["--mapping", file("map.json"), "--list", file("list.csv"), "-o", file("cli.xlsx")];
    const env = { RESULTBOOK_DATA: file("data") };
    expect(await program(["import", "workbook", file("theirs.xlsx"), ...scope, ...told], env)).toMatchObject({
      code: 1,
    });
    const content = await contentIn(readFileSync(await ours.path()));
    expect(content).toEqual(await contentIn(readFileSync(file("cli.xlsx"))));
    expect(content.sheets.kpis!.map(({ baseline, verification }) => [baseline, verification])).toContainEqual([
      40,
      "Training register",
    ]);
    expect(readFileSync(await list.path(), "utf8")).toBe(readFileSync(file("list.csv"), "utf8"));

    await page.getByRole("button", { name: "Check the new workbook" }).press("Enter");
    await page.getByRole("heading", { name: "theirs_on_template.xlsx" }).waitFor();
    await page.locator(".check .group").first().waitFor();
    const rules = await page.locator(".check .group summary").allInnerTexts();
    expect(rules.filter((rule) => STRUCTURE.test(rule))).toEqual([]);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Back to the import" }).press("Enter");
    expect(await column(page, "F").inputValue()).toBe("kpis.verification");
    expect([at.asked, at.sent.filter((one) => !one.endsWith("/api/drafts"))]).toEqual([[], []]);
  });

  it("is taken from a .csv as the command line takes it, and a dropped file that is refused changes nothing", async () => {
    const page = await open();
    await drop(page, "suivi.csv");
    await workedOut(page);
    await page.getByLabel("Thematic priority").selectOption("Digital Inclusion");
    await page.getByLabel("Quarter").selectOption("2021-Q3");
    await column(page, "F").selectOption({ label: "KPIs, Means of verification" });
    await workedOut(page);

    writeFileSync(file("open.csv"), 'Indicateur;Cible\r\n"Personnes formées;1 200');
    const into = ["-o", file("suivi.xlsx")];
    const env = { RESULTBOOK_DATA: file("data") };
    const refused = await program(["import", "workbook", file("open.csv"), ...into], env);
    await dropOn(page, "open.csv");
    const alert = page.getByRole("alert");
    expect(await alert.innerText()).toMatch(
      /^open\.csv was not read\. A quote " opens .* suivi\.csv stays open as it was\./,
    );
    expect(refused).toMatchObject({ code: 2 });
    expect(await alert.innerText()).toContain(refused.err.trim().split("\n").at(-1));
    expect(await column(page, "F").inputValue()).toBe("kpis.verification");
    expect(await axe(page)).toEqual([]);
    await page.screenshot({ path: "test/pictures/import-refused.png" });
    await page.getByRole("button", { name: "Close", exact: true }).press("Enter");
    expect(await alert.count()).toBe(0);

    const ours = await downloaded(page, "Download the new workbook");
    const mapping = await downloaded(page, "Download the mapping");
    const list = await downloaded(page, "Download the list");
    expect(ours.suggestedFilename()).toBe("suivi_on_template.xlsx");
    await mapping.saveAs(file("suivi.json"));
    const scope = ["--priority", "Digital Inclusion", "--period", "2021-Q3"];
    const told = ["--mapping", file("suivi.json"), "--list", file("suivi-list.csv"), ...into];
    expect(await program(["import", "workbook", file("suivi.csv"), ...scope, ...told], env)).toMatchObject({ code: 1 });
    const content = await contentIn(readFileSync(await ours.path()));
    expect(content).toEqual(await contentIn(readFileSync(file("suivi.xlsx"))));
    expect(content.sheets.kpi_targets!.map(({ target }) => target)).toEqual([45.5, 1200]);
    expect(readFileSync(await list.path(), "utf8")).toBe(readFileSync(file("suivi-list.csv"), "utf8"));

    await page.getByRole("button", { name: "Check the new workbook" }).press("Enter");
    await page.getByRole("heading", { name: "suivi_on_template.xlsx" }).waitFor();
  });

  it("is taken as it was left the last time, also where rows were added, until that is forgotten", async () => {
    const page = await open();
    await drop(page, "theirs.xlsx");
    await column(page, "F").selectOption({ label: "KPIs, Data source" });
    await column(page, "G").selectOption({ label: "Actuals, Comment" });
    await page.getByLabel("Thematic priority").selectOption("Cybersecurity");
    await workedOut(page);
    await downloaded(page, "Download the new workbook");

    await drop(page, "later.xlsx");
    await page.getByText(/^Columns are taken as you left them on/).waitFor();
    await workedOut(page);
    expect([await column(page, "F").inputValue(), await column(page, "G").inputValue()]).toEqual([
      "kpis.data_source",
      "actuals.comment",
    ]);
    expect(await page.getByLabel("Thematic priority").inputValue()).toBe("Cybersecurity");
    expect(await made(page)).toMatch(/KPIs\s4/);
    const kept = await page.evaluate(() => localStorage.getItem("resultbook.mappings") ?? "");
    expect(kept).toContain("Lunch");
    expect(kept).not.toContain("at noon");

    await page.getByRole("button", { name: "Guess anew and forget it" }).press("Enter");
    expect(await column(page, "G").inputValue()).toBe("");
    const again = await pageIn(page.context());
    await drop(again, "later.xlsx");
    await again.getByText(/^Columns were guessed/).waitFor();
  });

  it("is taken as a mapping file says, and another file is refused in words", async () => {
    const page = await open();
    await drop(page, "theirs.xlsx");
    await workedOut(page);
    writeFileSync(file("none.json"), '{"version": 2}');
    await drop(page, "none.json", /^Use a mapping file/);
    expect(await page.getByRole("alert").innerText()).toBe(
      "none.json cannot be used as a mapping: no mapping of version 1. The mapping stays as it was.",
    );
    const columns = [{ header: "Indicator", to: "kpis.title" }];
    const told = { version: 1, sheets: [{ sheet: "Logframe", headerRow: 3, columns }] };
    writeFileSync(file("own.json"), JSON.stringify(told));
    await drop(page, "own.json", /^Use a mapping file/);
    await page.getByText("The mapping is the one of own.json, as it stands there.").waitFor();
    await workedOut(page, "3 KPIs");
    expect(await made(page)).toMatch(/Results\s0\sKPIs\s3\sBaselines\s0/);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("goes the whole way by keyboard: each column in turn, then the check of what came of it", async () => {
    const page = await open();
    await drop(page, "theirs.xlsx");
    await workedOut(page);
    const focused = () =>
      page.evaluate(() => {
        const here = document.activeElement as HTMLElement;
        return here.getAttribute("aria-label") ?? here.closest("label")?.textContent ?? here.textContent ?? "";
      });
    expect(await focused()).toMatch(/^It looks like a results framework/);
    const met: string[] = [];
    while (met.length < 60 && met.at(-1) !== "Check the new workbook") {
      await page.keyboard.press("Tab");
      met.push((await focused()).replaceAll(/\s+/g, " ").trim());
      if (/^Take column G/.test(met.at(-1)!)) await page.keyboard.type("Actuals, Comment");
    }
    const stops = [
      "Check the file as it is",
      "Take column A, Outcome, as",
      "Level of column A",
      "Take column G, Lunch, as",
    ];
    expect(met.filter((name) => stops.includes(name))).toEqual(stops);
    await workedOut(page);
    expect(await column(page, "G").inputValue()).toBe("actuals.comment");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "theirs_on_template.xlsx" }).waitFor();
  });

  it("shows where something that needs a person stands, and goes back to the list", async () => {
    const page = await open();
    await drop(page, "theirs.xlsx");
    await workedOut(page);
    await page.locator("summary", { hasText: "Value not read" }).press("Enter");
    const entry = page.getByRole("button", { name: /Logframe E4/ });
    await entry.press("Enter");
    expect(await page.locator(".source td.sel").innerText()).toBe("950 (est.)");
    expect(await column(page, "A").isVisible()).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Back to the columns" }).press("Enter");
    expect(await entry.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await column(page, "A").isVisible()).toBe(true);
  });

  it("can be stopped while it takes long, and taken up again", async () => {
    const page = await open();
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.context().route(/importer\.worker/, async (route) => {
      await held;
      await route.continue();
    });
    await drop(page, "theirs.xlsx");
    await page.getByRole("progressbar", { name: "Looking for tables" }).waitFor();
    await page.getByRole("button", { name: "Stop" }).press("Enter");
    await workedOut(page, "Stopped: nothing was imported.");
    expect(await page.getByRole("button", { name: "Check the new workbook" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    goOn();
    await page.getByRole("button", { name: "Try again" }).press("Enter");
    await workedOut(page);
    expect(await made(page)).toMatch(/KPIs\s3/);
  });

  it("says why nothing came of it and what to do, and takes a header where a person points", async () => {
    const page = await open();
    await drop(page, "lunch.xlsx");
    await page.getByRole("heading", { name: /No indicators were found\. Say below in which row/ }).waitFor();
    await workedOut(page, /Nothing was taken: no column is an indicator or a result/);
    expect(await page.getByRole("button", { name: "Check the new workbook" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await page.locator("summary", { hasText: "No table of indicators was found" }).press("Enter");
    await page.getByLabel(/^Header begins in row/).fill("1");
    await page.keyboard.press("Tab");
    await column(page, "A").selectOption({ label: "KPIs, Title" });
    await workedOut(page, "1 KPI.");
  });

  for (const [width, scheme] of [
    [320, "light"],
    [390, "dark"],
    [1280, "dark"],
  ] as const) {
    it(`fits ${width} pixels in ${scheme} colours and is clean to axe`, async () => {
      const page = await open(width, scheme);
      await drop(page, "theirs.xlsx");
      await workedOut(page);
      await page.locator(".look summary").first().press("Enter");
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
      await page.screenshot({ path: `test/pictures/import-${width}-${scheme}.png`, fullPage: width < 1024 });
    });
  }
});

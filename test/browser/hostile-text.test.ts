import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Content, Row } from "../../rbm/template/content.ts";
import { reportWith } from "../server/support/content.ts";
import { type Served, served as serve } from "../server/support/program.ts";
import { workbookBytes } from "../server/support/server.ts";
import { launchChromium } from "./chromium.ts";

/** Each would set `hit` where it ran, or add an element where it was taken for markup. */
const ATTACKS = [
  `"><img src=x class=planted onerror="window.hit=1">`,
  "<script class=planted>window.hit=1</script>",
  "]]><svg class=planted onload=window.hit=1>",
  "</title></style></textarea><iframe class=planted srcdoc='<script>parent.hit=1</script>'></iframe>",
  "javascript:window.hit=1//https://example.org",
  `\${window.hit=1}{{constructor.constructor('window.hit=1')()}}`,
  "'-window.hit=1-'&lt;b class=planted&gt;&#60;i class=planted&#62;",
] as const;

const at = { folder: "", workbook: "" };
let server: Served;
let browser: Browser;

/** Every free text of the report is an attack, another one each. */
function hostile(): Content {
  let count = 0;
  const attack = (what: string): string => `${ATTACKS[count++ % ATTACKS.length]} ${what} ${count}`;
  const plain = reportWith({ values: { "DI-01": 50, "DI-02": 20, "DI-03": 40 } });
  const textsOf = (rows: readonly Row[] | undefined, columns: readonly string[]): Row[] =>
    (rows ?? []).map((row) => ({ ...row, ...Object.fromEntries(columns.map((column) => [column, attack(column)])) }));
  return reportWith({
    values: { "DI-01": 50, "DI-02": 20, "DI-03": 40 },
    sheets: {
      results: textsOf(plain.sheets.results, ["title", "basis"]),
      kpis: textsOf(plain.sheets.kpis, ["title", "baseline_source", "methodology", "data_source", "verification"]).map(
        (row) => ({ ...row, unit: "<b class=planted>people</b>" }),
      ),
      actuals: textsOf(plain.sheets.actuals, ["comment", "evidence"]),
      narrative: [
        { achievements: attack("achievements"), challenges: attack("challenges"), lessons: attack("lessons") },
      ],
    },
  });
}

beforeAll(async () => {
  at.folder = mkdtempSync(join(tmpdir(), "resultbook-hostile-"));
  server = await serve(["--data", at.folder, "--empty"]);
  at.workbook = join(at.folder, "hostile.xlsx");
  const content = hostile();
  writeFileSync(at.workbook, await workbookBytes(content));
  const post = async (path: string, body: unknown): Promise<{ id: string; issues?: unknown }> => {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(server.address + path, { method: "POST", body: JSON.stringify(body), headers });
    const answer = await response.json();
    if (response.status !== 201) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const { id } = await post("/api/submissions", content);
  await post(`/api/submissions/${id}/reviews`, { decision: "return", comment: ATTACKS[0], kpis: ["DI-03"] });
  await post(`/api/submissions/${id}/reviews`, { decision: "accept", comment: ATTACKS[1], kpis: ["DI-01", "DI-02"] });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(at.folder, { recursive: true, force: true });
});

/** A page that writes down whatever should not happen. */
async function open(path: string): Promise<{ readonly page: Page; readonly said: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const said: string[] = [];
  page.on("dialog", (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction("planted", (what: string) => void said.push(what));
  await page.addInitScript(() => {
    const tell = (what: string): void => void (window as unknown as { planted(what: string): void }).planted(what);
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile }) => {
      // Microsoft's helpers look for the global object with Function(), and go on without where that is refused.
      if (!/office\.helpers/.test(sourceFile ?? "")) tell(`policy: ${violatedDirective} in ${sourceFile}`);
    });
    Object.defineProperty(window, "hit", { set: () => tell("ran") });
  });
  await page.goto(server.address + path);
  return { page, said };
}

/** Text shown as text: not one element of it, nothing of it run. */
async function harmless({ page, said }: { readonly page: Page; readonly said: string[] }): Promise<void> {
  expect(await page.locator(".planted, iframe, [href^='javascript:']").count()).toBe(0);
  expect(said).toEqual([]);
  await page.context().close();
}

describe("text that would be markup or code elsewhere is text", () => {
  it.each([
    ["the home page", "/", /Digital Inclusion/],
    ["the review page", "/review.html#period=2021-Q3&priority=Digital+Inclusion", /Digital Inclusion/],
    ["the retreat notebook", "/notebooks/retreat.html", /Digital Inclusion/],
    ["a priority's notebook", "/notebooks/priority.html#priority=Digital+Inclusion", /window\.hit/],
    ["the readiness notebook", "/notebooks/readiness.html", /Digital Inclusion/],
  ])("on %s", async (_, path, shown) => {
    const opened = await open(path);
    await opened.page.locator("main").getByText(shown).locator("visible=true").first().waitFor();
    await opened.page.waitForLoadState("networkidle");
    await harmless(opened);
  });

  it("in the review of a submission: its changes and what was decided", async () => {
    const opened = await open("/review.html#period=2021-Q3&priority=Digital+Inclusion");
    for (const tab of await opened.page.getByRole("tab").all()) await tab.click();
    await opened.page
      .getByText(/window\.hit/)
      .first()
      .waitFor();
    await harmless(opened);
  });

  it("in the pane beside a dropped file, and in its sheets", async () => {
    const opened = await open("/check.html");
    const [chooser] = await Promise.all([
      opened.page.waitForEvent("filechooser"),
      opened.page.getByRole("button", { name: /^Choose a/ }).click(),
    ]);
    await chooser.setFiles(at.workbook);
    await opened.page.locator(".sheet-tabs button", { hasText: "KPIs" }).click();
    await opened.page
      .getByText(/window\.hit/)
      .first()
      .waitFor();
    await harmless(opened);
  });
});

describe("markup that leaves is well formed, and no text in it became an element", () => {
  const elements = (name: string, xml: string): string[] => {
    const found: string[] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.on("opentag", ({ name: tag, attributes }) => {
      if (/^(\w+:)?(script|iframe|foreignObject)$/i.test(tag) || attributes.class === "planted")
        found.push(`${name}: ${tag}`);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on/i.test(key) || (/href$/i.test(key) && /^\s*javascript:/i.test(String(value))))
          found.push(`${name}: ${key}`);
      }
    });
    parser.write(xml).close();
    return found;
  };

  it.each(["/api/charts/multiples.svg", "/api/charts/movers.svg", "/api/exports/iati.xml", "/api/exports/feed.atom"])(
    "%s",
    async (path) => {
      const response = await fetch(`${server.address}${path}`);
      expect(response.status).toBe(200);
      expect(elements(path, await response.text())).toEqual([]);
    },
  );

  it.each([
    "/api/exports/deck.pptx",
    "/api/exports/tables/kpis.xlsx",
    "/api/templates/priority.xlsx?priority=DI&period=2021-Q3",
  ])("%s", async (path) => {
    const bytes = new Uint8Array(await (await fetch(`${server.address}${path}`)).arrayBuffer());
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flatMap(([name, part]) => elements(name, strFromU8(part)))).toEqual([]);
  });
});

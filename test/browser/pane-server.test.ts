import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Content } from "../../rbm/template/content.ts";
import { openPane, type Pane } from "../office/web/pane.ts";
import { type ServedOfficePage, startOfficePage } from "../office/web/serve.ts";
import { type Served, served as serve } from "../server/support/program.ts";
import { axe } from "./axe.ts";
import { CONTRAST_THEMES, inContrastTheme, launchChromium } from "./chromium.ts";
import { contrast } from "./contrast.ts";

const PRIORITY = "Digital Inclusion";
const PERIOD = "2021-Q3";

const at = { folder: "" };
let server: Served;
let office: ServedOfficePage;
let browser: Browser;

beforeAll(async () => {
  at.folder = mkdtempSync(join(tmpdir(), "resultbook-pane-server-"));
  server = await serve(["--data", at.folder]);
  office = await startOfficePage({ addinUrl: `${server.address}/addin/taskpane.html`, workbook: ["Notes"] });
  browser = await launchChromium();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await office?.stop();
  await server?.stop();
  rmSync(at.folder, { recursive: true, force: true });
});

const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) }) : Promise.resolve();

const ask = async <T>(path: string): Promise<T> => (await (await fetch(server.address + path)).json()) as T;

/** The latest version of the quarter. */
const headsOf = (): Promise<{ id: string; version: number; note: string | null }[]> =>
  ask(`/api/submissions?${new URLSearchParams({ priority: PRIORITY, period: PERIOD, head: "true" })}`);

/** The workbook's user pastes a value, which no dropdown stops. */
const byUser = (page: Page, address: string, value: string | number) =>
  page.evaluate(
    ([to, what]) => {
      if ("user" in window.office.host) window.office.host.user.pasteValues(String(to), [[what!]]);
    },
    [address, value],
  );

/** The name that a screen reader would say of what has the focus, as far as these tests need it. */
const focused = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const at = document.activeElement;
    const label = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : null;
    return (at?.getAttribute("aria-label") ?? label ?? at?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  });

/** Presses a key that moves the focus until what has it is called that. */
async function tabTo({ page, pane }: Pane, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press(key);
    const now = await focused(pane);
    if (typeof name === "string" ? now === name : name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`${key} never reached ${name}, but: ${[...new Set(passed)].join(" | ")}`);
}

/** Moves through the options of the select that has the focus. */
async function arrowTo({ page, pane }: Pane, key: "ArrowDown" | "ArrowUp", option: string): Promise<void> {
  const chosen = () =>
    pane.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.textContent ?? "");
  for (let n = 0; n < 60 && (await chosen()) !== option; n++) await page.keyboard.press(key);
  expect(await chosen()).toBe(option);
}

async function setUpByKeyboard(opened: Pane): Promise<void> {
  const { page, pane } = opened;
  await pane.getByRole("heading", { name: "Set up this workbook" }).waitFor();
  await tabTo(opened, "Thematic priority");
  await arrowTo(opened, "ArrowDown", PRIORITY);
  await tabTo(opened, "Period");
  await arrowTo(opened, "ArrowUp", PERIOD);
  await tabTo(opened, "Set up this workbook");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: PRIORITY }).waitFor({ timeout: 60_000 });
  await pane.getByText(/Checked at/).waitFor({ timeout: 60_000 });
}

async function setUp({ pane }: Pane): Promise<void> {
  await pane.getByLabel("Thematic priority").selectOption(PRIORITY);
  await pane.getByLabel("Period").selectOption({ label: PERIOD });
  await pane.getByRole("button", { name: "Set up this workbook" }).click();
  await pane.getByText(/Checked at/).waitFor({ timeout: 60_000 });
}

/** What is on screen, as far as a contrast theme could spoil it. */
const look = (pane: Frame) =>
  pane.evaluate(() => {
    const seen = <E extends Element>(selector: string): E[] =>
      [...document.querySelectorAll<E>(selector)].filter((one) => one.getClientRects().length > 0);
    const style = (one: Element) => getComputedStyle(one);
    document.querySelector<HTMLElement>("summary, .btn")?.focus({ focusVisible: true } as FocusOptions);
    const focused = style(document.activeElement!);
    return {
      canvas: style(document.body).backgroundColor,
      marks: seen(".icon").map((icon) => style(icon).color),
      wordless: seen("[class^='is-'], .state").filter(
        (mark) => !mark.closest("summary, button, p, li, .state")?.textContent?.trim(),
      ).length,
      chosen: seen("[aria-current], [aria-pressed='true']").map((one) => [
        style(one).outlineStyle,
        style(one).outlineColor,
      ]),
      buttons: seen(".btn:not(.plain)").map((one) => style(one).borderTopColor),
      focus: [focused.outlineStyle, focused.outlineWidth, focused.outlineColor],
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

describe("the pane before a server with sample figures", () => {
  it("Tab, Enter and arrows alone lead from setting up over a fix and a push with a note to its place in the history", async () => {
    const opened = await openPane(browser, office, { viewport: { width: 340, height: 720 } });
    const { page, pane, external } = opened;
    await setUpByKeyboard(opened);
    await byUser(page, "Actuals!G5", "'47,0");
    await pane.getByText("Number typed as text").first().waitFor();
    await tabTo(opened, /^Number typed as text/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await pane.getByText("After fix").waitFor();
    await tabTo(opened, "Fix G5");
    await page.keyboard.press("Enter");
    await pane.getByText("Fixed: 47").waitFor();

    await tabTo(opened, "Review what will be pushed");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "1 cell will change" }).waitFor();
    await tabTo(opened, /^Note to the reviewer/);
    await page.keyboard.type("Two more were counted.");
    await shot(page, "push-changed");
    await tabTo(opened, `Push ${PERIOD}`);
    await page.keyboard.press("Enter");
    await pane.getByText(`${PERIOD} version 2 was pushed. It waits for review.`).waitFor();

    await tabTo(opened, "History", "Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByText("Two more were counted.").waitFor();
    await shot(page, "history-note");
    expect(await headsOf()).toMatchObject([{ note: "Two more were counted.", version: 2 }]);
    expect(external).toEqual([]);
    await opened.close();

    const reviewer = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await reviewer.goto(`${server.address}/review.html#${new URLSearchParams({ period: PERIOD, priority: PRIORITY })}`);
    const note = reviewer.getByRole("region", { name: /^Note from/ });
    await note.getByText("Two more were counted.").waitFor();
    expect(await axe(reviewer)).toEqual([]);
    await shot(reviewer, "review-note");
    await reviewer.close();
  });

  it("the history says what was asked of each cell, whether it has changed since, and how much is still open", async () => {
    const opened = await openPane(browser, office, { viewport: { width: 400, height: 720 }, bypassCSP: true });
    const { page, pane } = opened;
    await setUp(opened);
    const [head] = await headsOf();
    const at = (kpi: string, comment: string) => ({
      sheet: "actuals",
      key: `${kpi} · ${PERIOD} · World · Total`,
      column: "value",
      comment,
    });
    const asked = {
      decision: "return",
      comment: "Two questions.",
      cells: [at("DI-01", "Since when?"), at("DI-02", "All?")],
    };
    const answer = await fetch(`${server.address}/api/submissions/${head!.id}/reviews`, {
      method: "POST",
      body: JSON.stringify(asked),
      headers: { "Content-Type": "application/json" },
    });
    expect(answer.ok).toBe(true);
    await byUser(page, "Actuals!G5", 48);
    await pane.getByRole("link", { name: "History" }).click();
    await pane.getByText("1 of 2 comments on cells is open.").waitFor();
    const said = pane.locator(".thread > li");
    await said.filter({ hasText: "Since when?" }).filter({ hasText: "Changed" }).waitFor();
    await said.filter({ hasText: "All?" }).filter({ hasText: "Open" }).waitFor();
    await said.getByRole("button", { name: "Actuals G5" }).click();
    await expect
      .poll(() => page.evaluate(() => "user" in window.office.host && window.office.host.workbook.selection.sheet.name))
      .toBe("Actuals");
    await shot(page, "history-comments");
    expect(await axe(pane)).toEqual([]);
    await opened.close();
  });

  it("what somebody pushed in between is shown beside one's own, stays, and is followed only when asked to", async () => {
    const opened = await openPane(browser, office, { viewport: { width: 320, height: 720 }, bypassCSP: true });
    const { page, pane } = opened;
    await setUp(opened);
    const [head] = await headsOf();
    const { content } = await ask<{ content: Content }>(`/api/submissions/${head!.id}`);
    const actuals = content.sheets.actuals!.map((row, i) => (i === 0 ? { ...row, value: 51 } : row));
    const theirs = JSON.stringify({ ...content, sheets: { ...content.sheets, actuals } });
    const json = { "Content-Type": "application/json" };
    const sent = await fetch(`${server.address}/api/submissions?parent=${head!.id}`, {
      method: "POST",
      body: theirs,
      headers: json,
    });
    expect(sent.status).toBe(201);

    await byUser(page, "Actuals!G5", 49);
    await pane.getByRole("link", { name: /^Push/ }).click();
    await pane.getByRole("heading", { name: /will change/ }).waitFor();
    await pane.getByRole("button", { name: `Push ${PERIOD}` }).click();
    await pane.getByRole("heading", { name: "Somebody pushed in between" }).waitFor();
    await pane.locator(".cells", { hasText: "before 51after 49" }).waitFor();
    await shot(page, "push-stale");
    expect(await axe(pane)).toEqual([]);
    expect((await headsOf())[0]!.version).toBe(head!.version + 1);
    await pane.getByRole("button", { name: `Push mine after version ${head!.version + 1}` }).click();
    await pane.getByText(`${PERIOD} version ${head!.version + 2} was pushed. It waits for review.`).waitFor();
    expect(await headsOf()).toMatchObject([{ version: head!.version + 2 }]);
    await opened.close();
  });

  it.for(CONTRAST_THEMES)(
    "in the contrast theme $name every text, mark, line and focus is seen, and nothing is said by colour alone",
    (theme, { skip }) =>
      inContrastTheme(theme, { viewport: { width: 320, height: 720 }, bypassCSP: true }, async (context) => {
        const opened = await openPane(context, office);
        const { page, pane } = opened;
        const isForced = await pane.evaluate(() => matchMedia("(forced-colors: active)").matches);
        skip(!isForced, "this browser has no page colours of its own: a headless shell, not a whole Chromium");
        await setUp(opened);
        await byUser(page, "Actuals!G5", "'47,0");
        await pane.getByText("Number typed as text").first().waitFor();
        for (const tab of ["Issues", "Push", "History"]) {
          await pane.getByRole("link", { name: new RegExp(`^${tab}`) }).click();
          if (tab === "Push") await pane.getByRole("heading", { name: /will change/ }).waitFor();
          if (tab === "History") await pane.locator(".versions summary").first().waitFor();
          await shot(page, `theme-${theme.name.replace(" ", "-")}-${tab}`);
          expect(await axe(pane)).toEqual([]);
          // Chromium puts a theme's colours on a frame a moment after it was drawn anew.
          await expect.poll(async () => (await look(pane)).canvas).toBe(theme.canvas);
          const { canvas, marks, wordless, chosen, buttons, focus, sideways } = await look(pane);
          expect({ canvas, wordless, sideways }).toEqual({ canvas: theme.canvas, wordless: 0, sideways: 0 });
          expect(Math.min(...[...marks, ...buttons].map((colour) => contrast(colour, canvas)))).toBeGreaterThanOrEqual(
            3,
          );
          for (const [style, colour] of chosen) {
            expect(style).toBe("solid");
            expect(contrast(colour!, canvas)).toBeGreaterThanOrEqual(3);
          }
          expect(focus.slice(0, 2)).toEqual(["solid", "3px"]);
          expect(contrast(focus[2]!, canvas)).toBeGreaterThanOrEqual(3);
        }
      }),
  );
});

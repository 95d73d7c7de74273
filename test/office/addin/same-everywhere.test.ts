import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { excelBook } from "../../../addin/excel/book.ts";
import type { Book } from "../../../addin/taskpane/book.ts";
import { judging } from "../../../addin/taskpane/judging.ts";
import { aboutOurs, checkerFor } from "../../../addin/taskpane/method.ts";
import { serverApi } from "../../../addin/taskpane/server-api.ts";
import { createSession } from "../../../addin/taskpane/session.ts";
import { openIssues } from "../../../addin/taskpane/session-state.ts";
import { fileBook } from "../../../pages/check/file-book.ts";
import type { Issue } from "../../../rbm/checks/issue.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { isError } from "../../../rbm/workbook/workbook.ts";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { messySample, messyXlsx } from "../../../samples/messy/index.ts";
import { XLSX } from "../../../server/media-types.ts";
import { resultbook, type Served, served } from "../../server/support/program.ts";
import { openSample } from "./opened.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const at = { folder: "" };
let server: Served;
let bytes: Uint8Array;

beforeAll(async () => {
  at.folder = mkdtempSync(join(tmpdir(), "resultbook-same-"));
  server = await served(["--data", at.folder]);
  ({ bytes } = await messyXlsx(framework2020));
  const here = fetch;
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => here(new URL(path, server.address), init));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server?.stop();
  rmSync(at.folder, { recursive: true, force: true });
});

/** Issues as everybody sees them, in an order of their own. */
const told = (issues: readonly Issue[]): string[] => issues.map((issue) => JSON.stringify(issue)).sort();

/** What the pane shows of a book once the server has said what it knows. */
async function inPane(book: Book): Promise<readonly Issue[]> {
  const rules = judging(aboutOurs(await book.read())!, serverApi(), checkerFor);
  const session = createSession({ book, checker: rules.checker });
  rules.follow(session);
  await session.check();
  await vi.waitFor(() => expect(session.checker).not.toBe(rules.checker), { timeout: 30_000 });
  return openIssues(session.state);
}

/** The messy workbook in Excel, its errors typed by hand. */
async function messyInExcel(): Promise<Book> {
  const { content, edits } = messySample(framework2020);
  const { host, user } = await openSample(content, { calculate: (formula) => formula.slice(1) });
  for (const { sheet, address, value } of edits) {
    user.pasteValues(`${sheet}!${address}`, [[isError(value) ? `=${value.error}` : String(value)]]);
  }
  await host.settled();
  return excelBook();
}

describe("one workbook with an error of each kind", () => {
  it("has the same issues, word for word, on the server, on the command line, on the page it is dropped on, and in Excel's pane", async () => {
    const body = new Uint8Array(bytes);
    const answer = await fetch("/api/check", { method: "POST", body, headers: { "Content-Type": XLSX } });
    const { issues } = (await answer.json()) as { issues: Issue[] };
    expect(new Set(issues.map(({ rule }) => rule)).size).toBeGreaterThan(24);

    const file = join(at.folder, "messy.xlsx");
    writeFileSync(file, bytes);
    const said = await resultbook(["check", file, "--json", "--to", server.address]);
    expect(told((JSON.parse(said.out) as { issues: Issue[] }).issues)).toEqual(told(issues));

    expect(told(await inPane(fileBook(await readXlsx(bytes))))).toEqual(told(issues));
    expect(told(await inPane(await messyInExcel()))).toEqual(told(issues));
  });
});

import { readFileSync } from "node:fs";
import { deserialize, type Notebook } from "@observablehq/notebook-kit";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { withCommonCells } from "../../notebooks/plugins/common-cells.ts";

const page = (...cells: string[]): Notebook => ({
  ...({ title: "Page", theme: "air", readOnly: false } as const),
  cells: cells.map((value, i) => ({ id: i + 1, value, mode: "ts", pinned: false, hidden: false })),
});
const values = (notebook: Notebook) => withCommonCells(notebook).cells.map(({ value }) => value);

describe("cells that pages share", () => {
  it("follow the book, and tell the story where it is made", () => {
    const [book, story] = ["const book = openPage('x');", "const story = storyOf(tables);"];
    const found = values(page(book, story, "display(1);"));
    expect(found[0]).toBe(book);
    expect(found[1]).toContain("const choice = choiceOf(Generators, book);");
    expect(found[3]).toMatch(/<h1>.*story\.title.*<\/h1>/);
    expect(found).toHaveLength(5);
    const ids = withCommonCells(page(book, story)).cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are left out where a page has its own, and where it opens no book", () => {
    const own = ["const book = openPage('x');", "const tables = mine;", "const story = s;", "<h1>Mine</h1>"];
    expect(values(page(...own))).toEqual(own);
    expect(values(page("display(1);"))).toEqual(["display(1);"]);
  });

  it("give the starter page its tables, its title and its lead", () => {
    const html = readFileSync(new URL("../../notebooks/starter/starter.html", import.meta.url), "utf8");
    const { DOMParser } = parseHTML("<html></html>");
    const notebook = deserialize(html, { parser: new DOMParser() as unknown as globalThis.DOMParser });
    expect(values(notebook)).toHaveLength(notebook.cells.length + 2);
  });
});

import { describe, expect, it } from "vitest";
import { dictionaryOf } from "../../../rbm/template/dictionary.ts";
import { layoutOf, pagesAcross, TYPING_ROWS } from "../../../rbm/template/layout.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { parseAddress } from "../../../rbm/workbook/address.ts";
import { testFramework } from "../../support/framework.ts";

const layout = layoutOf(priorityTemplate, testFramework, { actuals: 7 });
const sheet = (id: string) => layout.sheets.find((candidate) => candidate.id === id)!;
const column = (id: string, name: string) => sheet(id).columns.find((candidate) => candidate.id === name)!;

describe("layout of the priority template", () => {
  it("gives every declared column a header, a note, a width and a validation", () => {
    for (const { columns, widths, headers, layout: kind } of layout.sheets) {
      expect(widths).toHaveLength(headers.length);
      for (const { header, note, validation } of columns) {
        expect(note.length).toBeGreaterThan(header.length);
        expect(validation.alert.title.length).toBeLessThanOrEqual(32);
        expect(validation.alert.text.length).toBeLessThanOrEqual(225);
      }
      if (kind === "table") expect(headers).toEqual(columns.map(({ header }) => header));
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it("gives a table its rows of data and one blank row where it has none", () => {
    expect(sheet("actuals").table).toMatchObject({ name: "rb_Actuals", row: 3, rows: 8, columns: 10 });
    expect(sheet("outputs").table.rows).toBe(2);
  });

  it("says what a sheet is for beside the column that pages side by side repeat, where it takes more than one", () => {
    for (const { aboutColumn, widths } of layout.sheets) expect(aboutColumn).toBe(pagesAcross(widths) > 1 ? 1 : 0);
    expect(["cover", "kpis"].map((id) => sheet(id).aboutColumn)).toEqual([0, 1]);
  });

  it("covers the rows still to be typed with dropdowns and alerts", () => {
    expect(column("actuals", "value").cells).toEqual({ row: 4, column: 6, rows: 7 + TYPING_ROWS, columns: 1 });
  });

  it("protects the Cover but for what the focal point types, and no entry sheet", () => {
    expect(layout.sheets.filter((candidate) => candidate.protected).map(({ id }) => id)).toEqual(["cover"]);
    expect(
      sheet("cover")
        .columns.filter(({ locked }) => !locked)
        .map(({ id }) => id),
    ).toEqual(["focal_point"]);
  });

  it("names every list, and every name is used by a dropdown or points into Lists", () => {
    const used = layout.sheets.flatMap(({ columns }) =>
      columns.flatMap(({ validation: { rule } }) => (rule.type === "list" ? [rule.source] : [])),
    );
    for (const name of used) expect(Object.keys(layout.names)).toContain(name);
    expect(layout.names.rb_list_places).toMatch(/^Lists!\$[A-Z]+\$5:\$[A-Z]+\$7$/);
  });

  it("lets a code be any filled cell of the sheet it refers to", () => {
    expect(column("actuals", "kpi").validation).toMatchObject({
      rule: { type: "list", source: "rb_values_kpis_code" },
      style: "warning",
    });
    expect(layout.names.rb_values_kpis_code).toBe("KPIs!$A$5:INDEX(KPIs!$A$5:$A$504,MAX(1,COUNTA(KPIs!$A$5:$A$504)))");
  });

  it("says in the alert's formula what the column takes, from its first cell on", () => {
    expect(column("links", "share").alerts.map(({ alert, formula }) => [alert, formula])).toEqual([
      ["not a number", "ISTEXT(C5)"],
      ["out of range", "AND(ISNUMBER(C5),OR(C5<0,C5>100))"],
    ]);
    expect(column("actuals", "kpi").alerts[0]).toMatchObject({
      alert: "missing",
      formula: "AND(LEN(TRIM(A5))=0,COUNTA($A5:$J5)>0)",
    });
  });

  it("keeps two columns of a sheet out of each other's cells", () => {
    for (const { columns } of layout.sheets) {
      const places = columns.map(({ cells }) => `${cells.row},${cells.column}`);
      expect(new Set(places).size).toBe(places.length);
    }
    expect(parseAddress("A5")).toMatchObject({ row: column("actuals", "kpi").cells.row });
  });
});

describe("data dictionary", () => {
  const dictionary = dictionaryOf(priorityTemplate, testFramework);
  const entry = (id: string) => dictionary.find((candidate) => candidate.id === id);

  it("tells every column once", () => {
    expect(dictionary).toHaveLength(priorityTemplate.sheets.reduce((sum, { columns }) => sum + columns.length, 0));
  });

  it.each([
    ["links.share", "a percentage as a number, 0 to 100"],
    ["kpis.lag", "a whole number, 0 to 16"],
    ["kpis.result", "a Code of the sheet Results"],
    ["outputs.budget", "an amount in CHF, 0 or more"],
    ["actuals.place", "one of the list Places"],
    ["kpis.code", "capital letters, digits and hyphens, such as DI-01"],
    ["narrative.lessons", "text, 250 words at the most"],
  ])("says what %s takes: %s", (id, expected) => {
    expect(entry(id)?.expected).toBe(expected);
  });

  it("lists what a dropdown offers under this plan", () => {
    expect(entry("actuals.place")?.values).toEqual(["World", "Africa", "Europe"]);
  });
});

import fc from "fast-check";
import type { Framework } from "../../rbm/framework/framework.ts";
import type { Content, Row, Value } from "../../rbm/template/content.ts";
import { coverCells } from "../../rbm/template/identity.ts";
import type { Column, Template } from "../../rbm/template/template.ts";

/** A row of a sheet with every declared column, blank but for the given cells. */
export function rowOf(template: Template, sheet: string, cells: Row): Row {
  const columns = template.sheets.find(({ id }) => id === sheet)?.columns ?? [];
  return { ...Object.fromEntries(columns.map(({ id }) => [id, null])), ...cells };
}

/** Content with the given rows, blank elsewhere; its Cover says the identity. */
export function contentWith(
  template: Template,
  identity: Partial<Content["identity"]>,
  sheets: Readonly<Record<string, readonly Row[]>>,
): Content {
  const whole = {
    template: template.id,
    templateVersion: template.version,
    framework: "2020-2023",
    priority: "Digital Inclusion",
    office: "Headquarters",
    period: "2021-Q3",
    parent: null,
    ...identity,
  };
  const filled = template.sheets.map(({ id }) => {
    const rows = (sheets[id] ?? []).map((row) => rowOf(template, id, row));
    return [id, id === "cover" ? [{ ...rowOf(template, id, coverCells(whole)), ...sheets.cover?.[0] }] : rows];
  });
  return { identity: whole, sheets: Object.fromEntries(filled) };
}

/** Any content that the declaration allows, small. Texts are trimmed and hold nothing that XML cannot. */
export function anyContent(template: Template, framework: Framework): fc.Arbitrary<Content> {
  const sheets = template.sheets
    .filter(({ id }) => id !== "cover")
    .map((sheet) => {
      const row = fc
        .record(Object.fromEntries(sheet.columns.map((column) => [column.id, anyValue(column)])))
        .filter((candidate) => Object.values(candidate).some((value) => value !== null));
      return [sheet.id, fc.array(row, { maxLength: sheet.layout === "form" ? 1 : 4 })] as const;
    });
  const identity = { priority: anyItem("priorities"), office: anyItem("offices"), period: anyItem("quarters") };
  return fc
    .tuple(fc.record(identity), fc.record(Object.fromEntries(sheets)))
    .map(([scope, rows]) => contentWith(template, scope, rows));

  function anyItem(list: string): fc.Arbitrary<string> {
    const items = template.lists.find(({ id }) => id === list)?.items(framework) ?? [];
    return fc.constantFrom(...items.map(({ value }) => value));
  }

  function anyValue(column: Column): fc.Arbitrary<Value> {
    return fc.option(anyFilled(column), { nil: null });
  }

  function anyFilled(column: Column): fc.Arbitrary<Value> {
    const { min = -1e9, max = 1e9 } = column;
    switch (column.type) {
      case "list":
        return anyItem(column.list ?? "");
      case "number":
      case "percent":
      case "money":
        return fc
          .double({ min, max, noNaN: true })
          .map((n) => (n === 0 ? 0 : Number(n.toPrecision(15))))
          .filter((n) => n >= min && n <= max);
      case "integer":
      case "year":
        return fc.integer({ min: Math.max(min, -1e6), max: Math.min(max, 1e6) });
      case "date":
        return fc
          .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10));
      case "period":
        return anyItem("periods");
      case "text":
        return anyText(Math.min(column.maxLength ?? 255, 60));
    }
  }
}

const AWKWARD = [
  "=1+1",
  "-5",
  "+4",
  "@here",
  "007",
  "1e5",
  "2021-09-30",
  "TRUE",
  "#REF!",
  "a\nb",
  "<b>&amp;",
  "  x".trim(),
];

const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: "grapheme-ascii", maxLength }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(...AWKWARD),
    )
    .map((text) =>
      text
        .replace(/[^\P{Cc}\t\n\r]|\ufffe|\uffff/gu, "")
        .replace(/\r\n?/g, "\n")
        .trim(),
    )
    .filter((text) => text !== "" && text.length <= maxLength);

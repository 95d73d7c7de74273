import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importIati } from "../../../../rbm/exchange/iati/index.ts";
import { carryOver } from "../../../../rbm/framework/carry-over/index.ts";
import { from2020To2024 } from "../../../../rbm/framework/crosswalks.ts";
import { framework2020, framework2024 } from "../../../../rbm/framework/index.ts";
import { toContent } from "../../../../rbm/framework/to-content.ts";
import { guessMapping } from "../../../../rbm/import/index.ts";
import { deliveryTemplate } from "../../../../rbm/template/delivery/index.ts";
import { frameworkTemplate } from "../../../../rbm/template/framework/index.ts";
import { priorityTemplate } from "../../../../rbm/template/priority/index.ts";
import { annotate } from "../../../../rbm/workbook/annotate.ts";
import { applyFixes, readLooks, readXlsx, writeXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { sheetOfRows } from "../../../../rbm/workbook/xlsx/sheet-of-rows.ts";
import { sampleContents } from "../../../../samples/index.ts";
import { samples } from "../../../../server/samples/sample-workbooks.ts";
import { awkward } from "../../../support/awkward.ts";
import { contentWith } from "../../../support/content.ts";
import { testFramework } from "../../../support/framework.ts";
import { workbookFaults } from "../../../support/ooxml/workbook-faults.ts";
import { withUsersThings } from "../../../support/users-things.ts";
import { exported, foreign } from "../../exchange/iati-import/foreign-file.ts";
import { imported } from "../../import/made-up.ts";
import { arabic, chinese, euLogframe } from "../../import/workbooks/index.ts";
import { bytesOf } from "../../import/workbooks/made.ts";

const first = () => sampleContents(framework2020)[0]!.content;
const sample = () => writeXlsx({ template: priorityTemplate, framework: framework2020, content: first() });
const fixes = [
  { sheet: "Actuals", address: "G5", value: 52.5 },
  { sheet: "Actuals", address: "J5", value: { date: "2021-09-30" } },
  { sheet: "Actuals", address: "A4", value: "KPI code" },
  { sheet: "My notes", address: "C2", value: 9 },
];
const issue = {
  rule: "cell/type",
  severity: "error",
  sheet: "Actuals",
  cell: "G5",
  key: "DI-01",
  column: "Value",
  found: "52,5",
  shown: "52,5\u0007 & <b>",
  expected: "a number",
  why: "It is not counted.",
  how: "Type 52.5.",
} as const;
const mine = async () => withUsersThings(await sample(), { part: "xl/worksheets/sheet6.xml", row: 5 });

const written: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "a priority template, blank": () =>
    writeXlsx({ template: priorityTemplate, framework: framework2024, content: contentWith(priorityTemplate, {}, {}) }),
  "a priority template, filled": sample,
  "a priority template with awkward texts": () =>
    writeXlsx({ template: priorityTemplate, framework: testFramework, content: awkward }),
  "a framework template": () =>
    writeXlsx({ template: frameworkTemplate, framework: framework2020, content: toContent(framework2020) }),
  "a delivery template": () =>
    writeXlsx({ template: deliveryTemplate, framework: framework2020, content: contentWith(deliveryTemplate, {}, {}) }),
  ...Object.fromEntries(Object.entries(samples).map(([id, { write }]) => [`the sample ${id}`, write])),
  "a corrected copy with its user's own things": async () => applyFixes(await mine(), fixes),
  "an annotated copy with its user's own things": async () => annotate(await mine(), [issue, { ...issue, cell: null }]),
  "an annotated copy, annotated again": async () => annotate(annotate(await sample(), [issue]), []),
  "a workbook carried over to the next plan": () => {
    const options = {
      from: framework2020,
      to: framework2024,
      pairs: from2020To2024,
      priority: "Digital transformation",
    };
    return writeXlsx({ template: priorityTemplate, framework: framework2024, ...carryOver(first(), options) });
  },
  ...Object.fromEntries(
    [arabic, chinese, euLogframe].map((one) => [
      `what is imported of ${one.name}`,
      async () => {
        const bytes = await bytesOf(one);
        const workbook = await readXlsx(bytes);
        const { content } = imported(workbook, guessMapping(workbook), readLooks(bytes));
        return writeXlsx({ template: priorityTemplate, framework: framework2020, content });
      },
    ]),
  ),
  "what is imported of our own IATI results": () =>
    writeXlsx({ template: priorityTemplate, ...importIati(strToU8(exported([first()]))) }),
  "what is imported of other people's IATI results": () =>
    writeXlsx({ template: priorityTemplate, ...importIati(strToU8(foreign())) }),
  "rows as a sheet": () =>
    sheetOfRows({ title: "Scenarios", about: "Made up.", columns: [{ header: "KPI", width: 9 }], rows: [["DI-01"]] }),
};

describe("Excel finds nothing to repair in what we write", { timeout: 120_000 }, () => {
  it.each(Object.entries(written))("%s", async (_, write) => {
    expect(workbookFaults(await write())).toEqual([]);
  });
});

describe("a workbook that Excel would repair is found out", { timeout: 120_000 }, () => {
  it.each<[string, string, RegExp, string, RegExp]>([
    ["a part without a type", "[Content_Types].xml", /<Override PartName="\/xl\/styles.xml"[^>]*>/, "", /content type/],
    [
      "elements in another order",
      "xl/worksheets/sheet1.xml",
      /(<cols>.*?<\/cols>)(<sheetData>.*?<\/sheetData>)/s,
      "$2$1",
      /its place/,
    ],
    [
      "a format that is not there",
      "xl/worksheets/sheet6.xml",
      /(<c r="G5"[^>]*) s="\d+"/,
      '$1 s="9999"',
      /format 9999/,
    ],
    ["a header unlike its table's", "xl/tables/table6.xml", /name="Value"/, 'name="Valeu"', /shows Value, its column/],
    [
      "two columns of one name",
      "xl/tables/table6.xml",
      /name="Value"/,
      'name="Period"',
      /two columns are called period/,
    ],
    [
      "cells out of order",
      "xl/worksheets/sheet6.xml",
      /(<c r="A5".*?<\/c>)(<c r="B5".*?<\/c>)/s,
      "$2$1",
      /out of order/,
    ],
    [
      "a relationship to nowhere",
      "xl/_rels/workbook.xml.rels",
      /worksheets\/sheet2\.xml/,
      "worksheets/none.xml",
      /not there/,
    ],
    ["a name given twice", "xl/workbook.xml", /<definedName .*?<\/definedName>/s, "$&$&", /given twice/],
    ["a sheet name too long", "xl/workbook.xml", /name="Actuals"/, `name="${"A".repeat(32)}"`, /a sheet is called/],
    ["a note without an author", "xl/comments1.xml", /authorId="0"/, 'authorId="7"', /author 7/],
    [
      "a list too long for a cell",
      "xl/worksheets/sheet6.xml",
      /<formula1>[^<]*/,
      `<formula1>"${"a,".repeat(200)}"`,
      /formula1/,
    ],
    ["a sign that XML cannot hold", "xl/workbook.xml", /Actuals/, "Act\u0007uals", /well-formed/],
    [
      "a reference to a file that is not linked",
      "xl/worksheets/sheet6.xml",
      /<formula1>[^<]*/,
      "<formula1>[1]Prices!A1",
      /file 1 of 0/,
    ],
  ])("%s", async (_, part, from, to, fault) => {
    const parts = unzipSync(await sample());
    const before = strFromU8(parts[part]!);
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    const faults = workbookFaults(zipSync({ ...parts, [part]: strToU8(after) }, { level: 0 }));
    expect(faults.join("\n")).toMatch(fault);
  });
});

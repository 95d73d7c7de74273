import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bind } from "../../../../rbm/template/bind.ts";
import type { Content } from "../../../../rbm/template/content.ts";
import { contentOf } from "../../../../rbm/template/content-of.ts";
import { workbookOf } from "../../../../rbm/template/fill.ts";
import { disagreements } from "../../../../rbm/template/identity.ts";
import { priorityTemplate } from "../../../../rbm/template/priority/index.ts";
import { readXlsx, writeXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { anyContent, contentWith } from "../../../support/content.ts";
import { testFramework } from "../../../support/framework.ts";
import { hasTool, throughLibreOffice } from "../../../support/tools.ts";
import { hasSchemas, packageErrors } from "../../../support/xsd.ts";

const write = (content: Content) => writeXlsx({ template: priorityTemplate, framework: testFramework, content });
const read = async (bytes: Uint8Array) => bind(await readXlsx(bytes), priorityTemplate);

/** Awkward to keep: texts that look like something else, zeros, dates, ends of years, long narratives. */
const awkward = contentWith(
  priorityTemplate,
  { parent: "abc" },
  {
    cover: [{ figures: "Sample figures" }],
    kpis: [
      {
        code: "007",
        title: "-5 dB & <b>",
        unit: "%",
        baseline: 0,
        baseline_period: "2019",
        baseline_due: "2021-12-31",
      },
      { code: "DI-02", title: "=1+1", unit: "@home", baseline: -12.5, sdg: "17.8.1", methodology: "#REF!" },
    ],
    kpi_targets: [{ kpi: "007", period: "2021", target: 52.1 }],
    actuals: [
      {
        kpi: "007",
        period: "2021-Q3",
        place: "World",
        disaggregation: "Total",
        value: 0,
        comment: "+4 since\nlast quarter",
      },
      {
        kpi: "DI-02",
        period: "2021-Q3",
        place: "Europe",
        disaggregation: "Female",
        numerator: 1,
        denominator: 3,
        value: 33.3333333333333,
      },
    ],
    narrative: [{ achievements: "- first\n- second  with  spaces", challenges: "日本語 · العربية · é" }],
    outputs: [{ code: "O1", starts: "2020-02-29", due: "2099-12-31", budget: 1250000.5, spent: 0 }],
  },
);

describe("writing and reading .xlsx", { timeout: 120_000 }, () => {
  it("reads back the very workbook that was filled", async () => {
    expect(await readXlsx(await write(awkward))).toEqual(workbookOf(priorityTemplate, testFramework, awkward));
  });

  it("keeps any content that the declaration allows", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent(priorityTemplate, testFramework), async (content) => {
        expect(contentOf(await read(await write(content)))).toEqual(content);
      }),
      { numRuns: 8 },
    );
  });

  it("unlocks on the Cover what the focal point types, and nothing else", async () => {
    const parts = unzipSync(await write(awkward));
    const cover = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    const [, list = ""] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(strFromU8(parts["xl/styles.xml"]!)) ?? [];
    const formats = list.split("<xf ").slice(1);
    const unlocked = [...cover.matchAll(/<c r="(\w+)"[^>]*? s="(\d+)"/g)].filter(([, , s]) =>
      formats[Number(s)]?.includes('locked="0"'),
    );
    expect(cover).toContain('<sheetProtection sheet="1"');
    expect(unlocked.map(([, cell]) => cell)).toEqual(["B12"]);
  });

  it.skipIf(!hasTool("soffice"))(
    "keeps content and identity when LibreOffice saves the file",
    async () => {
      const saved = await read(throughLibreOffice(await write(awkward), "xlsx", "xlsx"));
      expect(contentOf(saved)).toEqual(awkward);
      expect(disagreements(saved)).toEqual([]);
    },
    120_000,
  );

  it.skipIf(!hasSchemas("ooxml"))(
    "is valid against the published schemas",
    async () => {
      expect(packageErrors(await write(awkward))).toEqual([]);
      expect(packageErrors(await write(contentWith(priorityTemplate, {}, {})))).toEqual([]);
    },
    60_000,
  );
});

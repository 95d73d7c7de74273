import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bind } from "../../../../rbm/template/bind.ts";
import type { Content } from "../../../../rbm/template/content.ts";
import { contentOf } from "../../../../rbm/template/content-of.ts";
import { workbookOf } from "../../../../rbm/template/fill.ts";
import { priorityTemplate } from "../../../../rbm/template/priority/index.ts";
import { readXlsx, writeXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { awkward } from "../../../support/awkward.ts";
import { anyContent, contentWith } from "../../../support/content.ts";
import { testFramework } from "../../../support/framework.ts";
import { hasSchemas, packageErrors } from "../../../support/xsd.ts";

const write = (content: Content) => writeXlsx({ template: priorityTemplate, framework: testFramework, content });
const read = async (bytes: Uint8Array) => bind(await readXlsx(bytes), priorityTemplate);

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

  it("says at the foot of every printed page which sheet it is and that its figures are samples", async () => {
    const sampleNote = "Sample figures & drafts";
    const content = contentWith(priorityTemplate, {}, {});
    const parts = unzipSync(
      await writeXlsx({ template: priorityTemplate, framework: testFramework, content, sampleNote }),
    );
    const feet = Object.keys(parts).flatMap(
      (name) => /<oddFooter>(.*?)<\/oddFooter>/.exec(strFromU8(parts[name]!))?.[1] ?? [],
    );
    expect(feet).toContain("&amp;LActuals&amp;CSample figures &amp;&amp; drafts&amp;RPage &amp;P of &amp;N");
    expect(feet).toHaveLength(priorityTemplate.sheets.length + 1);
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

  it.skipIf(!hasSchemas("ooxml"))(
    "is valid against the published schemas",
    async () => {
      expect(packageErrors(await write(awkward))).toEqual([]);
      expect(packageErrors(await write(contentWith(priorityTemplate, {}, {})))).toEqual([]);
    },
    60_000,
  );
});

import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { crosswalksOf, fromContent } from "../../../../rbm/framework/from-content.ts";
import { type Framework, framework2020, framework2024, from2020To2024 } from "../../../../rbm/framework/index.ts";
import { toContent } from "../../../../rbm/framework/to-content.ts";
import { bind } from "../../../../rbm/template/bind.ts";
import type { Content } from "../../../../rbm/template/content.ts";
import { contentOf } from "../../../../rbm/template/content-of.ts";
import { deliveryTemplate } from "../../../../rbm/template/delivery/index.ts";
import { frameworkTemplate } from "../../../../rbm/template/framework/index.ts";
import { disagreements } from "../../../../rbm/template/identity.ts";
import { priorityTemplate } from "../../../../rbm/template/priority/index.ts";
import type { Template } from "../../../../rbm/template/template.ts";
import { applyFixes, readXlsx, writeXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { deliverySample } from "../../../../samples/delivery/index.ts";
import { sampleContents } from "../../../../samples/index.ts";
import { awkward } from "../../../support/awkward.ts";
import { testFramework } from "../../../support/framework.ts";
import { allThroughLibreOffice, hasTool } from "../../../support/tools.ts";
import { withUsersThings } from "../../../support/users-things.ts";

interface Workbook {
  readonly template: Template;
  readonly framework: Framework;
  readonly content: Content;
}

const priority = sampleContents(framework2020).find(({ content }) => content.identity.period === "2021-Q3")!.content;
const plan = toContent(framework2024, [{ before: "2020-2023", pairs: from2020To2024 }]);
const workbooks: Readonly<Record<string, Workbook>> = {
  awkward: { template: priorityTemplate, framework: testFramework, content: awkward },
  priority: { template: priorityTemplate, framework: framework2020, content: priority },
  framework: { template: frameworkTemplate, framework: framework2024, content: plan },
  delivery: { template: deliveryTemplate, framework: framework2020, content: deliverySample() },
};
const names = Object.keys(workbooks);
const G5 = { sheet: "Actuals", address: "G5", value: 61.25 };
const ACTUALS = "xl/worksheets/sheet6.xml";

/** By template: as written, saved again as .xlsx, and as .xlsx after .ods. */
const saved = new Map<string, Readonly<Record<"written" | "xlsx" | "ods", Uint8Array>>>();
const users: Record<"before" | "fixed" | "saved", Uint8Array> = {
  before: new Uint8Array(),
  fixed: new Uint8Array(),
  saved: new Uint8Array(),
};

/** Three starts of LibreOffice for all. */
beforeAll(async () => {
  if (!hasTool("soffice")) return;
  const written = await Promise.all(names.map((name) => writeXlsx(workbooks[name]!)));
  users.before = withUsersThings(written[names.indexOf("priority")]!, { part: ACTUALS, row: 5 });
  users.fixed = applyFixes(users.before, [G5]);
  const given = (type: string, files: readonly Uint8Array[]) => files.map((bytes) => ({ bytes, type }));
  const xlsx = allThroughLibreOffice(given("xlsx", [...written, users.fixed]), "xlsx");
  users.saved = xlsx.pop()!;
  const ods = allThroughLibreOffice(given("xlsx", written), "ods");
  const back = allThroughLibreOffice(given("ods", ods), "xlsx");
  for (const [i, name] of names.entries()) saved.set(name, { written: written[i]!, xlsx: xlsx[i]!, ods: back[i]! });
}, 240_000);

const read = async (bytes: Uint8Array, { template }: Workbook) => bind(await readXlsx(bytes), template);
const count = (bytes: Uint8Array, folder: RegExp): number =>
  Object.keys(unzipSync(bytes)).filter((name) => folder.test(name)).length;

describe.skipIf(!hasTool("soffice"))("a workbook that LibreOffice saved", () => {
  it.each(names)("%s: holds the same content and identity, as .xlsx and by way of .ods", async (name) => {
    const workbook = workbooks[name]!;
    for (const kind of ["written", "xlsx", "ods"] as const) {
      const bound = await read(saved.get(name)![kind], workbook);
      expect([kind, contentOf(bound)]).toEqual([kind, workbook.content]);
      expect([kind, disagreements(bound)]).toEqual([kind, []]);
    }
  });

  it("written again from what was read of it is the very same file", async () => {
    for (const name of names) {
      const { template, framework } = workbooks[name]!;
      const content = contentOf(await read(saved.get(name)!.ods, workbooks[name]!));
      const [again, first] = [await writeXlsx({ template, framework, content }), saved.get(name)!.written];
      const texts = (bytes: Uint8Array) =>
        Object.entries(unzipSync(bytes))
          .filter(([part]) => part.startsWith("xl/"))
          .map(([part, xml]) => [part, strFromU8(xml)]);
      expect(texts(again)).toEqual(texts(first));
    }
  });

  it("is the same plan, with its crosswalk", async () => {
    const content = contentOf(await read(saved.get("framework")!.ods, workbooks.framework!));
    expect(fromContent(content)).toEqual(framework2024);
    expect(crosswalksOf(content)).toEqual([{ before: "2020-2023", pairs: from2020To2024 }]);
  });
});

describe.skipIf(!hasTool("soffice"))("a corrected copy of a workbook to which its user added things", () => {
  it("has them byte by byte: sheet, picture, chart, comment, conditional format", () => {
    const [before, after] = [unzipSync(users.before), unzipSync(users.fixed)];
    const changed = Object.keys(before).filter((name) => strFromU8(before[name]!) !== strFromU8(after[name]!));
    expect(changed).toEqual([ACTUALS]);
    expect(strFromU8(after[ACTUALS]!)).toContain("Counted twice?");
  });

  it("opens in LibreOffice, which finds all of them and the corrected cell", async () => {
    const { sheets } = await readXlsx(users.saved);
    const own = sheets.find(({ name }) => name === "My notes")!;
    expect(own.columns.map(([, second]) => second)).toEqual([3, 5, 8]);
    expect(own.formulas).toEqual({ C2: "A2+B2" });
    expect(own.merged).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    const parts = unzipSync(users.saved);
    const notes = Object.entries(parts).find(
      ([name, xml]) => /worksheets\/sheet\d+\.xml$/.test(name) && strFromU8(xml).includes("A2+B2"),
    );
    expect(strFromU8(notes![1])).toMatch(/<conditionalFormatting sqref="A2:B2">/);
    expect(count(users.saved, /^xl\/charts\/chart\d+\.xml$/)).toBe(1);
    expect(count(users.saved, /^xl\/media\/image\d+\.png$/)).toBe(1);
    const comments = Object.entries(parts).filter(([name]) => /^xl\/comments\d+\.xml$/.test(name));
    expect(comments.map(([, xml]) => strFromU8(xml)).join("")).toContain("Ask finance");
    const actuals = contentOf(await read(users.saved, workbooks.priority!)).sheets.actuals!;
    expect(actuals).toEqual(priority.sheets.actuals!.map((row, i) => (i === 0 ? { ...row, value: G5.value } : row)));
  });
});

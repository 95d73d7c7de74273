import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { embeddedIn, outsideOf, readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { euLogframe } from "../../rbm/import/workbooks/index.ts";
import { bytesOf } from "../../rbm/import/workbooks/made.ts";
import { inFolderAsync } from "../../support/tools.ts";
import { reportWith } from "../support/content.ts";
import { resultbook } from "../support/program.ts";
import { workbookBytes } from "../support/server.ts";

const template = { title: "This workbook does not say which template it follows." };

/** Checks a good workbook, one with an error, somebody else's, and a zip that breaks off. */
async function checkAll(folder: string, ...options: string[]) {
  const place = { kpi: "DI-01", period: "2021-Q3", place: "Atlantis", disaggregation: "Total", value: 5 };
  const good = await workbookBytes(reportWith({ values: { "DI-01": 50 } }));
  mkdirSync(join(folder, "sent again"));
  const files: Readonly<Record<string, Uint8Array>> = {
    "good.xlsx": good,
    "alien.xlsx": await bytesOf(euLogframe),
    "broken.xlsx": good.subarray(0, 4000),
    "sent again/good.xlsx": await workbookBytes(reportWith({ sheets: { actuals: [place] } })),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const names = Object.keys(files).map((name) => join(folder, name));
  return resultbook(["check", ...names, ...options, "--data", join(folder, "none")]);
}

/** A workbook with one more part, to which another leads. */
function withPart(bytes: Uint8Array, from: string, type: string, name: string, part: string): Uint8Array {
  const parts = unzipSync(bytes);
  const slash = from.lastIndexOf("/") + 1;
  const rels = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const relation = `<Relationship Id="rIdMore" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="/${name}"/></Relationships>`;
  return zipSync({
    ...parts,
    [rels]: strToU8(strFromU8(parts[rels]!).replace("</Relationships>", relation)),
    [name]: strToU8(part),
  });
}

/** The same workbook with a data connection. */
const connected = (bytes: Uint8Array): Uint8Array =>
  withPart(
    bytes,
    "xl/workbook.xml",
    "connections",
    "xl/connections.xml",
    '<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><connection id="1" name="Sales" refreshedVersion="8"/></connections>',
  );

const carrying = (bytes: Uint8Array): Uint8Array =>
  withPart(bytes, "xl/worksheets/sheet1.xml", "oleObject", "xl/embeddings/oleObject1.bin", "an object");

describe("checking several workbooks at once", { timeout: 240_000 }, () => {
  it("tells of each what it is, sums up, and exits with the worst", () =>
    inFolderAsync(async (folder) => {
      const { code, out, err } = await checkAll(folder);
      expect(out).toMatch(/^\S*good\.xlsx: 2 warnings, 1 tip\.$/m);
      expect(out).toMatch(/^.*sent again\/good\.xlsx: 1 error, 2 warnings, 1 tip\.$/m);
      expect(err).toMatch(/alien\.xlsx: This workbook does not say which template it follows\./);
      expect(err).toMatch(/resultbook import workbook/);
      expect(err).toMatch(/broken\.xlsx: The workbook was not read\./);
      expect(out.trimEnd().split("\n").at(-1)).toBe(
        "4 files: 1 without errors, 1 with errors, 2 not checked. 1 error, 4 warnings, 2 tips.",
      );
      expect(code).toBe(2);
    }));

  it("names what a workbook fetches from elsewhere, and cuts it out of the copy", () =>
    inFolderAsync(async (folder) => {
      const file = join(folder, "connected.xlsx");
      writeFileSync(file, connected(await workbookBytes(reportWith({ values: { "DI-01": 50 } }))));
      const { err } = await resultbook(["check", file, "--annotate", folder, "--data", join(folder, "none")]);
      expect(err).toContain("the annotated copy fetches nothing from elsewhere; cut: the data connection “Sales”.");
      const [before, after] = ["connected.xlsx", "connected_issues.xlsx"].map((name) =>
        outsideOf(new Uint8Array(readFileSync(join(folder, name)))),
      );
      expect([before, after]).toEqual([["the data connection “Sales”"], []]);
    }));

  it("names what a workbook carries for other programs, and keeps it in the copy", () =>
    inFolderAsync(async (folder) => {
      const file = join(folder, "carrying.xlsx");
      writeFileSync(file, carrying(await workbookBytes(reportWith({ values: { "DI-01": 50 } }))));
      const { err } = await resultbook(["check", file, "--annotate", folder, "--data", join(folder, "none")]);
      expect(err).toContain("the annotated copy keeps what the workbook carries: 1 embedded object.");
      expect(embeddedIn(new Uint8Array(readFileSync(join(folder, "carrying_issues.xlsx"))))).toEqual([
        "1 embedded object",
      ]);
    }));

  it("says the same to a machine, and writes a copy of each that was read, of one name or not", () =>
    inFolderAsync(async (folder) => {
      const copies = join(folder, "copies");
      const { code, out } = await checkAll(folder, "--json", "--annotate", copies);
      expect(JSON.parse(out)).toMatchObject([
        { file: join(folder, "good.xlsx"), counts: { error: 0 } },
        { file: join(folder, "alien.xlsx"), problem: template },
        { file: join(folder, "broken.xlsx"), problem: { title: "The workbook was not read." } },
        { file: join(folder, "sent again/good.xlsx"), counts: { error: 1 }, issues: { length: 4 } },
      ]);
      expect(code).toBe(2);
      expect(readdirSync(copies).sort()).toEqual(["good_issues.xlsx", "good_issues_2.xlsx"]);
      const copy = await readXlsx(new Uint8Array(readFileSync(join(copies, "good_issues_2.xlsx"))));
      expect(copy.sheets.map(({ name }) => name)).toContain("Issues");
      expect(existsSync(join(folder, "none"))).toBe(false);
    }));
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { seed } from "../../../server/samples/seed.ts";
import { commandLine } from "../../support/command-line.ts";
import { openPackage, packageFaults } from "../../support/ooxml/package-faults.ts";
import { hasTool, inFolderAsync, throughLibreOffice } from "../../support/tools.ts";
import { hasSchemas, packageErrors } from "../../support/xsd.ts";
import { withServer } from "../support/server.ts";

async function reportOf(body: unknown): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  await withServer(async ({ services, request }) => {
    await seed(services.store, framework2020);
    const response = await request("/api/exports/report.docx", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    });
    expect(response.status, response.ok ? "" : await response.clone().text()).toBe(200);
    bytes = new Uint8Array(await response.arrayBuffer());
  });
  return bytes;
}

describe("a contribution in Word", () => {
  it("sets scenarios side by side after what each comes to, with what they take for granted", async () => {
    const scenarios = {
      scenarios: [
        { id: "a", title: "A fifth faster", changes: [{ kind: "rate", of: {}, factor: 1.2 }] },
        { id: "b", title: "Two goals", changes: [], draft: { drops: ["3", "4", "5"], merges: [] } },
      ],
    };
    const parts = unzipSync(await reportOf({ period: "2021-Q3", charts: [{ chart: "status" }], scenarios }));
    const text = strFromU8(parts["word/document.xml"]!).replace(/<[^>]*>/g, "\n");
    for (const said of [
      "Scenarios side by side",
      "all KPIs: pace × 1.20",
      "Two goals leaves 23 of 60 KPIs without a goal",
      "KPIs are taken as independent of each other",
    ])
      expect(text).toContain(said);
  });

  it("says number, source, title, summary, action required, findings with pictures and tables, and every KPI", async () => {
    const bytes = await reportOf({ number: "TDAG-21/12", source: "Planted source", action: "Planted action" });
    mkdirSync("test/pictures", { recursive: true });
    writeFileSync("test/pictures/report.docx", bytes);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["word/document.xml"]!);
    const text = xml.replace(/<[^>]*>/g, "\n");
    for (const said of [
      "TDAG-21/12",
      "Planted source",
      "Planted action",
      "Summary",
      "Action required",
      "Annex: all KPIs",
    ])
      expect(text).toContain(said);
    const headings = (level: number) => xml.split(`<w:pStyle w:val="Heading${level}"/>`).length - 1;
    expect(headings(1)).toBeGreaterThanOrEqual(3);
    expect(headings(2)).toBeGreaterThanOrEqual(15);
    const tables = xml.split("<w:tbl>").length - 1;
    expect(xml.split("<w:tblHeader/>").length - 1).toBe(tables - 1);
    expect([...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].every(([, alt]) => alt!.length > 30)).toBe(true);
    expect(xml.match(/<wp:docPr /g)!.length).toBeGreaterThanOrEqual(6);
    expect(strFromU8(parts["word/styles.xml"]!)).toContain('<w:lang w:val="en-GB"/>');
    expect(text).toContain("sample figures");
    const pngs = Object.entries(parts).filter(([name]) => name.endsWith(".png"));
    for (const [, png] of pngs) expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
    expect(packageFaults(openPackage(bytes))).toEqual([]);
    if (hasTool("soffice")) {
      const pdf = Buffer.from(throughLibreOffice(bytes, "docx", "pdf")).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(5);
    }
  });

  it("is of one priority, and of chosen charts, where that is asked for", async () => {
    const bytes = await reportOf({ priority: "Cybersecurity", charts: [{ chart: "status" }], audience: "public" });
    const text = strFromU8(unzipSync(bytes)["word/document.xml"]!).replace(/<[^>]*>/g, "\n");
    expect(text).toContain("Results of Cybersecurity");
    expect(text).not.toContain("Environment");
  });
});

describe("resultbook report and charts", () => {
  it("say in a sentence what is missing where nothing was accepted, and exit with 2", async () => {
    await inFolderAsync(async (folder) => {
      for (const args of [
        ["report", "-o", "r.docx"],
        ["charts", "-o", "pictures", "--charts", "status"],
      ])
        expect(await commandLine(folder, ...args)).toMatchObject({
          code: 2,
          err: expect.stringContaining("No figures were accepted"),
        });
      const drawn = await commandLine(
        folder,
        "charts",
        "-o",
        join(folder, "pictures"),
        "--charts",
        "world",
        "--format",
        "svg",
      );
      expect(drawn, drawn.err).toMatchObject({ code: 0, out: expect.stringContaining("world.svg") });
    });
  });
});

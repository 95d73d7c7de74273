import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { atomErrors } from "../../support/atom.ts";
import { workbookFaults } from "../../support/ooxml/workbook-faults.ts";
import { elements } from "../../support/xml-elements.ts";
import { hasSchemas, packageErrors } from "../../support/xsd.ts";
import { reportWith } from "../support/content.ts";
import { withServer } from "../support/server.ts";
import { accept, text, unzipped } from "./exports.ts";

describe("exports", () => {
  it("hold no column that is not public, wherever they are asked for", async () => {
    await withServer(async (server) => {
      const content = reportWith({
        sheets: {
          actuals: [
            {
              kpi: "DI-01",
              period: "2021-Q3",
              place: "World",
              disaggregation: "Total",
              value: 50,
              comment: "hush comment",
              evidence: "hush evidence",
            },
          ],
        },
      });
      await accept(server, content);
      const files = await unzipped(server);
      const parquet = new Uint8Array(
        await (await server.request("/api/exports/tables/observations.parquet")).arrayBuffer(),
      );
      const all = [
        await text(server, "/api/exports/iati.xml"),
        await text(server, "/api/exports/results.csv"),
        await text(server, "/api/exports/feed.atom"),
        ...Object.values(files).map((bytes) => strFromU8(bytes, true)),
        strFromU8(parquet, true),
      ].join("\n");
      expect(all).toContain("DI-01");
      expect(all).not.toContain("hush");
      expect(all).not.toMatch(/accepted_by|evidence/);
    });
  });

  it("leave out what was pushed and not accepted, even where it is asked for", async () => {
    await withServer(async (server) => {
      await server.push(reportWith());
      for (const path of ["iati.xml", "results.csv", "datapackage.zip"]) {
        expect((await server.request(`/api/exports/${path}?provisional=true`)).status, path).toBe(404);
      }
      expect(elements(await text(server, "/api/exports/feed.atom")).some(({ name }) => name === "entry")).toBe(false);
    });
  });

  it("run nothing when a spreadsheet or a browser opens them", async () => {
    await withServer(async (server) => {
      const title = '=HYPERLINK("http://x","<script>alert(1)</script>")';
      const plain = reportWith();
      await accept(server, {
        ...plain,
        sheets: { ...plain.sheets, kpis: plain.sheets.kpis!.map((row) => ({ ...row, title })) },
      });
      const csv = await text(server, "/api/exports/results.csv");
      expect(csv).toContain(`"'=HYPERLINK(""http://x""`);
      const files = await unzipped(server);
      expect(strFromU8(files["data/kpi-definitions.csv"]!)).toContain(`"'=HYPERLINK(`);
      expect(strFromU8(files["data/kpis.csv"]!)).toContain(`"'=HYPERLINK(`);
      expect(await text(server, "/api/exports/iati.xml")).not.toContain("<script");
      const response = await server.request("/api/exports/tables/kpis.xlsx");
      const bytes = new Uint8Array(await response.arrayBuffer());
      const workbook = await readXlsx(bytes);
      expect(workbook.sheets[0]!.formulas).toEqual({});
      expect(workbook.sheets[0]!.columns.flat()).toContain(title);
      if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
      expect(workbookFaults(bytes)).toEqual([]);
    });
  });

  it("give any table as a workbook and as Parquet with its nulls", async () => {
    await withServer(async (server) => {
      await accept(server, reportWith({ values: { "DI-01": 50, "DI-02": null } }));
      const bytes = await (await server.request("/api/tables/observations.parquet")).arrayBuffer();
      const rows = await parquetReadObjects({ file: bytes });
      expect(rows.map(({ kpi, value, sample }) => [kpi, value, sample])).toEqual([
        ["DI-01", 50, false],
        ["DI-02", null, false],
      ]);
      expect(rows[0]!.accepted_at).toBeInstanceOf(Date);
      expect((await server.request("/api/exports/tables/nothing.xlsx")).status).toBe(404);
    });
  });

  it("put a native chart of the table's own figures into its workbook", async () => {
    await withServer(async (server) => {
      await accept(server, reportWith({ values: { "DI-01": 50, "DI-02": 30 } }));
      const response = await server.request("/api/exports/tables/kpis.xlsx");
      const bytes = new Uint8Array(await response.arrayBuffer());
      const parts = unzipSync(bytes);
      const chart = Object.keys(parts).find((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))!;
      expect(strFromU8(parts[chart]!)).toMatch(/<c:f>Chart!\$B\$2:\$B\$3<\/c:f>/);
      const sheet = (await readXlsx(bytes)).sheets.find(({ name }) => name === "Chart")!;
      const rows = JSON.parse(await text(server, "/api/tables/kpis.json")).rows as {
        kpi: string;
        period: string;
        progress: number;
      }[];
      const last = rows.filter(
        ({ period, progress }) => progress !== null && sheet.columns[1]!.some((cell) => String(cell).includes(period)),
      );
      expect(sheet.columns[1]!.filter((cell) => typeof cell === "number")).toEqual(
        last.map(({ progress }) => progress),
      );
      if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
      expect(workbookFaults(bytes)).toEqual([]);
    });
  });

  it("tell in the feed what was accepted, newest first, and not by whom", async () => {
    await withServer(async (server) => {
      await accept(server, reportWith({ identity: { period: "2021-Q2" } }));
      await accept(server, reportWith({ identity: { period: "2021-Q3" } }));
      const feed = await text(server, "/api/exports/feed.atom");
      expect([...feed.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)).toEqual([
        "Accepted results",
        "Digital Inclusion, 2021-Q3, Headquarters",
        "Digital Inclusion, 2021-Q2, Headquarters",
      ]);
      const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(3);
      expect(atomErrors(feed)).toEqual([]);
      expect(atomErrors(feed.replace("<updated>", "<updated>yesterday, "))).not.toEqual([]);
    });
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { framework2020 } from "../../rbm/framework/index.ts";
import { seed } from "../../server/samples/seed.ts";
import { TABLES } from "../../server/tables/served-tables.ts";
import { inFolderAsync } from "../support/tools.ts";
import { type TestServer, withServer } from "./support/server.ts";

type Row = Readonly<Record<string, string | number | boolean | null>>;

const bytesAt = async ({ request }: TestServer, path: string): Promise<ArrayBuffer> => {
  const response = await request(path);
  expect(response.status, path).toBe(200);
  return response.arrayBuffer();
};

/** Rows of the first sheet below its headers, as ExcelJS reads them; times as the API writes them. */
async function rowsOf(bytes: ArrayBuffer): Promise<Record<string, unknown>[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.worksheets[0]!;
  const headers = (sheet.getRow(4).values as unknown[]).slice(1).map(String);
  return Array.from({ length: Math.max(0, sheet.rowCount - 4) }, (_, i) => {
    const row = sheet.getRow(i + 5);
    return Object.fromEntries(
      headers.map((name, column) => {
        const { value } = row.getCell(column + 1);
        return [name, value instanceof Date ? value.getTime() : (value ?? null)];
      }),
    );
  });
}

describe("what leaves the house, read by programs that are not ours", () => {
  it("every tidy table as a workbook: ExcelJS reads each cell as the API says it", { timeout: 120_000 }, async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      for (const [name, { declaration }] of Object.entries(TABLES)) {
        const { rows } = (await server.json(`/api/tables/${name}.json`)).body as { rows: readonly Row[] };
        const times = new Set(
          Object.entries(declaration.columns).flatMap(([id, { type }]) =>
            type === "date" || type === "instant" ? [id] : [],
          ),
        );
        const expected = rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([id, value]) => [
              id,
              times.has(id) && value !== null ? Date.parse(String(value)) : value,
            ]),
          ),
        );
        const read = await rowsOf(await bytesAt(server, `/api/tables/${name}.xlsx`));
        expect(
          read.filter((row) => Object.values(row).some((value) => value !== null)),
          name,
        ).toEqual(expected);
      }
    });
  });

  it("the flat CSV of results: DuckDB finds every figure of the observations, and each KPI target once", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const csv = Buffer.from(await bytesAt(server, "/api/exports/results.csv"));
      const { rows } = (await server.json("/api/tables/observations.json")).body as { rows: readonly Row[] };
      const known = rows.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
      await inFolderAsync(async (folder) => {
        const file = join(folder, "results.csv");
        writeFileSync(file, csv);
        const connection = await (await DuckDBInstance.create()).connect();
        const [read] = (
          await connection.runAndReadAll(
            `SELECT count(actual_value) AS n, sum(actual_value) AS sum, count(DISTINCT indicator_code) AS kpis,
               count(target_value) - count(DISTINCT CASE WHEN target_value IS NOT NULL
                 THEN activity_identifier || indicator_code || CAST(period_start AS VARCHAR) || CAST(period_end AS VARCHAR) END) AS twice
             FROM read_csv('${file}', header = true)`,
          )
        ).getRowObjects();
        connection.closeSync();
        expect(Number(read!.n)).toBe(known.length);
        expect(Number(read!.sum)).toBeCloseTo(
          known.reduce((sum, value) => sum + value, 0),
          3,
        );
        expect(Number(read!.kpis)).toBe(new Set(rows.map(({ kpi }) => kpi)).size);
        expect(Number(read!.twice)).toBe(0);
      });
    });
  });
});

import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { toCsv as chartCsv } from "../../charts/export/csv.ts";
import { csvOf } from "../../rbm/exchange/csv.ts";
import { parseCsv } from "../../rbm/workbook/csv/index.ts";
import { withColumns } from "../../server/cli/csv-columns.ts";
import { toCsvText } from "../../server/cli/to-csv.ts";
import { TABLES } from "../../server/tables/served-tables.ts";
import { reportWith } from "../server/support/content.ts";
import { withServer } from "../server/support/server.ts";

/** What a spreadsheet runs when it opens the file, numbers and signs alone aside. */
const runs = (field: string): boolean =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(field) && !/^([+-]|[+-]?[\d.,\s]+(e[+-]?\d+)?%?)$/i.test(field);

const running = (csv: string): string[] => parseCsv(csv).rows.flatMap((row) => row.filter(runs));

/** Texts of which many are formulas. */
const hostile = fc.oneof(
  fc
    .constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", '"=')
    .chain((start) => fc.string().map((rest) => start + rest)),
  fc.string(),
);
const rowsOfTexts = fc.array(fc.array(hostile, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

describe("no CSV that leaves runs anything when a spreadsheet opens it", () => {
  it("of results", () => {
    fc.assert(
      fc.property(rowsOfTexts, (rows) => {
        expect(running(csvOf(["a"], rows))).toEqual([]);
      }),
    );
  });

  it("of a chart's table", () => {
    fc.assert(
      fc.property(rowsOfTexts, (rows) => {
        const columns = rows[0]!.map((label) => ({ label, kind: "text" as const }));
        expect(running(chartCsv({ table: { columns, rows } }))).toEqual([]);
      }),
    );
  });

  it("of the command progress, which hands back the columns it was given", () => {
    fc.assert(
      fc.property(rowsOfTexts, fc.constantFrom(",", ";", "\t"), (rows, delimiter) => {
        const plain = ["a", "b", "c", "d"];
        expect(running(toCsvText({ rows: [plain, ...rows], delimiter }))).toEqual([]);
        const given = [plain, ...rows].map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`));
        const text = given.map((row) => `${row.join(delimiter)}\r\n`).join("");
        const csv = parseCsv(text);
        const cells = csv.rows.slice(1).map(() => ["1"]);
        expect(running(withColumns(csv, ["progress"], cells))).toEqual([]);
      }),
    );
    expect(toCsvText({ rows: [["-4", "+1.5", "-3e-5", "-4 pts"]], delimiter: "," })).toBe("-4,+1.5,-3e-5,'-4 pts\n");
  });

  it("of anything the server serves, whatever was typed and accepted", () =>
    withServer(async (server) => {
      const attack = `=HYPERLINK("https://evil.example","x")`;
      const plain = reportWith();
      const content = reportWith({
        sheets: {
          results: plain.sheets.results!.map((row) => ({ ...row, title: attack })),
          kpis: plain.sheets.kpis!.map((row) => ({
            ...row,
            title: attack,
            unit: "@people",
            methodology: `+${attack}`,
          })),
          actuals: plain.sheets.actuals!.map((row) => ({ ...row, comment: `-${attack}`, evidence: `\t${attack}` })),
        },
      });
      const pushed = await server.push(content);
      const { id, issues } = (await pushed.json()) as { id?: string; issues: { severity: string; rule: string }[] };
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      await server.review(id!, { decision: "accept" });
      const texts: [string, string][] = [];
      for (const path of [...Object.keys(TABLES).map((name) => `tables/${name}.csv`), "exports/results.csv"]) {
        texts.push([path, await (await server.request(`/api/${path}`)).text()]);
      }
      const zip = await server.request("/api/exports/datapackage.zip");
      for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())))) {
        if (name.endsWith(".csv")) texts.push([name, strFromU8(bytes)]);
      }
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.map(([, text]) => text).join()).toContain("HYPERLINK");
      for (const [path, text] of texts) expect([path, running(text)]).toEqual([path, []]);
    }));
});

import { strFromU8 } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { ObservationRow } from "../../../pipelines/index.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { seed } from "../../../server/samples/seed.ts";
import { elements } from "../../support/xml-elements.ts";
import { hasSchemas, schemaErrors } from "../../support/xsd.ts";
import { withServer } from "../support/server.ts";
import { csvRows, type Packaged, text, unzipped } from "./exports.ts";

describe("exports of the sample year", () => {
  it("carry the figures of the table observations, in every format", { timeout: 60_000 }, async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const { rows } = JSON.parse(await text(server, "/api/tables/observations.json")) as { rows: ObservationRow[] };
      const expected = rows
        .map(({ value }) => value)
        .filter((value) => value !== null)
        .sort((a, b) => a - b);
      const sorted = (values: number[]) => values.sort((a, b) => a - b);
      expect(expected.length).toBeGreaterThan(1000);

      const xml = await text(server, "/api/exports/iati.xml");
      if (hasSchemas("iati-2.03")) expect(schemaErrors(xml, "iati-2.03/iati-activities-schema.xsd")).toEqual([]);
      const found = elements(xml);
      const actuals = found.filter(({ name }) => name === "actual").map(({ attributes }) => Number(attributes.value));
      expect(sorted(actuals)).toEqual(expected);
      expect(found.filter(({ name }) => name === "iati-activity")).toHaveLength(10);
      expect(xml.split("<narrative>Sample figures: ").length - 1).toBe(10);

      const flat = csvRows(await text(server, "/api/exports/results.csv"));
      const inFlat = flat.map((row) => row.actual_value ?? "").filter((cell) => cell !== "");
      expect(sorted(inFlat.map(Number))).toEqual(expected);

      const files = await unzipped(server);
      const inCsv = csvRows(strFromU8(files["data/observations.csv"]!))
        .map((row) => row.value ?? "")
        .filter((cell) => cell !== "");
      expect(sorted(inCsv.map(Number))).toEqual(expected);
      const file = files["data/observations.parquet"]!;
      const read = await parquetReadObjects({ file: file.slice().buffer });
      expect(sorted(read.map((row) => row.value as number).filter((value) => value !== null))).toEqual(expected);
      expect(read.map((row) => row.kpi)).toEqual(rows.map(({ kpi }) => kpi));

      const descriptor = JSON.parse(strFromU8(files["datapackage.json"]!)) as Packaged;
      expect(descriptor.description).toMatch(/^Sample figures/);
      expect(descriptor.title).toMatch(/^Sample figures/);
      keepsItsWord(descriptor, files);
    });
  });
});

/** Fields are those of the file, constraints and keys hold in it. */
function keepsItsWord({ resources }: Packaged, files: Readonly<Record<string, Uint8Array>>): void {
  const rowsOf = (name: string) => csvRows(strFromU8(files[`data/${name}.csv`]!));
  for (const { name, path, schema } of resources) {
    expect(files[path], path).toBeDefined();
    if (!schema) continue;
    const rows = rowsOf(name);
    expect(strFromU8(files[path]!).split(/\r?\n/)[0], name).toBe(schema.fields.map((field) => field.name).join(","));
    for (const { name: field, type, constraints = {} } of schema.fields) {
      const cells = rows.map((row) => row[field] ?? "");
      if (constraints.required) expect(cells, `${name}.${field}`).not.toContain("");
      const there = cells.filter((cell) => cell !== "");
      if (type === "number" || type === "integer")
        expect(
          there.every((cell) => Number.isFinite(Number(cell))),
          `${name}.${field}`,
        ).toBe(true);
      if (constraints.enum)
        expect(
          there.filter((cell) => !constraints.enum!.includes(cell)),
          `${name}.${field}`,
        ).toEqual([]);
      if (constraints.pattern)
        expect(
          there.filter((cell) => !new RegExp(`^(?:${constraints.pattern})$`).test(cell)),
          `${name}.${field}`,
        ).toEqual([]);
    }
    const keyOf = (columns: readonly string[]) => (row: Record<string, string>) =>
      columns.map((column) => row[column]).join("\n");
    expect(new Set(rows.map(keyOf(schema.primaryKey))).size, `${name} key`).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(rowsOf(reference.resource).map(keyOf(reference.fields)));
      expect(
        rows.map(keyOf(fields)).filter((key) => !known.has(key)),
        name,
      ).toEqual([]);
    }
  }
}

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Ajv from "ajv";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { framework2020 } from "../../rbm/framework/index.ts";
import { seed } from "../../server/samples/seed.ts";
import { inFolderAsync } from "../support/tools.ts";
import { withServer } from "./support/server.ts";

/** What the profiles of Data Package 2.0 ask of a package, a resource, a table schema and a dialect, as far as we use them. */
const PROFILE = {
  type: "object",
  required: ["$schema", "name", "title", "version", "created", "licenses", "sources", "resources"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[a-z0-9._-]+$" },
    title: { type: "string", minLength: 1 },
    version: { type: "string", pattern: "^\\d{4}\\.[1-9]\\d?\\.[1-9]\\d?$" },
    description: { type: "string", minLength: 1 },
    created: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$" },
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        properties: { name: { type: "string", pattern: "^([-a-zA-Z0-9._])+$" } },
      },
    },
    sources: { type: "array", minItems: 1, items: { type: "object", required: ["title"] } },
    resources: { type: "array", minItems: 1, items: { $ref: "#/$defs/resource" } },
  },
  $defs: {
    resource: {
      type: "object",
      required: ["name"],
      oneOf: [{ required: ["path"] }, { required: ["data"] }],
      properties: {
        $schema: { const: "https://datapackage.org/profiles/2.0/dataresource.json" },
        name: { type: "string", pattern: "^[a-z0-9._-]+$" },
        path: { type: "string", pattern: "^(?!/)(?!.*\\.\\./)[^:]+$" },
        type: { const: "table" },
        format: { type: "string" },
        mediatype: { type: "string", pattern: "^[a-z]+/.+$" },
        encoding: { type: "string" },
        bytes: { type: "integer", minimum: 0 },
        hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
        dialect: {
          type: "object",
          properties: {
            $schema: { const: "https://datapackage.org/profiles/2.0/tabledialect.json" },
            header: { type: "boolean" },
            delimiter: { type: "string", minLength: 1 },
            lineTerminator: { type: "string" },
            quoteChar: { type: "string", minLength: 1, maxLength: 1 },
            doubleQuote: { type: "boolean" },
          },
          additionalProperties: false,
        },
        schema: { $ref: "#/$defs/schema" },
      },
    },
    schema: {
      type: "object",
      required: ["fields"],
      properties: {
        $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
        fields: { type: "array", minItems: 1, items: { $ref: "#/$defs/field" } },
        missingValues: { type: "array", items: { type: "string" } },
        primaryKey: { type: "array", minItems: 1, items: { type: "string" } },
        foreignKeys: {
          type: "array",
          items: {
            type: "object",
            required: ["fields", "reference"],
            properties: { reference: { type: "object", required: ["fields"] } },
          },
        },
      },
    },
    field: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", minLength: 1 },
        type: {
          enum: ["string", "number", "integer", "boolean", "date", "time", "datetime", "year", "yearmonth", "any"],
        },
        constraints: {
          type: "object",
          properties: {
            required: { type: "boolean" },
            unique: { type: "boolean" },
            pattern: { type: "string" },
            enum: { type: "array", minItems: 1, uniqueItems: true },
            minimum: {},
            maximum: {},
          },
          additionalProperties: false,
        },
      },
    },
  },
} as const;

interface Described {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema?: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints?: {
          readonly required?: boolean;
          readonly pattern?: string;
          readonly enum?: readonly unknown[];
          readonly minimum?: number;
          readonly maximum?: number;
        };
      }[];
    };
  }[];
}

/** How a DuckDB type is asked for by the type of a field. */
const CASTS: Readonly<Record<string, string>> = {
  number: "DOUBLE",
  integer: "BIGINT",
  boolean: "BOOLEAN",
  date: "DATE",
  datetime: "TIMESTAMPTZ",
};

describe("a Data Package of the sample year", () => {
  it("keeps the profile, and DuckDB reads every row of its CSV by its types and the same figures from its Parquet", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const response = await server.request("/api/exports/datapackage.zip?license=CC-BY-4.0");
      const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
      const descriptor = JSON.parse(strFromU8(files["datapackage.json"]!)) as Described;
      const ajv = new Ajv({ strict: false, allErrors: true });
      const valid = ajv.validate(PROFILE, descriptor);
      expect(ajv.errors ?? []).toEqual([]);
      expect(valid).toBe(true);
      for (const { path, bytes, hash } of descriptor.resources) {
        expect(files[path]!.length, path).toBe(bytes);
        expect(`sha256:${createHash("sha256").update(files[path]!).digest("hex")}`, path).toBe(hash);
      }
      await inFolderAsync(async (folder) => {
        const connection = await (await DuckDBInstance.create()).connect();
        const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
        for (const { path } of descriptor.resources)
          writeFileSync(join(folder, path.replaceAll("/", "-")), files[path]!);
        for (const { path, schema, name } of descriptor.resources.filter((one) => one.schema)) {
          const file = join(folder, path.replaceAll("/", "-"));
          const csv = `read_csv('${file}', header=true, all_varchar=true, delim=',', quote='"', escape='"', nullstr='')`;
          const tests = schema!.fields.flatMap(({ name: field, type, constraints = {} }) => {
            const value = `"${field}"`;
            const none = `${value} IS NULL`;
            const cast = CASTS[type]
              ? [`count(*) FILTER (NOT (${none}) AND try_cast(${value} AS ${CASTS[type]}) IS NULL)`]
              : [];
            const needed = constraints.required ? [`count(*) FILTER (${none})`] : [];
            const pattern = constraints.pattern
              ? [
                  `count(*) FILTER (NOT (${none}) AND NOT regexp_full_match(${value}, '${constraints.pattern.replaceAll("'", "''")}'))`,
                ]
              : [];
            return [...cast, ...needed, ...pattern];
          });
          const [row] = await query(`SELECT ${tests.join(" + ") || "0"} AS wrong, count(*) AS n FROM ${csv}`);
          expect(Number(row!.wrong), name).toBe(0);
          const parquet = join(folder, path.replaceAll("/", "-").replace(/\.csv$/, ".parquet"));
          if (!descriptor.resources.some(({ path: other }) => other === path.replace(/\.csv$/, ".parquet"))) continue;
          const numbers = schema!.fields
            .filter(({ type }) => type === "number" || type === "integer")
            .map((field) => field.name);
          const sums = () =>
            numbers
              .map(
                (field) =>
                  `coalesce(sum(try_cast("${field}" AS DOUBLE)), 0) AS "${field}", count("${field}") AS "n_${field}"`,
              )
              .join(", ");
          const select = (from: string) =>
            `SELECT count(*) AS n${numbers.length > 0 ? `, ${sums()}` : ""} FROM ${from}`;
          const [fromCsv, fromParquet] = [await query(select(csv)), await query(select(`read_parquet('${parquet}')`))];
          for (const [key, value] of Object.entries(fromParquet[0]!)) {
            expect(Number(fromCsv[0]![key]), `${name}.${key}`).toBeCloseTo(Number(value), 6);
          }
        }
        connection.closeSync();
      });
    });
  });

  it("claims no licence that nobody gave, and takes none that is no identifier", async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const plain = await server.request("/api/exports/datapackage.zip");
      const files = unzipSync(new Uint8Array(await plain.arrayBuffer()));
      expect(JSON.parse(strFromU8(files["datapackage.json"]!))).not.toHaveProperty("licenses");
      expect((await server.request("/api/exports/datapackage.zip?license=as%20you%20like")).status).toBe(400);
    });
  });
});

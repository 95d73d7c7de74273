import { createHash } from "node:crypto";
import { strToU8 } from "fflate";
import type { Field } from "./fields.ts";
import type { DataPackageOptions } from "./options.ts";
import type { Resource } from "./resource.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/** What `datapackage.json` says. */
export function descriptor(resources: readonly Resource[], options: DataPackageOptions): object {
  const { framework, created, sample, asOf, licenses } = options;
  const said = sample ? "Sample figures: made up to show how things work. " : "";
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `results-${framework.id}`.toLowerCase(),
    title: `${sample ? "Sample figures: " : ""}Results of the ${framework.title}`,
    description: `${said}What was accepted${asOf ? ` up to ${asOf.slice(0, 10)}` : ""}. Only what is public. A blank cell has no value; 0 is a value. Texts that a spreadsheet would run as a formula begin with '.`,
    version: versionOf(asOf ?? created),
    created,
    ...(licenses && { licenses }),
    sources: [
      {
        title: sample
          ? "Sample figures"
          : "Quarterly workbooks of the thematic priorities, as accepted in their review",
      },
    ],
    resources: resources.flatMap((resource) => [csvResource(resource, resources), ...parquetResource(resource)]),
  };
}

/** The day of the figures as a version that sorts: 2024-01-24 → `2024.1.24`. */
const versionOf = (day: string): string => day.slice(0, 10).split("-").map(Number).join(".");

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** RFC 4180, as every table is written. */
const DIALECT = {
  $schema: `${PROFILES}/tabledialect.json`,
  header: true,
  delimiter: ",",
  quoteChar: '"',
  doubleQuote: true,
  lineTerminator: "\r\n",
} as const;

function csvResource({ name, title, description, fields, key, csv }: Resource, all: readonly Resource[]): object {
  const bytes = strToU8(csv);
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: "table",
    path: `data/${name}.csv`,
    title,
    description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytes.length,
    hash: sha256(bytes),
    dialect: DIALECT,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields,
      missingValues: [""],
      primaryKey: key,
      ...foreignKeys(name, fields, all),
    },
  };
}

/** The same rows in Parquet; types are in the file. */
function parquetResource({ name, title, parquet }: Resource): object[] {
  if (!parquet) return [];
  const mediatype = "application/vnd.apache.parquet";
  return [
    {
      $schema: `${PROFILES}/dataresource.json`,
      name: `${name}-parquet`,
      path: `data/${name}.parquet`,
      title,
      format: "parquet",
      mediatype,
      bytes: parquet.length,
      hash: sha256(parquet),
    },
  ];
}

/** Rows about a KPI refer to its definition. */
function foreignKeys(name: string, fields: readonly Field[], all: readonly Resource[]): object {
  const has = (field: string): boolean => fields.some((one) => one.name === field);
  if (
    name === "kpi-definitions" ||
    !has("priority") ||
    !has("kpi") ||
    !all.some((one) => one.name === "kpi-definitions")
  )
    return {};
  const reference = { resource: "kpi-definitions", fields: ["priority", "code"] };
  return { foreignKeys: [{ fields: ["priority", "kpi"], reference }] };
}

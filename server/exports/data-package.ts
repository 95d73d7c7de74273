import { strToU8, type Zippable, zipSync } from "fflate";
import type { ColumnTable, TableColumn, TableDeclaration } from "../../pipelines/index.ts";
import { type CsvCell, csvOf } from "../../rbm/exchange/csv.ts";
import { NUMERIC_TYPES } from "../../rbm/exchange/numeric-types.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import type { Content } from "../../rbm/template/content.ts";
import { kpiTargets } from "../../rbm/template/priority/kpi-targets.ts";
import { kpis } from "../../rbm/template/priority/kpis.ts";
import { results } from "../../rbm/template/priority/results.ts";
import type { Column, SheetDeclaration, Template } from "../../rbm/template/template.ts";
import { toParquet } from "./parquet.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

export interface PackagedTable {
  readonly table: ColumnTable;
  readonly declaration: TableDeclaration;
}

export interface DataPackageOptions {
  readonly framework: Framework;
  readonly template: Template;
  /** Where each priority stands: definitions of KPIs, their targets and results. */
  readonly contents: readonly Content[];
  readonly tables: readonly PackagedTable[];
  /** ISO 8601 with time. */
  readonly created: string;
  readonly sample: boolean;
  readonly asOf: string | null;
  /** Licences of the figures. None is claimed where absent. */
  readonly licenses?: readonly { readonly name: string; readonly path?: string; readonly title?: string }[];
}

interface Field {
  readonly name: string;
  readonly title?: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  readonly csv: string;
  readonly parquet: Uint8Array | null;
}

/** Public tables and definitions as a zipped Data Package (v2): datapackage.json, a CSV each, Parquet of the tables. */
export function dataPackage(options: DataPackageOptions): Uint8Array {
  const resources = [
    ...definitions(options),
    ...options.tables.map((one) => tableResource(one, options.sample)).filter((one) => one !== null),
  ];
  const files: Zippable = {
    "datapackage.json": strToU8(`${JSON.stringify(descriptor(resources, options), null, 2)}\n`),
  };
  for (const { name, csv, parquet } of resources) {
    files[`data/${name}.csv`] = strToU8(csv);
    if (parquet) files[`data/${name}.parquet`] = [parquet, { level: 0 }];
  }
  return zipSync(files, { mtime: new Date(Math.max(Date.parse(options.created), Date.UTC(1980, 0, 2))) });
}

function descriptor(resources: readonly Resource[], options: DataPackageOptions): object {
  const { framework, created, sample, asOf, licenses } = options;
  const said = sample ? "Sample figures: made up to show how things work. " : "";
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `results-${framework.id}`.toLowerCase(),
    title: `${sample ? "Sample figures: " : ""}Results of the ${framework.title}`,
    description: `${said}What was accepted${asOf ? ` up to ${asOf.slice(0, 10)}` : ""}. Only what is public. A blank cell has no value; 0 is a value. Texts that a spreadsheet would run as a formula begin with '.`,
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
    bytes: strToU8(csv).length,
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

function tableResource({ table, declaration }: PackagedTable, sample: boolean): Resource | null {
  const { name, title, about, key } = declaration;
  const columns = Object.fromEntries(
    Object.entries(declaration.columns).filter(([, { audience }]) => audience === "public"),
  );
  if (!key.every((column) => column in columns)) return null;
  const shown = { columns };
  return {
    name,
    title,
    description: about,
    fields: Object.entries(columns).map(([id, column]) => tableField(id, column)),
    key,
    csv: csvOf(Object.keys(columns), rowsOf(table, Object.keys(columns))),
    parquet: toParquet(table, shown, { title, figures: sample ? "Sample figures" : "As accepted" }),
  };
}

function* rowsOf(table: ColumnTable, names: readonly string[]): Generator<CsvCell[]> {
  const columns = names.map((name) => table.array(name) as ArrayLike<CsvCell | undefined>);
  for (let row = 0; row < table.numRows(); row++) {
    yield columns.map((column) => {
      const cell = column[row] ?? null;
      return Number.isNaN(cell) ? null : cell;
    });
  }
}

const TABLE_TYPES = {
  text: "string",
  period: "string",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  date: "date",
  instant: "datetime",
} as const;
const PERIOD = "\\d{4}(-Q[1-4])?";

function tableField(name: string, { type, about, unit, nulls, values }: TableColumn): Field {
  const constraints = {
    ...(nulls === undefined && { required: true }),
    ...(values && { enum: [...values] }),
    ...(type === "period" && { pattern: PERIOD }),
  };
  const described = [about, unit && `Unit: ${unit}.`, nulls && `Blank: ${nulls}.`].filter(Boolean).join(" ");
  return {
    name,
    type: TABLE_TYPES[type],
    description: described,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const PRIORITY: Column = {
  id: "priority",
  header: "Thematic priority",
  type: "text",
  about: "Thematic priority.",
  required: true,
  audience: "public",
};

function definitions({ contents, template, framework }: DataPackageOptions): Resource[] {
  const of = (name: string, sheet: SheetDeclaration): Resource => {
    const columns = [PRIORITY, ...sheet.columns.filter(({ audience }) => audience === "public")];
    const rows = contents.flatMap(({ identity, sheets }) =>
      (sheets[sheet.id] ?? []).map((row): CsvCell[] =>
        columns.map(({ id, type }) => {
          const value = id === "priority" ? identity.priority : (row[id] ?? null);
          return NUMERIC_TYPES.has(type) && typeof value !== "number" ? null : value;
        }),
      ),
    );
    return {
      name,
      title: sheet.name,
      description: sheet.about,
      fields: columns.map((column) => sheetField(column, template, framework)),
      key: ["priority", ...sheet.key],
      csv: csvOf(
        columns.map(({ id }) => id),
        rows,
      ),
      parquet: null,
    };
  };
  return [of("results", results), of("kpi-definitions", kpis), of("kpi-targets", kpiTargets)];
}

/** What checks hold as errors is a constraint; what may be blank in an older workbook is not required here, but for keys. */
function sheetField(
  { id, header, type, about, pattern, min, max, list }: Column,
  template: Template,
  framework: Framework,
): Field {
  const items = template.lists
    .find((one) => one.id === list)
    ?.items(framework)
    .map(({ value }) => value);
  const constraints = {
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(pattern && { pattern: pattern.is.source.replace(/^\^|\$$/g, "") }),
    ...(type === "period" && { pattern: PERIOD }),
    ...(items && items.length > 0 && { enum: items }),
  };
  const integer = type === "integer" || type === "year";
  const fieldType = integer ? "integer" : NUMERIC_TYPES.has(type) ? "number" : type === "date" ? "date" : "string";
  return {
    name: id,
    title: header,
    type: fieldType,
    description: about,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

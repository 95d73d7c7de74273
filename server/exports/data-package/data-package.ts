import { strToU8, type Zippable, zipSync } from "fflate";
import { definitions } from "./definitions.ts";
import { descriptor } from "./descriptor.ts";
import type { DataPackageOptions } from "./options.ts";
import { tableResource } from "./table-resource.ts";

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

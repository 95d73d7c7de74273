import type { Field } from "./fields.ts";

/** Rows of the package with what describes them. */
export interface Resource {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  readonly csv: string;
  readonly parquet: Uint8Array | null;
}

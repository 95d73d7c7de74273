/**
 * A backup is lines of JSON, the same for every engine: a head; for each table its name, then its rows; a tail. Packed with gzip
 * where it is a file.
 */
export interface BackupHead {
  readonly resultbook: "backup";
  readonly format: 1;
  /** When it was made, ISO 8601. */
  readonly at: string;
  /** Names of the schema's steps that the store had been through. */
  readonly steps: readonly string[];
  /** Whether the store was of sample figures. */
  readonly sample: boolean;
}

export interface BackupTail {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 of all lines before this one, each with its line feed. */
  readonly sha256: string;
}

export type BackupRow = Readonly<Record<string, unknown>>;

/** Bytes have no JSON: they are written as the only member of an object. */
const BYTES = "base64";

export const rowToJson = (row: BackupRow): string =>
  JSON.stringify(row, function (this: BackupRow, key, value: unknown) {
    const raw = this[key];
    return raw instanceof Uint8Array ? { [BYTES]: Buffer.from(raw).toString("base64") } : value;
  });

export const rowFromJson = (line: string): BackupRow =>
  JSON.parse(line, (_, value: unknown) =>
    isPackedBytes(value) ? new Uint8Array(Buffer.from(value[BYTES], "base64")) : value,
  ) as BackupRow;

const isPackedBytes = (value: unknown): value is { readonly [BYTES]: string } =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length === 1 &&
  BYTES in value &&
  typeof value[BYTES] === "string";

/** A backup that is not restored, in a sentence for whoever asked. */
export class BackupRefused extends Error {}

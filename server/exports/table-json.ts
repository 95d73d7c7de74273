import type { ColumnTable } from "../../pipelines/index.ts";
import { inTurns } from "../others-turn.ts";
import type { TableMeta } from "../tables/tables.ts";

/** Rows written at a time. */
const ROWS = 1_000;

/** A table as JSON, one object a row, written in turns with what else there is to do. */
export const tableJson = (meta: TableMeta, table: ColumnTable): Promise<Uint8Array<ArrayBuffer>> =>
  inTurns(written(meta, table));

function* written(meta: TableMeta, table: ColumnTable): Generator<void, Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(`{"meta":${JSON.stringify(meta)},"rows":[`)];
  for (let offset = 0; offset < table.numRows(); offset += ROWS) {
    const rows = JSON.stringify(table.objects({ offset, limit: ROWS })).slice(1, -1);
    parts.push(encoder.encode(offset === 0 ? rows : `,${rows}`));
    yield;
  }
  parts.push(encoder.encode("]}"));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

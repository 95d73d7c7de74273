import { isPeriod } from "../../framework/period.ts";
import { priorityTemplate } from "../../template/priority/index.ts";
import type { Basis, ColumnMapping, Mapping, SheetMapping, Target } from "./mapping.ts";

/** A mapping as it was written down and perhaps changed by hand. Throws what is not as it should be, value last. */
export function parseMapping(data: unknown): Mapping {
  if (!isRecord(data) || data.version !== 1 || !Array.isArray(data.sheets)) throw new Error("no mapping of version 1");
  return { version: 1, sheets: data.sheets.map(sheetOf) };
}

/** A mapping as it is written down: the file that `parseMapping` reads. */
export const mappingFile = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`;

/** Targets that a mapping may name. */
export const TARGETS: ReadonlySet<string> = new Set(
  priorityTemplate.sheets.flatMap(({ id, columns }) => columns.map((column) => `${id}.${column.id}`)),
);

function sheetOf(data: unknown): SheetMapping {
  if (!isRecord(data) || typeof data.sheet !== "string") throw new Error("a sheet of the mapping has no name");
  const { sheet, taken = true, headerRow = 0, headerRows = 1, lastRow, across, turned = false, columns = [] } = data;
  if (typeof turned !== "boolean") throw new Error(`turned is neither true nor false: ${sheet}`);
  if (typeof taken !== "boolean") throw new Error(`taken is neither true nor false: ${sheet}`);
  if (!isCount(headerRow) || !isCount(headerRows)) throw new Error(`header rows are no numbers: ${sheet}`);
  if (lastRow !== undefined && !isCount(lastRow)) throw new Error(`the last row is no number: ${sheet}`);
  if (across !== undefined && !isAcross(across)) throw new Error(`not columns: ${String(across)}`);
  if (!Array.isArray(columns)) throw new Error(`columns are no list: ${sheet}`);
  const more = {
    ...(lastRow !== undefined && { lastRow }),
    ...(across !== undefined && { across }),
    ...(turned && { turned }),
  };
  return { sheet, taken, headerRow, headerRows, ...more, columns: columns.map(columnOf) };
}

function columnOf(data: unknown): ColumnMapping {
  if (!isRecord(data) || typeof data.header !== "string") throw new Error("a column of the mapping has no header");
  const { header, nth = 1, to = null, basis = "person", period, label, unit, disaggregation, place, level } = data;
  if (!isCount(nth)) throw new Error(`nth is no number: ${header}`);
  if (!isTarget(to)) throw new Error(`unknown target: ${String(to)}`);
  if (!isBasis(basis)) throw new Error(`unknown basis: ${String(basis)}`);
  if (period !== undefined && (typeof period !== "string" || !isPeriod(period))) {
    throw new Error(`not a period: ${String(period)}`);
  }
  return {
    header,
    nth,
    to,
    basis,
    ...(period !== undefined && { period }),
    ...(typeof label === "string" && { label }),
    ...(typeof unit === "string" && { unit }),
    ...(typeof disaggregation === "string" && { disaggregation }),
    ...(typeof place === "string" && { place }),
    ...(typeof level === "string" && { level }),
  };
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === "object" && data !== null;
const isCount = (data: unknown): data is number => Number.isInteger(data) && Number(data) >= 0 && Number(data) < 1e6;
/** Columns from one letter to another: `E:H`. */
const isAcross = (data: unknown): data is string =>
  typeof data === "string" && /^([A-Z]{1,3}:[A-Z]{1,3}|\d{1,7}:\d{1,7})$/.test(data);
const isTarget = (data: unknown): data is Target | null =>
  data === null || (typeof data === "string" && TARGETS.has(data));
const isBasis = (data: unknown): data is Basis =>
  data === "name" || data === "part of the name" || data === "content" || data === "person";

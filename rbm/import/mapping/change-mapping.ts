import { type ColumnMapping, isUnder, type Mapping, type SheetMapping } from "./mapping.ts";

/** A mapping in which a table is another; tables by where they stand in it. */
export const withTable = ({ version, sheets }: Mapping, at: number, table: SheetMapping): Mapping => ({
  version,
  sheets: sheets.map((one, i) => (i === at ? table : one)),
});

/** A table with a column as a person says it is. */
export function withColumn(table: SheetMapping, column: ColumnMapping): SheetMapping {
  const said: ColumnMapping = { ...column, basis: "person" };
  const same = (one: ColumnMapping): boolean => isUnder(one, { text: column.header, nth: column.nth });
  return {
    ...table,
    columns: table.columns.some(same) ? table.columns.map((one) => (same(one) ? said : one)) : [...table.columns, said],
  };
}

/** A column that is taken for something else: what was said of it as it was before goes where it has no meaning. */
export function takenFor(
  { header, nth, period, label, unit, ...was }: ColumnMapping,
  to: ColumnMapping["to"],
): ColumnMapping {
  const isFigure = to === "actuals.value" || to === "kpi_targets.target" || to === "kpis.baseline";
  return {
    header,
    nth,
    to,
    basis: "person",
    ...(isFigure && period && { period }),
    ...(isFigure && label && { label }),
    ...(isFigure && unit && { unit }),
    ...(to === "actuals.value" && was.disaggregation && { disaggregation: was.disaggregation }),
    ...(to === "actuals.value" && was.place && { place: was.place }),
    ...(to === "results.title" && was.level && { level: was.level }),
  };
}

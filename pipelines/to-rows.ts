import type { ColumnTable } from "arquero";

/** A table as plain objects, one a row, blank as null. `Row` is the row type of the table's declaration. */
export const toRows = <Row extends object>(table: ColumnTable): Row[] => table.objects({ limit: Infinity }) as Row[];

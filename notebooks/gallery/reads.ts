import { type ChartModel, type ChartRows, chartTables } from "../../charts/index.ts";
import * as schema from "../../pipelines/schema/index.ts";

type Declared = Pick<schema.TableDeclaration, "name" | "columns">;

const DECLARED: Readonly<Record<string, Declared>> = Object.fromEntries(
  Object.values(schema).flatMap((one): [string, Declared][] => ("columns" in one ? [[one.name, one]] : [])),
);

/** Names of tables by the rows of charts; others are named as they are, or come from the workbooks themselves. */
const TABLES: Readonly<Partial<Record<keyof ChartRows, string>>> = {
  ...chartTables,
  kpis: "kpis",
  crossPriority: "cross-priority",
  forecasts: "forecasts",
};

/** A table a chart reads, and the columns it read of it, each as it is declared where it is. */
export interface Read {
  readonly table: string;
  readonly columns: readonly { readonly id: string; readonly declared: schema.TableColumn | null }[];
}

/** What charts read of these rows by table, found by making their model: a column counts once it asked a row for it. */
export function readerOf<Rows extends object>(rows: Rows): (model: (rows: Rows) => ChartModel | null) => Read[] {
  let asked = new Map<string, Set<string>>();
  const ask = (table: string, column: string) => {
    const ids = asked.get(table) ?? new Set();
    asked.set(table, ids.add(column));
  };
  const watched = Object.fromEntries(
    Object.entries(rows).map(([name, all]) => [
      name,
      (all as readonly object[]).map((row) => watch(row, (column) => ask(name, column))),
    ]),
  );
  return (model) => {
    asked = new Map();
    model(watched as unknown as Rows);
    return readOf(asked);
  };
}

const readOf = (asked: ReadonlyMap<string, ReadonlySet<string>>): Read[] =>
  [...asked].map(([name, ids]) => {
    const table = TABLES[name as keyof ChartRows] ?? name;
    const declared = DECLARED[table]?.columns;
    const columns = [...ids].map((id) => ({ id, declared: declared?.[id] ?? null }));
    return { table, columns };
  });

function watch(row: object, asked: (column: string) => void): object {
  return new Proxy(row, {
    get(of, key) {
      if (typeof key === "string" && Object.hasOwn(of, key)) asked(key);
      return Reflect.get(of, key);
    },
  });
}

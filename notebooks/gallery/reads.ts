import { type ChartModel, type ChartRows, chartTables } from "../../charts/index.ts";
import * as schema from "../../pipelines/schema/index.ts";

type Declared = Pick<schema.TableDeclaration, "name" | "columns">;

const DECLARED: Readonly<Record<string, Declared>> = Object.fromEntries(
  Object.values(schema).flatMap((one): [string, Declared][] => ("columns" in one ? [[one.name, one]] : [])),
);

/** Names of tables by the rows of charts; what is not there comes from the workbooks themselves. */
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

/** What a chart reads, found by drawing it: a column counts once the model asked a row for it. */
export function readsOf(model: (rows: ChartRows) => ChartModel, rows: ChartRows): Read[] {
  const asked = new Map<string, Set<string>>();
  const watched = Object.fromEntries(
    Object.entries(rows).map(([name, all]) => [name, (all as readonly object[]).map((row) => watch(row, name, asked))]),
  );
  model(watched as unknown as ChartRows);
  return [...asked].map(([name, ids]) => {
    const table = TABLES[name as keyof ChartRows];
    const declared = table === undefined ? undefined : DECLARED[table]?.columns;
    const columns = [...ids].map((id) => ({ id, declared: declared?.[id] ?? null }));
    return { table: table ?? name, columns };
  });
}

function watch(row: object, name: string, asked: Map<string, Set<string>>): object {
  return new Proxy(row, {
    get(of, key) {
      if (typeof key === "string" && Object.hasOwn(of, key)) {
        const ids = asked.get(name) ?? new Set();
        asked.set(name, ids.add(key));
      }
      return Reflect.get(of, key);
    },
  });
}

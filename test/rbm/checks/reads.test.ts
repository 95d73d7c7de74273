import { describe, expect, it } from "vitest";
import type { Check, Checking, Example, Finding, KpiCheck, Reads } from "../../../rbm/checks/check.ts";
import { checkingOf } from "../../../rbm/checks/checking.ts";
import { exampleContext } from "../../../rbm/checks/examples/context.ts";
import { allChecks } from "../../../rbm/checks/index.ts";
import { KPI_ROWS, kpiCodes } from "../../../rbm/checks/read/kpi-rows.ts";
import { kpiView } from "../../../rbm/checks/read/kpi-view.ts";
import { type KpiFacts, kpisOf } from "../../../rbm/checks/read/kpis.ts";
import type { BoundColumn, BoundSheet, BoundWorkbook } from "../../../rbm/template/bind.ts";

/** Columns that say in `seen` when they are read. */
class Watched extends Map<string, BoundColumn> {
  constructor(
    columns: ReadonlyMap<string, BoundColumn>,
    readonly see: (column: string) => void,
  ) {
    super(columns);
  }

  override get(column: string): BoundColumn | undefined {
    this.see?.(column);
    return super.get(column);
  }

  override values(): MapIterator<BoundColumn> {
    for (const column of this.keys()) this.see?.(column);
    return super.values();
  }
}

function watched(workbook: BoundWorkbook, see: (sheet: string, column: string) => void): BoundWorkbook {
  const sheets = [...workbook.sheets].map(([id, sheet]): [string, BoundSheet] => [
    id,
    { ...sheet, columns: new Watched(sheet.columns, (column) => see(id, column)) },
  ]);
  return { ...workbook, sheets: new Map(sheets) };
}

/** The column of the sheet KPIs that a fact comes from. */
const columnOf = (fact: string): string =>
  fact === "mayPass100" ? "over_100" : fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const watchedFacts = (kpi: KpiFacts, see: (column: string) => void): KpiFacts =>
  new Proxy(kpi, {
    get(target, fact: keyof KpiFacts) {
      if (fact !== "row") see(columnOf(fact));
      return target[fact];
    },
  });

function findings(check: Exclude<Check, { scope: "cell" }>, checking: Checking, see: (column: string) => void): number {
  const found: Finding[] = [];
  if (check.scope === "workbook") found.push(...check.run(checking));
  if (check.scope === "row") {
    for (const { sheet: id } of check.reads) {
      const sheet = checking.workbook.sheets.get(id)!;
      found.push(...check.run(sheet, { from: 0, to: sheet.rows }, checking));
    }
  }
  if (check.scope === "kpi") found.push(...ofKpis(check, checking, see));
  return found.length;
}

const ofKpis = (check: KpiCheck, checking: Checking, see: (column: string) => void): Finding[] =>
  [...checking.once(kpisOf).values()].flatMap((kpi) => [
    ...check.run({ ...kpiView(kpi, checking), kpi: watchedFacts(kpi, see) }),
  ]);

const declared = ({ sheet, columns }: Reads, workbook: BoundWorkbook): string[] => {
  const names = columns === "all" ? [...workbook.sheets.get(sheet)!.columns.keys()] : columns;
  return names === "structure" ? [] : names.map((column) => `${sheet}.${column}`);
};

const checks = allChecks.filter(
  (check): check is Exclude<Check, { scope: "cell" }> => check.scope !== "cell" && typeof check.reads !== "string",
);

describe.each(checks.map((check) => [check.id, check] as const))("%s", (_, check) => {
  const cases: readonly Example[] = [check.examples.fails, check.examples.passes];

  it.each(cases.map((example) => [example.says, example] as const))(
    "reads nothing that it does not say: %s",
    (__, example) => {
      const context = exampleContext(example);
      const seen = new Set<string>();
      let watching = false;
      const see = (sheet: string, column: string): void => {
        if (watching) seen.add(`${sheet}.${column}`);
      };
      const checking = checkingOf({ ...context, workbook: watched(context.workbook, see) });
      // What names rows and KPIs is the machinery's to read; the facts of a KPI are watched one by one.
      for (const lookUp of [kpisOf, kpiCodes, ...Object.values(KPI_ROWS)]) checking.once<unknown>(lookUp);
      watching = true;
      findings(check, checking, (column) => see("kpis", column));
      const reads = [...(check.reads as readonly Reads[]), ...("looksUp" in check ? (check.looksUp ?? []) : [])];
      const said = new Set(reads.flatMap((read) => declared(read, context.workbook)));
      const keys = new Set(
        [...context.workbook.sheets].flatMap(([id, { declaration }]) => declaration.key.map((key) => `${id}.${key}`)),
      );
      expect([...seen].filter((column) => !said.has(column) && !keys.has(column))).toEqual([]);
    },
  );
});

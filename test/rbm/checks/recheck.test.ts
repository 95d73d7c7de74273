import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleContext } from "../../../rbm/checks/examples/context.ts";
import {
  allChecks,
  type CheckContext,
  type Checking,
  checkWorkbook,
  recheck,
  type Touched,
} from "../../../rbm/checks/index.ts";
import type { KpiView } from "../../../rbm/checks/read/kpi-view.ts";
import { bind, boundSheet } from "../../../rbm/template/bind.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { Cell } from "../../../rbm/workbook/workbook.ts";
import { withCell, withHeader, withoutRow, withRowAt } from "./edits.ts";

const pool: readonly Cell[] = [
  ...[null, 0, 1, 17, 48, 0.48, -3, 1e6, 250.5, "", " ", "n/a", "52,5", "1,234", "Total", "Female", "World", "Africa"],
  ...["DI-01", "DI-02", "DI-09", "DI-01, DI-02", "D.4", "DI-OC1", "2021-Q3", "2021", "2030-Q1", "Q3 2021", "Count"],
  ...["Percentage", "Missing", "Yes", "Cumulative", "Closed", "Established", "Cybersecurity", "a\nb"],
  { date: "2021-06-30" },
  { date: "2031-01-01" },
  { error: "#N/A" },
];

const edit = fc.record({
  sheet: fc.constantFrom("actuals", "kpi_targets", "kpis", ...priorityTemplate.sheets.map(({ id }) => id)),
  column: fc.nat(30),
  row: fc.nat(14),
  cell: fc.constantFrom(...pool),
  more: fc.array(fc.constantFrom(...pool), { maxLength: 7 }),
  kind: fc.constantFrom("cell", "cell", "cell", "cell", "delete", "insert", "paste", "copy", "header"),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(context: CheckContext, { sheet: id, column, row, cell, more, kind }: Edit): [CheckContext, Touched] {
  const { workbook } = context.workbook;
  const sheet = boundSheet(context.workbook, id);
  const columns = [...sheet.columns.keys()];
  const at = columns[column % columns.length]!;
  const bound = Math.min(row, sheet.rows);
  const form = sheet.declaration.layout === "form";
  const one: Touched = { sheet: id, columns: [at], rows: { from: bound, to: bound + 1 } };
  const whole: Touched = { sheet: id, columns: "all", rows: { from: 0, to: sheet.rows }, structure: true };
  const change = (): readonly [typeof workbook, Touched] => {
    if (form) return [withCell(workbook, sheet, at, 0, cell), { ...one, rows: { from: 0, to: 1 } }];
    if (kind === "delete") return [withoutRow(workbook, sheet, bound), whole];
    if (kind === "insert") return [withRowAt(workbook, sheet, bound), whole];
    if (kind === "header") return [withHeader(workbook, sheet, at, cell), whole];
    if (kind === "paste") {
      const rows = { from: bound, to: bound + more.length };
      const pasted = more.reduce((all, each, i) => withCell(all, sheet, at, bound + i, each), workbook);
      return [pasted, { sheet: id, columns: [at], rows }];
    }
    if (kind === "copy") {
      const from = column % Math.max(1, sheet.rows);
      const copied = columns.reduce(
        (all, each) => withCell(all, sheet, each, bound, sheet.columns.get(each)!.cells[from] ?? null),
        workbook,
      );
      return [copied, { ...one, columns }];
    }
    return [withCell(workbook, sheet, at, bound, cell), one];
  };
  const [next, touched] = change();
  return [{ ...context, workbook: bind(next, priorityTemplate) }, touched];
}

describe("checking again after an edit", () => {
  it("finds what a full check finds, after any edits", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let context: CheckContext = { ...exampleContext(), accepted: exampleContext({ accepted: [] }).accepted! };
        let report = checkWorkbook(context);
        for (const each of edits) {
          const [next, touched] = edited(context, each);
          report = recheck(report, next, touched);
          context = next;
          const full = checkWorkbook(context);
          expect(report.issues).toEqual(full.issues);
          expect(report.counts).toEqual(full.counts);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("checks one KPI where one of its values was typed", () => {
    const ran: string[] = [];
    const spied = allChecks.map((check) =>
      check.scope === "kpi"
        ? {
            ...check,
            run: (view: KpiView) => {
              ran.push(view.kpi.code);
              return check.run(view);
            },
          }
        : check,
    );
    const context = exampleContext();
    const report = checkWorkbook(context, spied);
    ran.length = 0;
    recheck(report, context, { sheet: "actuals", columns: ["value"], rows: { from: 4, to: 5 } }, spied);
    expect(new Set(ran)).toEqual(new Set(["DI-02"]));
  });

  it("checks all of it where the day, the plan or what was accepted is another", () => {
    const context = exampleContext();
    const report = checkWorkbook(context);
    const untouched: Touched = { sheet: "risks", columns: ["owner"], rows: { from: 0, to: 1 } };
    const later = { ...context, today: "2022-01-20" };
    expect(recheck(report, later, untouched).issues).toEqual(checkWorkbook(later).issues);
    expect(recheck(report, later, untouched).issues.length).toBeGreaterThan(0);
  });

  it("looks at every row again where what it looks up has changed", () => {
    const context = exampleContext();
    const kpis = boundSheet(context.workbook, "kpis");
    const changed = withCell(context.workbook.workbook, kpis, "measure", 2, "Ratio");
    const next = { ...context, workbook: bind(changed, priorityTemplate) };
    const touched: Touched = { sheet: "kpis", columns: ["measure"], rows: { from: 2, to: 3 } };
    const { issues } = recheck(checkWorkbook(context), next, touched);
    expect(issues.filter(({ rule }) => rule === "unit/ratio-parts").length).toBe(5);
    expect(issues).toEqual(checkWorkbook(next).issues);
  });

  it("takes several edits at once", () => {
    const context = exampleContext();
    const sheet = boundSheet(context.workbook, "actuals");
    const workbook = bind(
      withCell(withCell(context.workbook.workbook, sheet, "value", 2, "17,5"), sheet, "place", 3, "Afrika"),
      priorityTemplate,
    );
    const touched: Touched[] = [
      { sheet: "actuals", columns: ["value"], rows: { from: 2, to: 3 } },
      { sheet: "actuals", columns: ["place"], rows: { from: 3, to: 4 } },
    ];
    const report = recheck(checkWorkbook(context), { ...context, workbook }, touched);
    expect(report.issues).toEqual(checkWorkbook({ ...context, workbook }).issues);
    expect(report.issues.length).toBeGreaterThan(1);
  });

  it("runs a workbook check only where it reads what was touched", () => {
    const ran: string[] = [];
    const noted = (id: string, checking: Checking): Checking => {
      ran.push(id);
      return checking;
    };
    const spied = allChecks.map((check) =>
      check.scope === "workbook"
        ? { ...check, run: (checking: Checking) => check.run(noted(check.id, checking)) }
        : check,
    );
    const context = exampleContext();
    const report = checkWorkbook(context, spied);
    ran.length = 0;
    recheck(report, context, { sheet: "risks", columns: ["owner"], rows: { from: 0, to: 1 } }, spied);
    const reading = allChecks.filter(({ scope, reads }) => scope === "workbook" && reads === "every sheet");
    expect(ran.toSorted()).toEqual(reading.map(({ id }) => id).toSorted());
  });
});

describe("the order of rows", () => {
  it("does not change what is found", () => {
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.double({ noNaN: true })),
        (edits, order) => {
          let context: CheckContext = exampleContext();
          for (const each of edits) context = edited(context, { ...each, kind: "cell" })[0];
          const shuffled = { ...context, workbook: bind(shuffle(context, order), priorityTemplate) };
          expect(plain(shuffled)).toEqual(plain(context));
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);
});

/** How often each rule finds something in each sheet and column: what is left of issues without their addresses. */
function plain(context: CheckContext): string[] {
  return checkWorkbook(context)
    .issues.map(({ rule, sheet, column }) => [rule, sheet, column].join(" "))
    .sort();
}

function shuffle({ workbook: bound }: CheckContext, order: Iterable<number>): CheckContext["workbook"]["workbook"] {
  const random = order[Symbol.iterator]();
  let { workbook } = bound;
  for (const sheet of bound.sheets.values()) {
    if (sheet.declaration.layout === "form" || sheet.rows < 2) continue;
    const rows = Array.from({ length: sheet.rows }, (_, row) => ({ row, at: random.next().value ?? 0 }));
    rows.sort((a, b) => a.at - b.at);
    for (const [id, { cells }] of sheet.columns) {
      for (const [to, { row }] of rows.entries()) workbook = withCell(workbook, sheet, id, to, cells[row] ?? null);
    }
  }
  return workbook;
}

import { boundSheet, cells } from "../../template/bind.ts";
import type { Value } from "../../template/content.ts";
import { asValue } from "../../template/content-of.ts";
import { folded } from "../../template/names.ts";
import { sheetOf } from "../../template/template.ts";
import { type Cell, isBlank, isError } from "../../workbook/workbook.ts";
import type { Checking, Finding, WorkbookCheck } from "../check.ts";
import { acceptedKpis } from "../read/accepted.ts";
import { textOf } from "../read/cell.ts";
import { kpisOf } from "../read/kpis.ts";
import { listOf } from "../read/lists.ts";
import { targetsOf } from "../read/targets.ts";
import { tidyCode } from "../read/text.ts";

export const unrecorded: WorkbookCheck = {
  id: "change/unrecorded",
  area: "change",
  severity: "error",
  scope: "workbook",
  yields: true,
  title: "Change not in Record of changes",
  finds:
    "A baseline, KPI target or definition that differs from what was accepted, without a row in Record of changes.",
  why: "A target that moves without a word makes progress look better or worse than it is.",
  how: "Add a row to Record of changes with the KPI, the column, the reason and who approved it; or put back what it was.",
  reads: [
    { sheet: "kpis", columns: "all" },
    { sheet: "kpi_targets", columns: "all" },
    { sheet: "changes", columns: ["kpi", "what"] },
    { sheet: "results", columns: ["code"] },
  ],
  *run(checking): Iterable<Finding> {
    if (!checking.accepted) return;
    const recorded = checking.once(recordedChanges);
    yield* changedKpis(checking, recorded);
    const before = new Map(
      (checking.accepted.sheets.kpi_targets ?? []).map(({ kpi, period, target }) => [`${kpi}\n${period}`, target]),
    );
    for (const { kpi, period, target, row } of [...checking.once(targetsOf).values()].flat()) {
      const was = before.get(`${kpi.code}\n${period}`);
      if (typeof was !== "number" || was === target || recorded(kpi.code, "Target", period)) continue;
      yield {
        sheet: "kpi_targets",
        column: "target",
        row,
        note: `accepted: ${was}`,
        expected: reasonFor(`Target ${period}`),
      };
    }
  },
  examples: {
    fails: {
      says: "The target of 2023 was accepted as 24 and is 30 now.",
      accepted: [],
      edits: [{ sheet: "kpi_targets", row: 1, set: { target: 30 } }],
      at: { sheet: "kpi_targets", column: "target", row: 1 },
    },
    passes: {
      says: "The same with its row in Record of changes.",
      accepted: [],
      edits: [
        { sheet: "kpi_targets", row: 1, set: { target: 30 } },
        {
          sheet: "changes",
          row: 0,
          set: {
            kpi: "DI-01",
            what: "Target 2023",
            from: "24",
            to: "30",
            reason: "Met two years early.",
            approved_by: "Chief of department",
            approved_on: "2021-09-20",
          },
        },
      ],
    },
  },
};

const reasonFor = (what: string): string => `a row in Record of changes: ${what}`;

/** Whether Record of changes has a row for a KPI that names a column, and a period where it is asked. */
function recordedChanges({ workbook }: Checking): (kpi: string, header: string, period?: string) => boolean {
  const sheet = boundSheet(workbook, "changes");
  const rows = Array.from({ length: sheet.rows }, (_, row) => ({
    kpi: textOf(cells(sheet, "kpi")[row]),
    what: folded(textOf(cells(sheet, "what")[row]) ?? ""),
  }));
  return (kpi, header, period = "") =>
    rows.some((row) => row.kpi === kpi && row.what.includes(folded(header)) && row.what.includes(folded(period)));
}

function* changedKpis(checking: Checking, recorded: ReturnType<typeof recordedChanges>): Iterable<Finding> {
  const accepted = checking.once(acceptedKpis);
  const sheet = boundSheet(checking.workbook, "kpis");
  const columns = sheetOf(checking.workbook.template, "kpis").columns.filter(
    ({ id, prefilled }) => prefilled && id !== "code",
  );
  for (const { code, row } of checking.once(kpisOf).values()) {
    const was = accepted.get(code);
    if (!was) continue;
    for (const { id, header, type, list, refers, required } of columns) {
      const bound = sheet.columns.get(id);
      const cell = bound?.cells[row] ?? null;
      const before = was[id] ?? null;
      if (!bound || bound.index === null || isError(cell) || (required && isBlank(cell))) continue;
      const now = asValue(cell, type);
      if (same(now, before) || recorded(code, header) || isOthersMatter(cell, now, type, list, refers, checking))
        continue;
      const note = `accepted: ${before === null ? "blank" : before}`;
      yield { sheet: "kpis", column: id, row, note, expected: reasonFor(header) };
    }
  }
}

const same = (a: Value, b: Value): boolean =>
  a === b || (typeof a === "string" && typeof b === "string" && tidyCode(a) === tidyCode(b));

/** A cell of another kind, off its list or pointing at nothing is another rule's finding. */
function isOthersMatter(
  cell: Cell,
  now: Value,
  type: string,
  list: string | undefined,
  refers: { readonly sheet: string; readonly column: string } | undefined,
  checking: Checking,
): boolean {
  if (now === null) return false;
  if (type === "number") return typeof now !== "number";
  if (list !== undefined) return !listOf(checking, list).values.has(tidyCode(String(now)));
  if (refers === undefined) return typeof cell === "boolean";
  return !cells(boundSheet(checking.workbook, refers.sheet), refers.column).some((code) => textOf(code) === now);
}

import { boundSheet, cells } from "../../template/bind.ts";
import type { Value } from "../../template/content.ts";
import { asValue } from "../../template/content-of.ts";
import { sheetOf } from "../../template/template.ts";
import { type Cell, isBlank, isError } from "../../workbook/workbook.ts";
import type { Checking, Finding, KpiCheck } from "../check.ts";
import { lookUp } from "../look-up.ts";
import { ACCEPTED } from "../read/accepted.ts";
import { textOf } from "../read/cell.ts";
import { KPI_ROWS } from "../read/kpi-rows.ts";
import type { KpiView } from "../read/kpi-view.ts";
import { listOf } from "../read/lists.ts";
import { TARGETS_READ, targetsOf } from "../read/targets.ts";
import { tidyCode } from "../read/text.ts";
import { namesChange } from "./names-change.ts";

export const unrecorded: KpiCheck = {
  id: "change/unrecorded",
  area: "change",
  severity: "error",
  scope: "kpi",
  yields: true,
  title: "Change not in Record of changes",
  finds:
    "A baseline, KPI target or definition that differs from what was accepted, without a row in Record of changes.",
  why: "A target that moves without a word makes progress look better or worse than it is.",
  how: "Add a row to Record of changes with the KPI, the column, the reason and who approved it; or put back what it was.",
  reads: [{ sheet: "kpis", columns: "all" }, ...TARGETS_READ, { sheet: "changes", columns: ["kpi", "what"] }],
  looksUp: [{ sheet: "results", columns: ["code"] }],
  run(view): Finding[] {
    const { kpi, once, checking } = view;
    if (!checking.accepted) return [];
    const found = changedDefinition(view);
    const before = checking.once(ACCEPTED.kpi_targets).get(kpi.code) ?? [];
    for (const { period, target, row } of once(targetsOf)) {
      const was = before.findLast((each) => each.period === period)?.target;
      if (typeof was !== "number" || was === target || isRecorded(view, "Target", period)) continue;
      const expected = reasonFor(`Target ${period}`);
      found.push({ sheet: "kpi_targets", column: "target", row, note: `accepted: ${was}`, expected });
    }
    return found;
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

/** Whether Record of changes has a row for the KPI that names a column, and a period where it is asked. */
function isRecorded({ kpi, checking }: KpiView, header: string, period?: string): boolean {
  const whats = cells(boundSheet(checking.workbook, "changes"), "what");
  const rows = checking.once(KPI_ROWS.changes).rows.get(kpi.code);
  return rows?.some((row) => namesChange(textOf(whats[row]) ?? "", header, period)) ?? false;
}

/** What defines a KPI: handed out with the template. */
const definitionColumns = lookUp([], ({ workbook: { template } }) =>
  sheetOf(template, "kpis").columns.filter(({ id, prefilled }) => prefilled && id !== "code"),
);

function changedDefinition(view: KpiView): Finding[] {
  const { kpi, checking } = view;
  const found: Finding[] = [];
  const was = checking.once(ACCEPTED.kpis).get(kpi.code)?.at(-1);
  if (!was) return found;
  const sheet = boundSheet(checking.workbook, "kpis");
  const { row } = kpi;
  for (const { id, header, type, list, refers, required } of checking.once(definitionColumns)) {
    const bound = sheet.columns.get(id);
    const cell = bound?.cells[row] ?? null;
    const before = was[id] ?? null;
    if (cell === before || !bound || bound.index === null || isError(cell) || (required && isBlank(cell))) continue;
    const now = asValue(cell, type);
    if (same(now, before) || isRecorded(view, header) || isOthersMatter(cell, now, type, list, refers, checking))
      continue;
    const note = `accepted: ${before === null ? "blank" : before}`;
    found.push({ sheet: "kpis", column: id, row, note, expected: reasonFor(header) });
  }
  return found;
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

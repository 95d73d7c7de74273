import type { ColumnTable } from "arquero";
import { tableOf } from "../columnar/table-of.ts";
import { processesDeclaration } from "../schema/delivery.ts";
import type { MilestoneRow, ProcessRow } from "../tables/index.ts";
import { toRows } from "../to-rows.ts";
import { numberOf } from "./schedule.ts";

/** A table of `MilestoneRow` in, a table of `ProcessRow` out: how each plan was or is made, to be laid side by side. */
export function processes(milestones: ColumnTable): ColumnTable {
  const rows = toRows<MilestoneRow>(milestones);
  const codes = [...new Set(rows.flatMap(({ process }) => (process === null ? [] : [process])))];
  const made = codes.map((code) => processOf(code, rows));
  return tableOf(
    processesDeclaration,
    made.sort((a, b) => ((a.in_force ?? "9") < (b.in_force ?? "9") ? -1 : 1)),
  );
}

function processOf(process: string, rows: readonly MilestoneRow[]): ProcessRow {
  const own = rows.filter((row) => row.process === process);
  const plan = own.find(({ item, code }) => item === "milestone" && code === process);
  const count = (holds: (row: MilestoneRow) => boolean): number => own.filter(holds).length;
  const of = (item: MilestoneRow["item"]): number => count((row) => row.item === item);
  const days = own.flatMap(({ starts, expected }) => starts ?? expected ?? []).sort();
  const [first = null, inForce] = [days[0], plan?.expected ?? null];
  return {
    process,
    title: plan?.title ?? process,
    first,
    in_force: inForce,
    days: first === null || inForce === null ? null : numberOf(inForce) - numberOf(first),
    milestones: of("milestone"),
    meetings: of("meeting"),
    deliverables: of("deliverable"),
    actions: of("action"),
    done: count(({ actual, status }) => actual !== null || status === "Done" || status === "Held"),
    late: count(({ late }) => late),
    undated: count(({ planned, actual }) => planned === null && actual === null),
    critical_path: own
      .filter(({ critical }) => critical)
      .sort((a, b) => ((a.expected ?? "") < (b.expected ?? "") ? -1 : 1))
      .map(({ code }) => code)
      .join(", "),
    sample: own.some(({ sample }) => sample),
  };
}

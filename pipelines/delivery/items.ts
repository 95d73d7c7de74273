import type { Content, Row } from "../../rbm/template/content.ts";
import { text } from "../definitions.ts";
import type { MilestoneRow } from "../tables/index.ts";
import type { Step } from "./schedule.ts";

/** A dated row of a delivery workbook, whatever its sheet calls its days. */
export interface Item extends Step {
  readonly item: MilestoneRow["item"];
  readonly title: string;
  readonly kind: string | null;
  readonly milestone: string | null;
  /** As of the day asked for. */
  readonly status: string;
  readonly row: Row;
}

interface Sheet {
  readonly id: string;
  readonly item: Item["item"];
  readonly planned: string;
  readonly kind: string | null;
  /** Statuses of what was reached, and what they were before. */
  readonly done: string;
  readonly before: string;
}

const SHEETS: readonly Sheet[] = [
  { id: "milestones", item: "milestone", planned: "date", kind: "kind", done: "Done", before: "Planned" },
  { id: "meetings", item: "meeting", planned: "ends", kind: "group", done: "Held", before: "Planned" },
  { id: "deliverables", item: "deliverable", planned: "due", kind: null, done: "Done", before: "In progress" },
  { id: "actions", item: "action", planned: "due", kind: null, done: "Closed", before: "Open" },
];

/** Everything dated, sheet by sheet. What was reached after `today` was not yet reached then. */
export function itemsOf({ sheets }: Content, today: string): Item[] {
  const needs = new Map<string, string[]>();
  for (const row of sheets.dependencies ?? []) {
    const [milestone, needed] = [text(row.milestone), text(row.needs)];
    if (milestone !== null && needed !== null) needs.set(milestone, [...(needs.get(milestone) ?? []), needed]);
  }
  return SHEETS.flatMap((sheet) =>
    (sheets[sheet.id] ?? []).flatMap((row): Item[] => {
      const code = text(row.code);
      if (code === null) return [];
      const planned = text(row[sheet.planned]) ?? text(row.starts);
      const reached = row.status === sheet.done ? (text(row.done) ?? planned) : null;
      const known = reached === null || today === "" || reached <= today.slice(0, 10);
      const said = text(row.status) ?? sheet.before;
      return [
        {
          item: sheet.item,
          code,
          title: text(row.title) ?? code,
          kind: sheet.kind === null ? null : text(row[sheet.kind]),
          milestone: text(row.milestone),
          starts: text(row.starts),
          planned,
          actual: known ? reached : null,
          status: known ? said : sheet.before,
          cancelled: said === "Cancelled",
          needs: sheet.item === "milestone" ? (needs.get(code) ?? []) : [],
          row,
        },
      ];
    }),
  );
}

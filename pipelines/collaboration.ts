import { type ColumnTable, op } from "arquero";
import { tableOf } from "./columnar/table-of.ts";
import { text } from "./definitions.ts";
import type { PipelineOptions } from "./options.ts";
import { inOrder, reportsByPriority } from "./partition.ts";
import type { Report } from "./reports.ts";
import { collaborationDeclaration, partnersDeclaration, priorityLinksDeclaration } from "./schema/collaboration.ts";
import { latestSheetRows, type SheetRow } from "./sheet-rows.ts";
import type { CollaborationRow, PartnerRow, PriorityLinkRow, Reported } from "./tables/index.ts";

/** Submissions in, a table of `CollaborationRow` out: what the latest workbook of each priority and office names, by priority. */
export function collaboration(reported: readonly Reported[], options: PipelineOptions): ColumnTable {
  const reports = reportsByPriority(reported, options);
  return collaborationTable(
    inOrder([...reports.keys()], options.framework).map((priority) => collaborationOf(reports.get(priority) ?? [])),
  );
}

/** What one priority names, whether or not it is named back. */
export type Named = Omit<CollaborationRow, "mirrored">;

export const collaborationOf = (reports: readonly Report[]): Named[] =>
  latestSheetRows(reports, "collaboration").map(rowOf);

/** What each priority names, beside what the others do. */
export function collaborationTable(parts: readonly (readonly Named[])[]): ColumnTable {
  const rows = parts.flat();
  const named = new Set(rows.map(({ priority, other_priority }) => pair(priority, other_priority ?? "")));
  return tableOf(
    collaborationDeclaration,
    rows.map(
      (row): CollaborationRow => ({
        ...row,
        mirrored: row.other_priority === null ? null : named.has(pair(row.other_priority, row.priority)),
      }),
    ),
  );
}

/** A table of `CollaborationRow` in, a table of `PartnerRow` out: priority × partner. */
export function partners(collaborations: ColumnTable): ColumnTable {
  const sums = collaborations
    .assign({
      live: Array.from(collaborations.array("status"), (status) => Number(status === "Active")),
      cash_worth: worth(collaborations, "Cash"),
      in_kind_worth: worth(collaborations, "In kind"),
    })
    .groupby("priority", "partner", "partner_type")
    .rollup({
      collaborations: op.count(),
      active: op.sum("live"),
      cash: op.sum("cash_worth"),
      in_kind: op.sum("in_kind_worth"),
      sample: op.max("sample"),
    });
  const rows = sums.orderby("priority", "partner").objects() as PartnerRow[];
  return tableOf(
    partnersDeclaration,
    rows.map((row) => ({ ...row, cash: row.cash ?? null, in_kind: row.in_kind ?? null, sample: Boolean(row.sample) })),
  );
}

/** A table of `CollaborationRow` in, a table of `PriorityLinkRow` out: priority × other priority, one-sided ones too. */
export function priorityLinks(collaborations: ColumnTable): ColumnTable {
  const counted = collaborations
    .filter("d => d.other_priority != null")
    .groupby("priority", "other_priority")
    .rollup({ named: op.count(), sample: op.max("sample") })
    .objects() as PriorityLinkRow[];
  const named = new Map(counted.map((row) => [pair(row.priority, row.other_priority), row]));
  const rows: PriorityLinkRow[] = [];
  for (const { priority, other_priority } of counted) {
    for (const [a, b] of [
      [priority, other_priority],
      [other_priority, priority],
    ] as const) {
      if (rows.some((row) => row.priority === a && row.other_priority === b)) continue;
      const [there, back] = [named.get(pair(a, b)), named.get(pair(b, a))];
      rows.push({
        priority: a,
        other_priority: b,
        named: there?.named ?? 0,
        named_back: back?.named ?? 0,
        one_sided: there === undefined || back === undefined,
        sample: Boolean(there?.sample) || Boolean(back?.sample),
      });
    }
  }
  return tableOf(priorityLinksDeclaration, rows);
}

const pair = (priority: string, other: string): string => `${priority}\n${other}`;

const worth = (collaborations: ColumnTable, kind: string): (number | null)[] => {
  const kinds = collaborations.array("contribution_kind");
  return Array.from(collaborations.array("contribution"), (value, row) => (kinds[row] === kind ? value : null));
};

function rowOf({ priority, office, period, submission, row, report }: SheetRow): Named {
  return {
    priority,
    office,
    period,
    result: text(row.result) ?? "",
    partner: text(row.partner) ?? "",
    partner_type: text(row.partner_type) ?? "",
    role: text(row.role) ?? "",
    other_priority: text(row.other_priority),
    sector: text(row.sector),
    starts: text(row.starts),
    ends: text(row.ends),
    status: text(row.status) ?? "",
    contribution_kind: text(row.contribution_kind),
    contribution: typeof row.contribution === "number" ? row.contribution : null,
    state: report.state,
    submission,
    sample: report.submission.sample,
  };
}

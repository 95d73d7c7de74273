import type { ListColumn, ListOptions } from "../../charts/export/slides/index.ts";
import { caption, shownIn } from "../../charts/wording/caption.ts";
import { followUpsDeclaration, followups, toRows } from "../../pipelines/index.ts";
import { reportsOf } from "../../pipelines/reports.ts";
import { latestSheetRows } from "../../pipelines/sheet-rows.ts";
import type { FollowUpRow } from "../../pipelines/tables/index.ts";
import { risks } from "../../rbm/template/priority/risks.ts";
import type { Audience } from "../../rbm/template/template.ts";
import { type Charted, queryOptions } from "./charted.ts";

/** What is being done, and what may go wrong: each column only for whom it is declared. */
export function followUpLists({ reported, tableQuery, options }: Charted, audience: Audience): ListOptions[] {
  const query = queryOptions(tableQuery);
  const ofPriority = ({ priority }: { readonly priority: string }): boolean =>
    !options.priority || priority === options.priority;
  const actions = toRows<FollowUpRow>(followups(reported, query)).filter(
    (row) => ofPriority(row) && row.status !== "Closed",
  );
  const { columns } = followUpsDeclaration;
  const column = (id: keyof typeof columns, label: string, wide = 1): ListColumn => ({
    id,
    label,
    wide,
    audience: columns[id].audience,
  });
  const state = shownIn(actions);
  const risky = latestSheetRows(reportsOf(reported, query), risks.id).filter(ofPriority);
  return [
    {
      section: "Follow-up",
      title: `What is being done about KPIs behind: ${actions.length} open ${actions.length === 1 ? "action" : "actions"}`,
      subtitle: `Follow-up of the quarterly reviews, open in ${options.period}`,
      caption: caption(options, { ...state, provisional: false }),
      columns: [
        column("priority", "Priority", 1.3),
        column("kpi", "KPI", 0.6),
        column("cause", "Cause of variance", 2.4),
        column("action", "Action", 2.4),
        column("owner", "Owner", 1.2),
        column("due", "Due", 0.8),
        column("status", "Status", 0.8),
      ],
      rows: actions.map((row) => ({ ...row })),
      audience,
      needs: ["kpi", "action"],
      sample: state.sample,
    },
    {
      section: "Follow-up",
      title: `Risks to results: ${risky.length}`,
      subtitle: `As the workbooks of ${options.period} say`,
      caption: caption(options, { sample: state.sample, provisional: false }),
      columns: [
        { id: "priority", label: "Priority", audience: "public", wide: 1.3 },
        ...risks.columns.map(({ id, header, audience: declared, width = 12 }) => ({
          id,
          label: header,
          audience: declared,
          wide: Math.max(0.7, width / 18),
        })),
      ],
      rows: risky.map(({ priority, row }) => ({ ...row, priority })),
      audience,
      needs: ["risk"],
      sample: risky.some(({ report }) => report.submission.sample),
    },
  ];
}

import type { BudgetRow, CollaborationRow, ResultsChainRow } from "../../pipelines/tables/index.ts";
import { periodEnd } from "../../rbm/framework/period.ts";
import { deliveryRows } from "./delivery.ts";
import { chainRow, outcomeRows, seriesRows } from "./draft.ts";
import { evolutionRows, survivingRows } from "./evolution.ts";
import { fixture, PERIOD } from "./fixture.ts";
import { completenessRows, definitions, linkRows, partnerRows, readinessRows, regionRows, reviewRows } from "./more.ts";
import { plan } from "./plan.ts";

/** What a server answers to the pages: tables, and one workbook a priority. */
export const served = () => ({
  ...fixture(),
  more: {
    regions: regionRows(),
    readiness: readinessRows(),
    "results-chain": chain(),
    series: seriesRows(),
    collaboration: [] as CollaborationRow[],
    budget: budgets(),
    completeness: completenessRows(),
    "quarterly-review": reviewRows(),
    "priority-links": linkRows(),
    partners: partnerRows(),
    ...deliveryRows(),
    "framework-evolution": evolutionRows(),
    "surviving-kpis": survivingRows(),
  },
  followUps: followUps(),
  submissions: workbooks(),
});

function followUps() {
  const action = (kpi: string, priority: string, said: object) => ({
    ...{ id: `a-${kpi}`, priority, office: "Headquarters", kpi, cause: "Staff", owner: "Head of division" },
    ...{ status: "Open", closedAs: null, comment: null, period: PERIOD, saidIn: "workbook", sample: true },
    ...said,
  });
  return [
    action("7.1", "Environment", { action: "Begin the tender earlier", due: "2022-08-31", opened: "2022-Q1" }),
    action("3.1", "Digital Inclusion", { action: "Fill the post", due: "2022-12-31", opened: PERIOD }),
    action("10.5", "Statistics", {
      action: "Done now",
      due: "2022-09-30",
      opened: "2022-Q1",
      status: "Closed",
      closedAs: "done",
    }),
  ];
}

const chain = (): ResultsChainRow[] => [
  chainRow({ code: "4", title: "Innovation", level: "goal", kpis: 6 }),
  ...outcomeRows().filter(({ priority }) => priority !== "Statistics"),
  chainRow({ code: "ST.1", title: "Better data", priority: "Statistics", supports: "4", kpis: 6 }),
  chainRow({ code: "ST.1.1", title: "Handbook", level: "output", priority: "Statistics", supports: "ST.1" }),
];

const budgets = (): BudgetRow[] =>
  plan.map(({ priority }, i) => ({
    priority,
    period: PERIOD,
    time: periodEnd(PERIOD),
    outputs: 1,
    planned: 0,
    in_progress: 1,
    done: 0,
    delayed: 0,
    cancelled: 0,
    budget: 1e6 + i * 1e5,
    spent: 6e5,
    forecast: 7e5,
    overspent: 0,
    spent_share: 0.6,
    elapsed: 0.69,
    progress: 0.5,
    sample: true,
  }));

function workbooks() {
  const sources = new Map(definitions().map((one) => [one.kpi, one]));
  return plan.map(({ priority, lines }) => ({
    id: priority.toLowerCase().replaceAll(" ", "-"),
    version: 1,
    framework: "2020-2023",
    priority,
    office: "Headquarters",
    period: PERIOD,
    at: "2022-10-10T12:00:00.000Z",
    head: true,
    sample: true,
    decided: { decision: "accept", at: "2022-10-14T12:00:00.000Z" },
    content: {
      sheets: {
        kpis: lines.map(({ kpi }) => ({
          code: kpi,
          data_source: sources.get(kpi)?.source ?? null,
          unit_responsible: sources.get(kpi)?.responsible ?? null,
          baseline_owner: "Focal point",
          baseline_due: "2022-12-31",
        })),
        outputs: [
          {
            code: "ST.1.1",
            title: "Handbook",
            status: "In progress",
            due: "2022-12-31",
            done: null,
            budget: 170000,
            spent: 90000,
            forecast: 165000,
            funding: "Regular budget",
          },
        ],
        follow_up: [
          {
            kpi: "10.4",
            cause: "Staff",
            action: "Train two people",
            owner: "Focal point",
            due: "2022-08-31",
            status: "Open",
          },
          {
            kpi: "10.5",
            cause: "Staff",
            action: "Done long ago",
            owner: "Focal point",
            due: "2021-08-31",
            status: "Closed",
          },
        ],
        collaboration: [
          {
            result: "ST.1",
            partner: "Digital Inclusion",
            partner_type: "Other priority",
            other_priority: "Digital Inclusion",
            role: "Lead",
            status: "Active",
            starts: "2021-01-01",
            contribution: 30000,
            contribution_kind: "In kind",
          },
        ],
        narrative: [{ achievements: "Sample text.", challenges: null, lessons: null, next_quarter: "Sample text." }],
      },
    },
  }));
}

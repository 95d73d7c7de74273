import type { KpiSource } from "../../charts/index.ts";
import type {
  CompletenessRow,
  KpiRow,
  PartnerRow,
  PriorityLinkRow,
  QuarterlyReviewRow,
  ReadinessRow,
  RegionRow,
} from "../../pipelines/tables/index.ts";
import { addQuarters, periodEnd, quartersBetween } from "../../rbm/framework/period.ts";
import { deliveryRows } from "./delivery.ts";
import { evolutionRows, survivingRows } from "./evolution.ts";
import { fixture, PERIOD } from "./fixture.ts";
import { plan } from "./plan.ts";

const REGIONS = ["Africa", "Americas", "Arab States", "Asia and the Pacific", "CIS", "Europe"];

/** Regional standings by rule: the further east and the slower the priority, the worse; one place has no KPI. */
export function regionRows(): RegionRow[] {
  return plan.flatMap(({ priority, speed }, p) =>
    REGIONS.flatMap((region, r): RegionRow[] => {
      if (priority === "Environment" && region === "Europe") return [];
      const kpis = 1 + ((p + r) % 4);
      const reach = speed + (r - 2.5) * 0.12;
      const status =
        priority === "Statistics" ? "no data" : reach > 0.9 ? "on track" : reach > 0.6 ? "at risk" : "off track";
      const count = (of: string) => (status === of ? kpis : 0);
      return [
        {
          priority,
          region,
          period: PERIOD,
          time: periodEnd(PERIOD),
          kpis,
          reported: kpis,
          achieved: 0,
          on_track: count("on track"),
          at_risk: count("at risk"),
          off_track: count("off track"),
          not_judged: count("no data"),
          status,
          sample: true,
        },
      ];
    }),
  );
}

/** Methodologies approved one by one; baselines there but for those the plan leaves out. */
export function readinessRows(): ReadinessRow[] {
  const quarters = quartersBetween("2020-Q1", PERIOD);
  return plan.flatMap(({ priority, lines }) =>
    quarters.map((period, q): ReadinessRow => {
      const kpis = lines.length;
      const approved = Math.min(kpis, 1 + Math.floor(q / 2));
      const missing = lines.filter(({ baseline }) => baseline === null).length;
      const targets = lines.filter(({ target }) => target !== null).length;
      return {
        priority,
        period,
        time: periodEnd(period),
        kpis,
        baseline_established: kpis - missing,
        baseline_proxy: 0,
        baseline_missing: missing,
        baseline_not_applicable: 0,
        baseline_late: 0,
        methodology_approved: approved,
        methodology_in_review: kpis - approved,
        methodology_draft: 0,
        methodology_none: 0,
        with_target: targets,
        ready: Math.min(approved, kpis - missing),
        baseline_coverage: (kpis - missing) / kpis,
        methodology_coverage: approved / kpis,
        readiness: Math.min(approved, kpis - missing) / kpis,
        sample: true,
      };
    }),
  );
}

/** Every seventh KPI names no source. */
export const definitions = (): KpiSource[] =>
  plan.flatMap(({ priority, lines }, p) =>
    lines.map(({ kpi }, i) => ({
      kpi,
      source: (p * 6 + i) % 7 === 6 ? null : "Sample register",
      responsible: `${priority} team`,
      baselineOwner: "Focal point",
      baselineDue: "2022-12-31",
    })),
  );

/** When each priority's workbook of the quarter was accepted. */
export const completenessRows = (): CompletenessRow[] =>
  plan.map(({ priority, lines }, i) => ({
    priority,
    period: PERIOD,
    time: periodEnd(PERIOD),
    submitted: true,
    offices: 1,
    first_at: `2022-10-${String(4 + i).padStart(2, "0")}T12:00:00.000Z`,
    kpis: lines.length,
    due: lines.length,
    reported: lines.length,
    completeness: 1,
    missing: null,
  }));

/** Each KPI of the fixture beside its quarter before. */
export function reviewRows(kpis: readonly KpiRow[] = fixture().kpis): QuarterlyReviewRow[] {
  const previous = addQuarters(PERIOD, -1);
  const before = new Map(kpis.flatMap((row) => (row.period === previous ? [[row.kpi, row] as const] : [])));
  return kpis
    .filter((row) => row.period === PERIOD)
    .map((row): QuarterlyReviewRow => {
      const last = before.get(row.kpi) ?? null;
      return {
        priority: row.priority,
        kpi: row.kpi,
        title: row.title,
        unit: row.unit,
        period: PERIOD,
        previous_period: previous,
        latest: row.latest,
        previous_latest: last?.latest ?? null,
        progress: row.progress,
        previous_progress: last?.progress ?? null,
        change: null,
        status: row.status,
        previous_status: last?.status ?? null,
        movement: row.status === last?.status ? "same" : "worse",
        overdue: row.due && !row.reported,
        overdue_quarters: row.due && !row.reported ? 1 : 0,
        returned: false,
        returned_at: null,
        return_comment: null,
        corrected: null,
        actions: 0,
        late_actions: 0,
        state: row.state,
        sample: true,
      };
    });
}

/** From, to, named, named back. */
const LINKS = [
  ["Emergency Telecommunications", "Network and Digital Infrastructure", 3, 2],
  ["Emergency Telecommunications", "Cybersecurity", 1, 1],
  ["Cybersecurity", "Policy and Regulation", 2, 3],
  ["Policy and Regulation", "Network and Digital Infrastructure", 4, 0],
  ["Digital Inclusion", "Capacity Development", 4, 4],
  ["Digital Inclusion", "Digital Services and Applications", 2, 1],
  ["Capacity Development", "Digital Services and Applications", 2, 2],
  ["Digital Innovation Ecosystems", "Capacity Development", 1, 0],
  ["Digital Innovation Ecosystems", "Digital Inclusion", 1, 1],
  ["Statistics", "Digital Inclusion", 2, 1],
  ["Statistics", "Cybersecurity", 1, 0],
] as const;

export const linkRows = (): PriorityLinkRow[] =>
  LINKS.flatMap(([a, b, named, back]) => {
    const link = (priority: string, other_priority: string, n: number, m: number): PriorityLinkRow => ({
      ...{ priority, other_priority, named: n, named_back: m, one_sided: n === 0 || m === 0, sample: true },
    });
    return [link(a, b, named, back), link(b, a, back, named)];
  });

/** Priority, partner, kind, active, cash, in kind. */
const PARTNERS = [
  ["Statistics", "Sample statistical commission", "UN agency", 1, null, null],
  ["Digital Services and Applications", "Sample health agency", "UN agency", 1, null, 180000],
  ["Digital Inclusion", "Sample children’s agency", "UN agency", 1, 300000, null],
  ["Network and Digital Infrastructure", "Sample children’s agency", "UN agency", 1, 800000, null],
  ["Digital Innovation Ecosystems", "Sample regional development bank", "Development bank", 0, 900000, null],
  ["Capacity Development", "Sample network of universities", "Academia", 1, null, 210000],
  ["Statistics", "Digital Inclusion", "Other priority", 1, null, 30000],
] as const;

export const partnerRows = (): PartnerRow[] =>
  PARTNERS.map(([priority, partner, partner_type, active, cash, in_kind]) => ({
    ...{ priority, partner, partner_type, collaborations: 1, active, cash, in_kind, sample: true },
  }));

export const allRows = () => ({
  ...fixture(),
  regions: regionRows(),
  readiness: readinessRows(),
  definitions: definitions(),
  completeness: completenessRows(),
  review: reviewRows(),
  priorityLinks: linkRows(),
  partners: partnerRows(),
  evolution: evolutionRows(),
  survivingKpis: survivingRows(),
  ...deliveryRows(),
});

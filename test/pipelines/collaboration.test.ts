import { expect, it } from "vitest";
import {
  type BudgetRow,
  budget,
  type CollaborationRow,
  collaboration,
  crossPriority,
  kpis,
  type PartnerRow,
  type PriorityLinkRow,
  partners,
  priorityLinks,
  type RegionRow,
  regions,
  toRows,
} from "../../pipelines/index.ts";
import type { Row } from "../../rbm/template/content.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const options = { framework: plan };
const works = (partner: string, more: Row = {}): Row => ({
  ...{ result: "A.1", partner, partner_type: "Academia", role: "Lead", other_priority: null, sector: null },
  ...{ starts: null, ends: null, status: "Active", contribution_kind: null, contribution: null, ...more },
});
const named = (partner: string): Row => works(partner, { partner_type: "Other priority", other_priority: partner });
const old = pushed({ period: "2020-Q4", sheets: { collaboration: [works("Gone")] } });
const access = pushed({
  sheets: {
    collaboration: [
      named("Skills"),
      works("University", { contribution_kind: "Cash", contribution: 500 }),
      works("University", { role: "Funder", status: "Planned", contribution_kind: "In kind", contribution: 70 }),
    ],
  },
});
const skills = pushed({ priority: "Skills", sheets: { collaboration: [works("Bank")] } });

it("collaborations are those of the latest workbook of each priority", () => {
  const rows = toRows<CollaborationRow>(collaboration([old, access, skills], options));
  expect(rows.map(({ priority, partner }) => `${priority} ${partner}`)).toEqual([
    "Access Skills",
    "Access University",
    "Access University",
    "Skills Bank",
  ]);
});

it("a priority named without naming back is one-sided, in both directions of the pair", () => {
  const table = collaboration([access, skills], options);
  expect(toRows<CollaborationRow>(table).map(({ mirrored }) => mirrored)).toEqual([false, null, null, null]);
  expect(toRows<PriorityLinkRow>(priorityLinks(table))).toEqual([
    { priority: "Access", other_priority: "Skills", named: 1, named_back: 0, one_sided: true, sample: false },
    { priority: "Skills", other_priority: "Access", named: 0, named_back: 1, one_sided: true, sample: false },
  ]);
  const both = pushed({ priority: "Skills", sheets: { collaboration: [named("Access")] } });
  expect(toRows<PriorityLinkRow>(priorityLinks(collaboration([access, both], options)))).toMatchObject([
    { one_sided: false, named: 1, named_back: 1 },
    { one_sided: false, named: 1, named_back: 1 },
  ]);
});

it("contributions in cash and in kind are summed apart, and none said is not 0", () => {
  const rows = toRows<PartnerRow>(partners(collaboration([access, skills], options)));
  expect(rows).toMatchObject([
    { partner: "Skills", cash: null, in_kind: null },
    { partner: "University", collaborations: 2, active: 1, cash: 500, in_kind: 70 },
    { partner: "Bank", collaborations: 1 },
  ]);
});

it("budget is of the outputs as each quarter's workbook gave them, beside time and progress", () => {
  const output = (code: string, status: string, budget: number | null, spent: number | null): Row => ({
    code,
    status,
    budget,
    spent,
    forecast: null,
  });
  const q1 = pushed({ period: "2020-Q1", sheets: { outputs: [output("o1", "Planned", 100, 0)] } });
  const q2 = pushed({
    period: "2020-Q2",
    sheets: {
      outputs: [output("o1", "Done", 100, 120), output("o2", "Delayed", 300, 40), output("o3", "Planned", 50, null)],
    },
  });
  const reported = [q1, q2];
  const rows = toRows<BudgetRow>(budget(reported, crossPriority(kpis(reported, options), plan), options));
  expect(rows).toMatchObject([
    { period: "2020-Q1", outputs: 1, planned: 1, budget: 100, spent: 0, spent_share: 0, elapsed: 0.0625 },
    {
      period: "2020-Q2",
      outputs: 3,
      done: 1,
      delayed: 1,
      budget: 450,
      spent: 160,
      overspent: 1,
      spent_share: 0.4,
      forecast: null,
    },
  ]);
});

it("regions are judged against targets of their own scale, counts by the direction of change", () => {
  const at = (code: string, period: string, place: string, value: number) => actual(code, period, value, { place });
  const reported = [
    pushed({
      period: "2020-Q2",
      kpis: [kpi("A-01", { measure: "Percentage" }), kpi("A-02")],
      targets: [target("A-01", "2020-Q2", 50), target("A-02", "2020-Q2", 9999)],
      actuals: [
        at("A-01", "2020-Q1", "Africa", 20),
        at("A-01", "2020-Q2", "Africa", 22),
        at("A-02", "2020-Q1", "Africa", 5),
        at("A-02", "2020-Q2", "Africa", 9),
      ],
    }),
  ];
  const rows = toRows<RegionRow>(regions(reported, options));
  expect(rows.map(({ region }) => region)).toEqual(["Africa", "Africa"]);
  expect(rows[1]).toMatchObject({
    period: "2020-Q2",
    kpis: 2,
    reported: 2,
    off_track: 1,
    on_track: 1,
    status: "off track",
  });
});

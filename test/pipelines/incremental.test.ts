import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPipelines, type PipelineOptions, type Reported } from "../../pipelines/index.ts";
import { drafted } from "../../rbm/framework/index.ts";
import { quarterOf } from "../../rbm/framework/period.ts";
import type { FollowUpEvent } from "../../rbm/submission/follow-up.ts";
import { type Decision, type Submission, scopeOf } from "../../rbm/submission/submission.ts";
import { reported } from "../../server/review/reported.ts";
import { kpisOf } from "../../server/review/state.ts";
import { everyTable, everyTableOf, type Said } from "./every-table.ts";
import { actual, kpi, plan, pushed, target } from "./fixtures.ts";

const after = drafted(plan, { id: "d", title: "D", drops: ["G2"] });
const quarters = ["2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1"] as const;
const RESULT = { Access: { code: "A.1", supports: "G1" }, Skills: { code: "B.1", supports: "G2" } } as const;
type Priority = keyof typeof RESULT;

/** What people do, one after the other: a push counts as the next version of its scope; a decision is on the last version of one. */
const step = fc.record({
  does: fc.constantFrom("push", "push", "accept", "accept", "accept one", "return", "reopen", "agree"),
  priority: fc.constantFrom<Priority>("Access", "Skills"),
  office: fc.constantFrom("Headquarters", "Headquarters", "Africa office"),
  period: fc.constantFrom(...quarters),
  value: fc.integer({ min: 0, max: 300 }),
  status: fc.constantFrom("Open", "Closed"),
  shared: fc.boolean(),
});
type Step = (typeof step extends fc.Arbitrary<infer One> ? One : never) & { readonly at: string };

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A workbook with something on every sheet that a table is made of; it corrects a figure of an earlier quarter too. */
function submissionOf({ priority, office, period, value, status, shared, at }: Step, version: number): Submission {
  const codes = [`${priority[0]}-01`, `${priority[0]}-02`];
  const { code, supports } = RESULT[priority];
  const other = priority === "Access" ? "Skills" : "Access";
  const { submission } = pushed({
    id: at,
    ...{ priority, office, period, version, at, kpis: codes.map((each) => kpi(each, { result: code })) },
    targets: codes.map((each) => target(each, "2023", 200)),
    actuals: codes.flatMap((each) => [
      actual(each, period, value, { place: office === "Headquarters" ? "World" : "Africa" }),
      actual(each, "2020-Q1", value + 1, { place: "Europe" }),
    ]),
    sheets: {
      results: [{ code, level: "Outcome", title: code }],
      links: [
        { result: code, supports, share: null },
        ...(shared ? [{ result: RESULT[other].code, supports, share: 40 }] : []),
      ],
      follow_up: [{ kpi: codes[0]!, cause: "c", action: `a${value % 2}`, owner: "o", due: "2021-04-01", status }],
      outputs: [{ code: "o", status: "In progress", budget: 1000, spent: value, forecast: null }],
      collaboration: [
        { result: code, partner: "P", partner_type: "Academia", role: "r", status: "Active" },
        { ...{ result: code, partner: other, partner_type: "Other priority", role: "r", status: "Active" } },
        ...(shared
          ? [{ result: code, partner: other, partner_type: "x", other_priority: other, status: "Active" }]
          : []),
      ],
    },
  });
  return submission;
}

interface Held {
  readonly submissions: Submission[];
  readonly decisions: Decision[];
  readonly agreed: FollowUpEvent[];
}

function take(held: Held, one: Step): void {
  const { priority, office, period, does, at } = one;
  const own = held.submissions.filter(({ identity }) => identity.priority === priority);
  const heads = own.filter(
    ({ identity }, i) => !own.some((each, j) => j > i && scopeOf(each.identity) === scopeOf(identity)),
  );
  const head = heads[one.value % heads.length];
  const by = "M&E officer";
  if (does === "agree") {
    const said = { cause: "c", action: `a${one.value % 2}`, owner: "o", due: "2021-05-01", status: one.status };
    const closedAs = one.status === "Closed" ? ("done" as const) : null;
    const about = { framework: plan.id, priority, office, period, kpi: `${priority[0]}-01` };
    held.agreed.push({ ...about, ...said, closedAs, comment: "", by, at, sample: false });
  } else if (does === "push") {
    const versions = own.filter(({ identity }) => identity.office === office && identity.period === period);
    held.submissions.push(submissionOf(one, versions.length + 1));
  } else if (head) {
    const kpis = does === "accept one" ? [`${priority[0]}-01`] : null;
    const decision = does === "accept one" ? "accept" : does;
    held.decisions.push({ submission: head.id, decision, kpis, comment: "why", by, at });
  }
}

const listed = ({ submissions }: Held) => submissions.map((each) => ({ ...each, kpis: kpisOf(each.content) }));

const saidOf = ({ submissions, decisions, agreed }: Held): Said => ({
  after,
  agreed,
  returned: decisions.flatMap((decision) => {
    const submission = submissions.find(({ id }) => id === decision.submission)!;
    return decision.decision === "return" ? [{ submission, decision }] : [];
  }),
});

/** Steps so many milliseconds apart. */
const history = (apart: number) =>
  fc
    .array(step, { minLength: 1, maxLength: 12, size: "max" })
    .map((steps) =>
      steps.map((one, n): Step => ({ ...one, at: new Date(Date.UTC(2021, 1, 1) + n * apart).toISOString() })),
    );

/** Skills is accepted in April; meanwhile figures of Access fell due, and its action is late. */
const aprilOfOthers: Step[] = (
  [
    ["push", "Access", "2021-02-01"],
    ["accept", "Access", "2021-02-02"],
    ["push", "Skills", "2021-02-03"],
    ["accept", "Skills", "2021-04-20"],
  ] as const
).map(([does, priority, day]) => ({
  ...{ does, priority, office: "Headquarters", period: "2021-Q1", value: 0, status: "Open", shared: false },
  at: `${day}T09:00:00.000Z`,
}));

describe("pipelines kept up to date", () => {
  it("give what a full run gives, table by table, after any pushes, acceptances, returns, corrections and reopenings", () => {
    fc.assert(
      fc.property(
        history(10 * DAY),
        fc.boolean(),
        fc.constantFrom(undefined, undefined, "2021-04-10"),
        fc.constantFrom(undefined, undefined, "2020-Q4"),
        (steps, provisional, asOf, through) => {
          const options: PipelineOptions = {
            framework: plan,
            provisional,
            ...(asOf && { asOf }),
            ...(through && { through }),
          };
          const pipelines = createPipelines(options);
          const held: Held = { submissions: [], decisions: [], agreed: [] };
          for (const one of steps) {
            take(held, one);
            const now = reported(listed(held), held.decisions, { provisional });
            pipelines.update(now);
            expect(everyTableOf(pipelines, saidOf(held))).toEqual(everyTable(now, options, saidOf(held)));
          }
        },
      ),
      { numRuns: 15, examples: [[aprilOfOthers, false, undefined, undefined]] },
    );
  });

  it("make nothing again for a priority, or a result above none of its KPIs, that nothing was said of", () => {
    const made: string[] = [];
    let compared = 0;
    fc.assert(
      fc.property(history(MINUTE), (steps) => {
        const pipelines = createPipelines({ framework: plan }, (table, part) => made.push(`${table} ${part}`));
        const held: Held = { submissions: [], decisions: [], agreed: [] };
        let before = contextOf([], []);
        pipelines.update([]);
        everyTableOf(pipelines, { after });
        for (const one of steps) {
          take(held, { ...one, shared: false });
          const now = reported(listed(held), held.decisions);
          made.splice(0);
          const touched = pipelines.update(now);
          everyTableOf(pipelines, { ...saidOf(held), after });
          const context = contextOf(now, held.agreed);
          const same = context === before;
          before = context;
          if (!same) continue;
          compared += touched.length;
          const own = new Set<string>([...touched, one.priority]);
          const results = [...own].flatMap((name) => Object.values(RESULT[name as Priority]));
          const others = made.filter((each) => ![...own, ...results].some((name) => each.endsWith(` ${name}`)));
          expect(others).toEqual([]);
          if (one.does === "push") expect(made).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(0);
  });
});

/** What every priority is judged by: the last quarter reported, the quarter and the day of the last thing said. */
function contextOf(now: readonly Reported[], agreed: readonly FollowUpEvent[]): string {
  const through = now
    .map(({ submission }) => submission.identity.period)
    .sort()
    .at(-1);
  const last =
    now
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? "";
  return [through, quarterOf(last), [last, agreed.at(-1)?.at ?? ""].sort().at(-1)!.slice(0, 10)].join();
}

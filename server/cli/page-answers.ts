import { comparePeriods } from "../../rbm/framework/period.ts";
import { TABLES } from "../tables/served-tables.ts";

/** What a page in one file brings along: the answers of the API, by path with its query in order and without the plan. */
export interface PageAnswers {
  /** ISO 8601. */
  readonly at: string;
  readonly framework: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

interface Submitted {
  readonly id: string;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  readonly decided: { readonly decision: string } | null;
}

interface KpiTable {
  readonly meta: { readonly framework: string };
  readonly rows: readonly { readonly period: string }[];
}

/** Everything that notebook pages ask for of accepted figures of one plan; the one last reported on unless said. */
export async function pageAnswers(get: <T>(path: string) => Promise<T>, plan?: string): Promise<PageAnswers> {
  const asked = plan === undefined ? "" : `?${new URLSearchParams({ framework: plan })}`;
  const kpis = await get<KpiTable>(`/api/tables/kpis.json${asked}`);
  const { framework } = kpis.meta;
  const answers: Record<string, unknown> = { "/api/me": { mayReview: false } };
  const carry = async <T>(path: string): Promise<T> => {
    const answer = await get<T>(`${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams({ framework })}`);
    answers[path] = answer;
    return answer;
  };
  const plans = await get<readonly { readonly id: string }[]>("/api/frameworks");
  answers["/api/frameworks"] = plans;
  for (const { id } of plans) {
    const path = `/api/frameworks/${encodeURIComponent(id)}`;
    answers[path] = await get(path);
  }
  // Observations are the rows behind the KPIs, a hundred times as many; no page draws them one by one.
  for (const name of Object.keys(TABLES)) if (name !== "observations") await carry(`/api/tables/${name}.json`);
  for (const period of new Set(kpis.rows.map((row) => row.period))) {
    await carry(`/api/tables/quarterly-review.json?period=${period}`);
    await carry(`/api/followups?open=false&period=${period}`);
  }
  const submitted = await carry<Submitted[]>("/api/submissions?head=false");
  for (const id of newest(submitted)) answers[`/api/submissions/${id}`] = await get(`/api/submissions/${id}`);
  return { at: new Date().toISOString(), framework, answers };
}

/** The accepted submission of the latest period of each priority and office. */
function newest(submitted: readonly Submitted[]): string[] {
  const last = new Map<string, Submitted>();
  for (const one of submitted) {
    if (one.decided?.decision !== "accept") continue;
    const key = JSON.stringify([one.priority, one.office]);
    const known = last.get(key);
    if (!known || comparePeriods(one.period, known.period) >= 0) last.set(key, one);
  }
  return [...last.values()].map(({ id }) => id);
}

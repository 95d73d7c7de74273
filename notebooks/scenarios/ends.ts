import { capital, counted, word } from "../../charts/wording/words.ts";
import { draftOf } from "../../pipelines/scenarios/index.ts";
import type { Shown } from "../data/shown.ts";
import type { SectionContent } from "../figure/section.ts";
import type { Compared } from "./compared.ts";

/** Results that end under the draft plan shown, and the KPIs that measure them, also those with another home. */
export function endsContent({ options }: Shown, { shown, drafts }: Compared): SectionContent {
  const kpis = (shown?.tried?.kpis ?? []).filter((row) => !options.priority || row.priority === options.priority);
  const titles = new Map(drafts?.present.results.map(({ code, title }) => [code, title]));
  const measured = new Map<string, string[]>();
  for (const { kpi, homes_lost } of kpis)
    for (const code of homes_lost?.split(", ") ?? []) measured.set(code, [...(measured.get(code) ?? []), kpi]);
  const after = shown?.scenario.draft && drafts && draftOf(drafts.plans, drafts.present, "", shown.scenario.draft);
  const lives = new Set(after?.pairs.map(({ from }) => from));
  const ended = drafts?.present.results.filter(({ code }) => after && !lives.has(code)).length ?? 0;
  const rows = [...measured].sort(([, a], [, b]) => b.length - a.length);
  return {
    title: ended
      ? `${capital(counted(ended, "result ends", "results end"))}; ${rows.length ? `KPIs measure ${rows.length === ended ? "each" : `${word(rows.length)} of them`}` : "no KPI measures any of them"}`
      : "No result of the plan ends",
    sub: "Results of the present plan that end, and the KPIs that measure them, themselves or by what supports them. A KPI may measure others that stay.",
    columns: [{ label: "Result that ends" }, { label: "KPIs", right: true }, { label: "Which" }],
    rows: rows.map(([code, codes]) => [`${code} ${titles.get(code) ?? ""}`, String(codes.length), codes.join(", ")]),
  };
}

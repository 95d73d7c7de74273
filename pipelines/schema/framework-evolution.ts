import type { EvolutionPriorityRow, EvolutionRow, SurvivingKpiRow } from "../tables/index.ts";
import { STATUSES } from "./kpis.ts";
import { kpiCount } from "./progress-columns.ts";
import { declare } from "./table-declaration.ts";

export const frameworkEvolutionDeclaration = declare<EvolutionRow>({
  name: "framework-evolution",
  title: "From plan to plan",
  about:
    "One row for each link from a plan's results to those of the plan after; a result without one has its own row.",
  key: ["from", "to"],
  columns: {
    before: { type: "text", about: "Id of the plan before.", audience: "public" },
    after: { type: "text", about: "Id of the plan after.", audience: "public" },
    kind: {
      type: "text",
      about: "What becomes of the result.",
      values: ["continued", "split", "merged", "new", "dropped"],
      audience: "public",
    },
    from: { type: "text", about: "Code in the plan before.", nulls: "it is new", audience: "public" },
    from_title: { type: "text", about: "Its title.", nulls: "it is new", audience: "public" },
    from_level: { type: "text", about: "Id of its level.", nulls: "it is new", audience: "public" },
    to: { type: "text", about: "Code in the plan after.", nulls: "it is dropped", audience: "public" },
    to_title: { type: "text", about: "Its title.", nulls: "it is dropped", audience: "public" },
    to_level: { type: "text", about: "Id of its level.", nulls: "it is dropped", audience: "public" },
    note: { type: "text", about: "What changes on the way.", nulls: "nothing to say", audience: "public" },
    confidence: {
      type: "text",
      about: "How sure we are of the link.",
      values: ["verified", "to be verified", "sample"],
      nulls: "there is no link",
      audience: "public",
    },
    kpis: {
      type: "integer",
      unit: "KPIs",
      about: "KPIs that measure the result before, itself or by what supports it.",
      nulls: "it is new",
      audience: "public",
    },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

export const survivingKpisDeclaration = declare<SurvivingKpiRow>({
  name: "surviving-kpis",
  title: "KPIs that survive",
  about: "One row for each KPI, and what the plan after does to it.",
  key: ["priority", "kpi"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    kpi: { type: "text", about: "Code of the KPI.", audience: "public" },
    title: { type: "text", about: "What it measures.", audience: "public" },
    result: { type: "text", about: "Code of the result it measures.", audience: "public" },
    homes: {
      type: "text",
      about: "Results of the plan that it measures, the nearest above.",
      nulls: "none",
      audience: "public",
    },
    homes_lost: { type: "text", about: "Of those, the ones that end.", nulls: "none", audience: "public" },
    homes_after: { type: "text", about: "Where they live on.", nulls: "nowhere", audience: "public" },
    kind: {
      type: "text",
      about: "What becomes of it; unlinked: it measured no result of the plan.",
      values: ["continued", "split", "merged", "dropped", "unlinked"],
      audience: "public",
    },
    without_home: {
      type: "boolean",
      about: "It measured a result of the plan, and none lives on.",
      audience: "public",
    },
    goals: {
      type: "text",
      about: "Results of the plan's topmost level that its homes support.",
      nulls: "none",
      audience: "public",
    },
    goals_after: { type: "text", about: "Where those live on.", nulls: "nowhere", audience: "public" },
    without_goal: { type: "boolean", about: "It served a goal, and none lives on.", audience: "public" },
    priority_stays: { type: "boolean", about: "The plan after has a priority of that name.", audience: "public" },
    baseline_lost: { type: "boolean", about: "It has a baseline, which ends with it.", audience: "public" },
    series: { type: "integer", unit: "series", about: "Series of figures, place by group.", audience: "public" },
    series_broken: { type: "integer", unit: "series", about: "Of those, the ones that end.", audience: "public" },
    places_lost: {
      type: "text",
      about: "Places of its figures that the plan after does not name.",
      nulls: "none",
      audience: "public",
    },
    status: { type: "text", about: "As last judged.", values: STATUSES, audience: "public" },
    capped: {
      type: "number",
      unit: "share",
      about: "Progress within 0 to 1, as last judged.",
      nulls: "not measurable",
      audience: "public",
    },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

export const evolutionPrioritiesDeclaration = declare<EvolutionPriorityRow>({
  name: "evolution-priorities",
  title: "What is left of measurement",
  about: "One row for each priority: KPIs, baselines, series and progress now, and as the plan after leaves them.",
  key: ["priority"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    priority_stays: { type: "boolean", about: "The plan after has a priority of that name.", audience: "public" },
    kpis: kpiCount("KPIs of the priority."),
    without_home: kpiCount("Of those, KPIs that lose their home."),
    without_goal: kpiCount("KPIs that served a goal, and none lives on."),
    baselines: kpiCount("KPIs with a baseline."),
    baselines_lost: kpiCount("Of those, baselines that are lost."),
    series: { type: "integer", unit: "series", about: "Series of figures, place by group.", audience: "public" },
    series_broken: { type: "integer", unit: "series", about: "Of those, the ones that end.", audience: "public" },
    measurable: kpiCount("KPIs with a progress."),
    progress: {
      type: "number",
      unit: "share",
      about: "Their mean capped progress.",
      nulls: "none is measurable",
      audience: "public",
    },
    after_measurable: kpiCount("KPIs with a progress that keep a home."),
    after_progress: {
      type: "number",
      unit: "share",
      about: "Their mean capped progress.",
      nulls: "none is measurable",
      audience: "public",
    },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

import type { Framework } from "../../rbm/framework/index.ts";
import type { Figure, Source } from "../../rbm/published/index.ts";
import type { Content, Row, Value } from "../../rbm/template/content.ts";
import { coverCells, newIdentity } from "../../rbm/template/identity.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { planRow } from "../sheets/results.ts";
import { row } from "../sheets/row.ts";

/** Said on the Cover instead of Sample figures. */
export const PUBLISHED_FIGURES = "Published figures; the source is beside each";

/** A strategic target of the Union as a KPI of its own: what it asks for is read off the framework. */
export interface TargetKpi {
  readonly code: string;
  /** Code of the strategic target in the framework. */
  readonly target: string;
  readonly title: string;
  readonly baseline: Figure;
  /** KPI target, its year, and how sure we are of it. */
  readonly aim: { readonly value: number; readonly year: string; readonly comment: string };
  readonly figures: readonly Figure[];
  /** Where a figure of the reported year is due and was not found: says so, with the place it is due for. */
  readonly missing?: { readonly year: string; readonly comment: string };
  readonly unit?: string;
  readonly measure?: "Percentage" | "Index";
  readonly sdg?: string;
}

/** A workbook of published figures: what the template holds of them, with the source and the confidence of each. */
export function publishedContent(framework: Framework, period: string, kpis: readonly TargetKpi[]): Content {
  const identity = newIdentity(priorityTemplate, {
    framework: framework.id,
    priority: "Strategic targets of the Union",
    office: "Headquarters",
    period,
  });
  const plan = framework.results.filter(({ level }) => level === "goal" || level === "target");
  const empty = { follow_up: [], outputs: [], collaboration: [], risks: [], changes: [] };
  return {
    identity,
    sheets: {
      cover: [row("cover", { ...coverCells(identity), focal_point: "Planning officer", figures: PUBLISHED_FIGURES })],
      results: plan.map((result) => planRow(framework, result)),
      links: plan.flatMap(({ code, supports }) =>
        supports.map((above) => row("links", { result: code, supports: above })),
      ),
      kpis: kpis.map(kpiRow),
      kpi_targets: kpis.map(({ code, aim }) =>
        row("kpi_targets", { kpi: code, period: aim.year, target: aim.value, comment: aim.comment }),
      ),
      actuals: kpis.flatMap(actualRows),
      narrative: [
        row("narrative", {
          achievements: "Published figures only; each row of Actuals cites its source under Evidence.",
        }),
      ],
      ...empty,
    },
  };
}

const cited = ({ cites, confidence }: Source): string => `${cites} (${confidence})`;

const kpiRow = ({ code, target, title, baseline, figures, unit = "%", measure = "Percentage", sdg }: TargetKpi): Row =>
  row("kpis", {
    code,
    result: target,
    title,
    unit,
    measure,
    direction: "Increase",
    accumulation: "Level",
    over_100: measure === "Percentage" ? "No" : null,
    baseline_status: "Established",
    baseline: baseline.value,
    baseline_period: String(baseline.year),
    baseline_source: cited(baseline.source),
    methodology_status: "In review",
    methodology: "That of the source, to be verified; published figures are taken over as they are",
    methodology_version: "as published",
    data_source: (figures[0] ?? baseline).source.cites,
    verification: "The publication cited beside each figure",
    frequency: "Yearly",
    lag: 0,
    unit_responsible: "ICT statistics",
    dimension: "None",
    sdg: sdg ?? null,
  });

function actualRows({ code, figures, missing }: TargetKpi): Row[] {
  const at = { kpi: code, disaggregation: "Total" } as const;
  const rows: Readonly<Record<string, Value>>[] = figures.map(({ place, year, value, source, about, estimated }) => ({
    ...at,
    period: String(year),
    place,
    value,
    status: estimated ? "Estimated" : "Normal",
    comment: about ?? null,
    evidence: cited(source),
  }));
  if (missing) rows.push({ ...at, period: missing.year, place: "World", status: "Missing", comment: missing.comment });
  return rows.map((values) => row("actuals", values));
}

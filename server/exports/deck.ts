import { nodeDocument } from "../../charts/export/node.ts";
import { svgToPng } from "../../charts/export/png.ts";
import {
  type Deck,
  deckOf,
  type EditedTitle,
  type Finding,
  findingSlides,
  kpiPages,
  listPages,
  SIDE_BY_SIDE,
  scenarioPages,
  TemplateRefused,
  writeDeck,
} from "../../charts/export/slides/index.ts";
import { isScenarioChartId } from "../../charts/index.ts";
import type { ScenarioComparison } from "../../charts/models/scenario-comparison.ts";
import type { SavedScenarios } from "../../pipelines/scenarios/index.ts";
import type { Audience } from "../../rbm/template/template.ts";
import { problems } from "../problems.ts";
import type { Tables } from "../tables/tables.ts";
import { ALL_ROWS, needsOf, slideOf } from "./chart-of.ts";
import { type Charted, type ChartQuery, charted } from "./charted.ts";
import { followUpLists } from "./follow-up.ts";
import { scenarioChart } from "./scenario-chart.ts";
import { type AskedScenario, scenarioFindings } from "./scenarios.ts";

/** The standing deck of a quarter, in this order; a chart that has nothing to show is left out. */
const STANDING = ["status", "heatmap", "ranked", "multiples", "movers", "regions", "coverage", "growth", "off-track"];

/** A chart for a slide, with what it asks for besides what the whole deck asks for. */
export interface AskedChart {
  readonly chart: string;
  readonly params?: Pick<ChartQuery, "priority" | "period" | "asOf" | "edition"> &
    Partial<Pick<ChartQuery, "framework" | "provisional">> & {
      /** For a chart of a scenario: that of those which is shown. */
      readonly scenarios?: SavedScenarios<AskedScenario>;
    };
  readonly title?: EditedTitle;
}

export interface DeckRequest extends ChartQuery {
  readonly audience: Audience;
  /** The standing deck by default, with what is done about KPIs behind and an appendix of all KPIs. */
  readonly charts?: readonly AskedChart[];
  /** Titles somebody wrote for the standing deck, by chart. */
  readonly titles?: Readonly<Record<string, EditedTitle>>;
  /** What-ifs as the notebook saves them: side by side, then a slide for the chances and one for a KPI of each. */
  readonly scenarios?: SavedScenarios<AskedScenario>;
  /** Title of the deck. */
  readonly title?: string;
  /** Ends with every KPI in a table; true by default. */
  readonly appendix?: boolean;
}

/** A deck as data, and what a chart of it shows. Throws a problem where nothing was accepted or a chart is not known. */
export async function deckFor(
  tables: Tables,
  request: DeckRequest,
): Promise<{
  readonly deck: Deck;
  readonly findings: readonly Finding[];
  readonly shown: Charted;
  /** Of the scenarios, where any are given. */
  readonly comparison: ScenarioComparison | null;
}> {
  const { audience, charts, titles = {}, scenarios, title, appendix = true } = request;
  const shown = await charted(tables, { ...request, more: ALL_ROWS });
  if (!shown) throw problems.nothingAccepted();
  const asked =
    charts ?? STANDING.map((chart): AskedChart => ({ chart, ...(titles[chart] && { title: titles[chart] }) }));
  const findings = await Promise.all(asked.map((one) => findingOf(tables, request, shown, one)));
  const drawn = charts ? findings : findings.filter(({ model }) => !("empty" in model && model.empty));
  const params = originOf(request, shown);
  const ahead = scenarios ? await scenarioFindings({ tables, shown, audience }, scenarios, { params, titles }) : null;
  const beside = {
    params: { ...params, scenario: scenarios?.scenarios.map(({ id }) => id).join(",") ?? "" },
    sample: shown.rows.kpis.some((row) => row.sample),
    provisional: request.provisional,
    edited: titles[SIDE_BY_SIDE],
  };
  const slides = [
    ...findingSlides(drawn),
    ...(charts ? [] : followUpLists(shown, audience).flatMap(listPages)),
    ...(ahead ? scenarioPages(ahead.comparison, ahead.findings, beside) : []),
    ...(appendix ? kpiPages(shown.rows, shown.options) : []),
  ];
  const deck = deckOf(slides, shown.options, {
    ...(title && { title }),
    ...(audience === "internal" && { mark: "Internal" }),
    ...(ahead && { scenarios: ahead.drawn }),
  });
  return { deck, findings: [...drawn, ...(ahead?.findings ?? [])], shown, comparison: ahead?.comparison ?? null };
}

async function findingOf(
  tables: Tables,
  request: DeckRequest,
  shown: Charted,
  { chart, params = {}, title }: AskedChart,
): Promise<Finding> {
  const { scenarios, ...query } = params;
  const own = { ...request, ...query };
  if (scenarios && isScenarioChartId(chart)) {
    const of = await charted(tables, own);
    if (!of) throw problems.nothingAccepted();
    const { model, kpi } = await scenarioChart({ tables, shown: of, audience: request.audience }, chart, scenarios);
    const drawn = JSON.stringify({ ...scenarios, kpi });
    return { chart, model, params: { ...originOf(own, of), scenarios: drawn }, ...(title && { title }) };
  }
  const needs = needsOf(chart);
  const of = Object.keys(params).length === 0 ? shown : await charted(tables, { ...own, more: needs ?? [] });
  if (!of) throw problems.nothingAccepted();
  const model = slideOf(chart, of);
  return { chart, model, params: originOf(own, of), ...(title && { title }) };
}

/** What it takes to draw the same again, later. */
const originOf = ({ framework, priority, provisional }: ChartQuery, { options }: Charted): Record<string, string> => ({
  framework: framework.id,
  period: options.period,
  ...(priority && { priority }),
  ...(provisional && { provisional: "true" }),
});

/** A deck as .pptx bytes, in an organization's own template where one is given. */
export async function deckBytes(deck: Deck, template?: Uint8Array): Promise<Uint8Array> {
  try {
    return await writeDeck(deck, {
      document: nodeDocument(),
      rasterise: (svg) => svgToPng(svg, 2),
      ...(template && { template }),
    });
  } catch (error) {
    if (error instanceof TemplateRefused) throw problems.templateRefused(error.message);
    throw error;
  }
}

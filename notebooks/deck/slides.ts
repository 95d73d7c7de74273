import {
  charts,
  chartsOfScenarios,
  isChartId,
  isPageChartId,
  isPublishedChartId,
  isScenarioChartId,
  pageCharts,
  publishedCharts,
} from "../../charts/index.ts";
import type { DraftScenario, SavedScenarios } from "../../pipelines/scenarios/index.ts";
import type { SlideShown } from "./asked.ts";

/** A scenario as a slide carries it: alone, with the KPI drawn. */
export type SlideScenario = SavedScenarios<DraftScenario>;

/** A figure kept for a deck: its chart as it was shown, and its title as proposed and as edited. */
export interface Slide {
  readonly chart: string;
  readonly framework: string | null;
  /** Null for figures that others published. */
  readonly period: string | null;
  readonly priority: string | null;
  /** ISO date; null for the newest. */
  readonly asOf: string | null;
  readonly provisional: boolean;
  /** The scenario it is of; absent for figures of what was reported or published. */
  readonly scenario?: SlideScenario;
  readonly proposed: string;
  readonly title: string;
}

/** Whether the server can make a slide of a figure: of a chart it knows, or of a scenario it can run. */
export const isSlide = (shown: SlideShown | null): boolean => {
  const chart = shown?.model.id ?? "";
  if (isScenarioChartId(chart)) return Boolean(shown?.scenario);
  return isChartId(chart) || isPageChartId(chart) || isPublishedChartId(chart);
};

/** What the chart is, whatever it finds. */
export const chartTitle = (chart: string): string =>
  ({ ...charts, ...pageCharts, ...chartsOfScenarios, ...publishedCharts })[chart as keyof typeof charts]?.title ??
  chart;

export const moved = (slides: readonly Slide[], from: number, to: number): Slide[] => {
  const others = slides.filter((_, i) => i !== from);
  const one = slides[from];
  return one ? [...others.slice(0, to), one, ...others.slice(to)] : others;
};

export const retitled = (slides: readonly Slide[], at: number, title: string): Slide[] =>
  slides.map((one, i) => (i === at ? { ...one, title } : one));

/** What `/api/exports/deck.pptx` takes. The deck is of the plan and the quarter of its first slide. */
export function deckBody(slides: readonly Slide[]) {
  const first = slides.find(({ period }) => period !== null);
  return {
    ...(first?.framework && { framework: first.framework }),
    ...(first?.period && { period: first.period }),
    appendix: false,
    charts: slides.map(({ chart, framework, period, priority, asOf, provisional, scenario, proposed, title }) => ({
      chart,
      params: {
        ...(framework && { framework }),
        ...(period && { period }),
        ...(priority && { priority }),
        ...(asOf && { asof: asOf }),
        provisional,
        ...(scenario && { scenarios: scenario }),
      },
      title: { title: title.slice(0, 300), proposed },
    })),
  };
}

/** A title the figures no longer bear, and why. */
export interface Flag {
  readonly where: string;
  readonly what: string;
}

/** Flags of an answer's `X-Resultbook-Notes`; null where it says something that does not read to its end. */
export function flagsIn(header: string | null): Flag[] | null {
  if (!header) return [];
  try {
    return JSON.parse(decodeURIComponent(header)) as Flag[];
  } catch {
    return null;
  }
}

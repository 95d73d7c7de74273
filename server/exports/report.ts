import { nodeDocument } from "../../charts/export/node.ts";
import { svgToPng } from "../../charts/export/png.ts";
import { type Report, type ReportList, writeReport } from "../../charts/export/report/index.ts";
import { findingSlides, kpiLines, shownList } from "../../charts/export/slides/index.ts";
import type { Tables } from "../tables/tables.ts";
import { type DeckRequest, deckFor } from "./deck.ts";
import { followUpLists } from "./follow-up.ts";

/** What a document says besides its figures. */
export interface ReportRequest extends DeckRequest {
  readonly number?: string;
  readonly source?: string;
  readonly summary?: string;
  readonly action?: string;
}

const SOURCE = "Director, Telecommunication Development Bureau";
const ACTION = "TDAG is invited to note the progress reported and to give guidance on the KPIs that are off track.";

/** A contribution for an advisory group: the findings of the standing deck, each with its figures, and every KPI in an annex. */
export async function reportFor(tables: Tables, request: ReportRequest): Promise<Report> {
  const { findings, shown, deck, comparison } = await deckFor(tables, { ...request, appendix: false });
  const { options, rows } = shown;
  const slides = findingSlides(findings);
  const lists = followUpLists(shown, request.audience).flatMap((list): ReportList[] => {
    const seen = shownList(list);
    return seen ? [{ ...seen, title: list.title, caption: list.caption }] : [];
  });
  return {
    number: request.number ?? null,
    date: options.asOf,
    source: request.source ?? SOURCE,
    title: request.title ?? deck.title,
    summary: request.summary
      ? request.summary.split(/\n+/)
      : [`${slides.map(({ title }) => title.replace(/\.$/, "")).join(". ")}.`],
    action: request.action ?? ACTION,
    about: `This document reports on ${options.priority ?? "the thematic priorities"} in ${options.period}. ${deck.about}. Progress runs from a KPI's baseline to the last KPI target of the plan; the caption under each table names its source and method.`,
    sample: deck.slides.some(({ sample }) => sample),
    findings: findings.map(({ model }, i) => ({ model, title: slides[i]!.title })),
    lists,
    ...(comparison && { comparison }),
    annex: kpiLines(rows, options),
    period: options.period,
    locale: options.locale ?? "en",
  };
}

export const reportBytes = (report: Report): Promise<Uint8Array> =>
  writeReport(report, { document: nodeDocument(), rasterise: (svg) => svgToPng(svg, 2) });

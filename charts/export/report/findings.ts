import { HeadingLevel, ImageRun, LineRuleType, Paragraph, type Table, TextRun } from "docx";
import { renderSvg } from "../svg.ts";
import { quiet, text } from "./paragraphs.ts";
import type { Report, ReportFinding } from "./report.ts";
import { tableOf } from "./report.ts";
import { table } from "./table.ts";

export interface WriteReportOptions {
  /** A document to draw pictures in. */
  readonly document: Document;
  /** SVG text to PNG bytes, behind every vector picture. */
  readonly rasterise: (svg: string) => Uint8Array;
}

/** Pixels of a picture in the text. */
const PICTURE = 620;
/** Pixels a picture is drawn at: wide enough not to be laid out for a phone. */
const DRAWN = 700;

/** A finding with its picture and its figures. */
export function findingBlocks(
  { title, model }: ReportFinding,
  index: number,
  locale: string,
  options: WriteReportOptions,
): (Paragraph | Table)[] {
  const { head, rows, figures } = tableOf(model, locale);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: `2.${index + 1} ${title}` }),
    new Paragraph({ keepNext: true, children: [new TextRun(model.subtitle)] }),
    ...(model.kind === "off track" ? [] : [picture(model, options)]),
    ...(rows.length > 0 ? [table(head, rows, figures)] : []),
    quiet(model.caption),
  ];
}

function picture(
  model: Exclude<ReportFinding["model"], { kind: "off track" }>,
  { document, rasterise }: WriteReportOptions,
): Paragraph {
  const svg = renderSvg(model, { document, width: DRAWN, bare: true, scope: `report-${model.id}` });
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? DRAWN);
  const transformation = { width: PICTURE, height: Math.round((height * PICTURE) / DRAWN) };
  return new Paragraph({
    keepNext: true,
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: "svg",
        data: new TextEncoder().encode(svg),
        fallback: { type: "png", data: rasterise(svg) },
        transformation,
        altText: { name: model.id, title: model.title, description: model.alt },
      }),
    ],
  });
}

/** Scenarios side by side, after what each comes to. */
export function comparisonBlocks(
  { title, subtitle, columns, rows, caption }: NonNullable<Report["comparison"]>,
  index: number,
): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: `2.${index + 1} ${title}` }),
    text(subtitle),
    table(
      columns.map(({ label }) => label),
      rows,
      columns.map(({ right = false }) => right),
      [2.4, 4.4, 1.2, 1.3, 1.3],
    ),
    quiet(caption),
  ];
}

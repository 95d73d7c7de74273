import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { numbers } from "../../wording/numbers.ts";
import { renderSvg } from "../svg.ts";
import type { Report, ReportFinding } from "./report.ts";
import { tableOf } from "./report.ts";

export interface WriteReportOptions {
  /** A document to draw pictures in. */
  readonly document: Document_;
  /** SVG text to PNG bytes, behind every vector picture. */
  readonly rasterise: (svg: string) => Uint8Array;
}

type Document_ = globalThis.Document;

/** Twips of an A4 page between its margins of 2.3 cm, and pixels of a picture in it. */
const TEXT_WIDTH = 9298;
const PICTURE = 620;
/** Pixels a picture is drawn at: wide enough not to be laid out for a phone. */
const DRAWN = 700;
const INK = "14202B";
const QUIET = "465562";
const RULE = "CFD7DD";

/** A contribution as .docx bytes, A4: real headings, header rows that repeat, page numbers, pictures that are described. */
export async function writeReport(report: Report, options: WriteReportOptions): Promise<Uint8Array> {
  const { title, source, locale, annex, lists, period } = report;
  const document = new Document({
    creator: "Resultbook",
    title,
    subject: `Results of ${period}`,
    description: report.about,
    styles: styles(),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1304, bottom: 1304, left: 1304, right: 1304 } },
        },
        footers: { default: footer(report) },
        children: [
          front(report),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...boxed("Summary", report.summary),
          ...boxed("Action required", [report.action]),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: "1 Introduction" }),
          text(report.about),
          ...(report.sample
            ? [
                text(
                  "The figures are sample figures: made up to show how things work. They are not results of any organization.",
                ),
              ]
            : []),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: "2 Findings" }),
          ...report.findings.flatMap((finding, i) => findingBlocks(finding, i, locale, options)),
          ...lists.flatMap(({ title: heading, caption, columns, rows }, i) => [
            ...(i === 0 ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: "3 Follow-up" })] : []),
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
            table(
              columns.map(({ label }) => label),
              rows,
              columns.map(() => false),
              columns.map(({ wide = 1 }) => wide),
            ),
            quiet(caption),
          ]),
          ...annexBlocks(annex, period),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));

  function front({ number, date }: Report): Table {
    const line = (name: string, value: string) =>
      new TableRow({
        children: [cell(name, { width: 2200, bold: true }), cell(value, { width: TEXT_WIDTH - 2200 })],
      });
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [2200, TEXT_WIDTH - 2200],
      layout: TableLayoutType.FIXED,
      borders: lines(false),
      rows: [
        line("Document", number ?? "Number to be given by the secretariat"),
        line("Date", numbers(locale).date(date)),
        line("Original", "English"),
        line("Source", source),
        line("Title", title),
      ],
    });
  }
}

const styles = () => {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK, font: "Arial" },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: "Arial", size: 21, color: INK, language: { value: "en-GB" } },
        paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 36, bold: true, color: INK, font: "Arial" },
        paragraph: { spacing: { before: 320, after: 240 } },
      },
      heading1: heading(28, 320),
      heading2: heading(23, 240),
    },
    paragraphStyles: [
      {
        id: "Quiet",
        name: "Quiet",
        basedOn: "Normal",
        run: { size: 17, color: QUIET },
        paragraph: { spacing: { after: 160 } },
      },
    ],
  };
};

const footer = ({ number, sample }: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        style: "Quiet",
        children: [
          new TextRun(
            [number, sample ? "Sample figures" : ""]
              .filter(Boolean)
              .map((one) => `${one} · `)
              .join(""),
          ),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

const text = (plain: string): Paragraph => new Paragraph({ children: [new TextRun(plain)] });
const quiet = (plain: string): Paragraph => new Paragraph({ style: "Quiet", children: [new TextRun(plain)] });

const boxed = (heading: string, paragraphs: readonly string[]): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
  ...paragraphs.map(text),
];

function findingBlocks(
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

function annexBlocks(annex: Report["annex"], period: string): (Paragraph | Table)[] {
  const head = ["KPI", "Title", "Baseline", period, "Target", "Progress", "Status"];
  const figures = [false, false, true, true, true, true, false];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Annex: all KPIs", pageBreakBefore: true }),
    ...[...annex].flatMap(([priority, lines]) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: priority }),
      table(
        head,
        lines.map(({ kpi, title, baseline, latest, target, progress, status }) => [
          kpi,
          title,
          baseline,
          latest,
          target,
          progress,
          status,
        ]),
        figures,
        [0.7, 3, 0.9, 0.9, 0.9, 0.9, 1.3],
      ),
    ]),
  ];
}

/** Header rows repeat on every page, rows are not broken, figures stand right. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly boolean[],
  wide?: readonly number[],
): Table {
  const shares = wide ?? head.map((name, i) => shareOf([name, ...rows.map((cells) => cells[i] ?? "")]));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((one, i) =>
        cell(one, { width: widths[i]!, bold: header, right: figures[i] ?? false, small: true }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: lines(true),
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** A column takes the room that its longest text asks for, up to a limit at which it wraps. */
const shareOf = (texts: readonly string[]): number => 2 + Math.max(5, ...texts.map((one) => Math.min(one.length, 20)));

interface CellLook {
  readonly width: number;
  readonly bold?: boolean;
  readonly right?: boolean;
  readonly small?: boolean;
}

const cell = (plain: string, { width, bold = false, right = false, small = false }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
        children: [new TextRun({ text: plain, bold, ...(small && { size: 17 }) })],
      }),
    ],
  });

function lines(between: boolean) {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const hairline = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return {
    top: hairline,
    bottom: hairline,
    left: none,
    right: none,
    insideHorizontal: between ? hairline : none,
    insideVertical: none,
  };
}

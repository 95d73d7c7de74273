import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { annexBlocks } from "./annex.ts";
import { comparisonBlocks, findingBlocks, type WriteReportOptions } from "./findings.ts";
import { front } from "./front.ts";
import { boxed, footer, quiet, text } from "./paragraphs.ts";
import type { Report } from "./report.ts";
import { styles } from "./styles.ts";
import { table } from "./table.ts";

export type { WriteReportOptions } from "./findings.ts";

/** A contribution as .docx bytes, A4: real headings, header rows that repeat, page numbers, pictures that are described. */
export async function writeReport(report: Report, options: WriteReportOptions): Promise<Uint8Array> {
  const { title, locale, annex, lists, period, comparison } = report;
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
          ...(comparison ? comparisonBlocks(comparison, report.findings.length) : []),
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
}

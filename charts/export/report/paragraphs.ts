import { AlignmentType, Footer, HeadingLevel, PageNumber, Paragraph, TextRun } from "docx";
import type { Report } from "./report.ts";

/** What every page says below: the document's number, Sample figures, its own number. */
export const footer = ({ number, sample }: Report): Footer =>
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

export const text = (plain: string): Paragraph => new Paragraph({ children: [new TextRun(plain)] });
export const quiet = (plain: string): Paragraph => new Paragraph({ style: "Quiet", children: [new TextRun(plain)] });

export const boxed = (heading: string, paragraphs: readonly string[]): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
  ...paragraphs.map(text),
];

import { LineRuleType } from "docx";

/** Colours of text and lines, hexadecimal. */
export const INK = "14202B";
export const QUIET = "465562";
export const RULE = "CFD7DD";

/** Text of a document by what it is: headings that a table of contents finds, captions quieter than the rest. */
export const styles = () => {
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

export type IatiRefusal = "empty" | "too large" | "encoding" | "not XML" | "not IATI" | "damaged" | "no results";

/** A file that is not read: `message` says what it is, why it is not read and what to do next. */
export class IatiRefused extends Error {
  override readonly name = "IatiRefused";
  readonly code: IatiRefusal;

  constructor(code: IatiRefusal, message: string) {
    super(message);
    this.code = code;
  }
}

const AGAIN = "Download the file again from its publisher, or ask them for IATI 2.03.";

export const refusals = {
  empty: () => new IatiRefused("empty", `This file is empty. ${AGAIN}`),
  tooLarge: (megabytes: number) =>
    new IatiRefused(
      "too large",
      `This file is larger than ${megabytes} MB. Take out the activities that are wanted, in a file of their own, and import that.`,
    ),
  tooMuch: (elements: number) =>
    new IatiRefused(
      "too large",
      `This file holds more than ${elements} elements about results. Take out the activities that are wanted, in a file of their own, and import that.`,
    ),
  unknownEncoding: (label: string) =>
    new IatiRefused(
      "encoding",
      `This file says it is written in “${label}”, which is not known here. Save it as UTF-8.`,
    ),
  wrongEncoding: (label: string) =>
    new IatiRefused(
      "encoding",
      `This file says it is written in ${label}, and it is not: some of its bytes are no characters there. Save it as UTF-8.`,
    ),
  notXml: (what: string) => new IatiRefused("not XML", `This is ${what}, not an IATI file (XML). ${AGAIN}`),
  notIati: (root: string) =>
    new IatiRefused("not IATI", `This is XML, but its root is <${root}> and not <iati-activities>. ${AGAIN}`),
  damaged: (line: number, what: string) =>
    new IatiRefused("damaged", `This file is not well-formed XML: line ${line}, ${what} ${AGAIN}`),
  noResults: (activities: number) =>
    new IatiRefused(
      "no results",
      `None of the ${activities} activities in this file has a result with an indicator. There is nothing to put into a workbook.`,
    ),
};

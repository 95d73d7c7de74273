import { isCsvFile, readCsv } from "../../rbm/workbook/csv/index.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { embeddedIn, outsideOf, readXlsx, WorkbookRefused } from "../../rbm/workbook/xlsx/index.ts";

export interface Question {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export type Answer =
  /** `outside`: what the workbook takes from elsewhere; `embedded`: what it carries that another program opens. */
  | {
      readonly workbook: Workbook;
      readonly isCsv: boolean;
      readonly outside: readonly string[];
      readonly embedded: readonly string[];
    }
  | { readonly refused: string };

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<Question>) => Promise<void>) | null;
  postMessage(answer: Answer): void;
};

worker.onmessage = async ({ data }) => {
  try {
    worker.postMessage(await answerTo(data));
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    worker.postMessage({ refused: error.message });
  }
};

async function answerTo({ name, bytes }: Question): Promise<Answer> {
  if (isCsvFile(name, bytes)) return { workbook: readCsv(name, bytes), isCsv: true, outside: [], embedded: [] };
  const workbook = await readXlsx(bytes);
  return { workbook, isCsv: false, outside: outsideOf(bytes), embedded: embeddedIn(bytes) };
}

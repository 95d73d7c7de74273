import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { readXlsx, WorkbookRefused } from "../../rbm/workbook/xlsx/index.ts";

export interface Question {
  readonly bytes: Uint8Array;
}
export type Answer = { readonly workbook: Workbook } | { readonly refused: string };

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<Question>) => Promise<void>) | null;
  postMessage(answer: Answer): void;
};

worker.onmessage = async ({ data }) => {
  try {
    worker.postMessage({ workbook: await readXlsx(data.bytes) });
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    worker.postMessage({ refused: error.message });
  }
};

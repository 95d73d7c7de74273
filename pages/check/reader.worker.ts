import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { outsideOf, readXlsx, WorkbookRefused } from "../../rbm/workbook/xlsx/index.ts";

export interface Question {
  readonly bytes: Uint8Array;
}
export type Answer =
  /** `outside`: what the workbook takes from elsewhere. */
  { readonly workbook: Workbook; readonly outside: readonly string[] } | { readonly refused: string };

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<Question>) => Promise<void>) | null;
  postMessage(answer: Answer): void;
};

worker.onmessage = async ({ data }) => {
  try {
    worker.postMessage({ workbook: await readXlsx(data.bytes), outside: outsideOf(data.bytes) });
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    worker.postMessage({ refused: error.message });
  }
};

import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { embeddedIn, outsideOf, readXlsx, WorkbookRefused } from "../../rbm/workbook/xlsx/index.ts";

export interface Question {
  readonly bytes: Uint8Array;
}
export type Answer =
  /** `outside`: what the workbook takes from elsewhere; `embedded`: what it carries that another program opens. */
  | { readonly workbook: Workbook; readonly outside: readonly string[]; readonly embedded: readonly string[] }
  | { readonly refused: string };

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<Question>) => Promise<void>) | null;
  postMessage(answer: Answer): void;
};

worker.onmessage = async ({ data }) => {
  try {
    const { bytes } = data;
    worker.postMessage({ workbook: await readXlsx(bytes), outside: outsideOf(bytes), embedded: embeddedIn(bytes) });
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    worker.postMessage({ refused: error.message });
  }
};

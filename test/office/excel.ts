/// <reference types="office-js" />
import { BASELINE, type Client, loadClient, loadMetadata, type Requirements } from "./client/load.ts";
import { ExcelHost } from "./host/host.ts";
import type { WorkbookOptions } from "./host/model/workbook.ts";

export interface NewWorkbookOptions extends Partial<WorkbookOptions> {
  /** Sets the host says it supports, beside or instead of the baseline's (ExcelApi 1.14). */
  requirements?: Requirements;
}

const loaded: { client: Client } = { client: loadClient("excel") };
const metadata = loadMetadata("excel");

/** Puts the real `Excel` and `OfficeExtension` where add-in code looks for them. */
export function installClient(): void {
  Object.assign(globalThis, loaded.client.globals);
}

/** A fresh workbook, open in front of the client: from here on `Excel.run` speaks to it. */
export function newWorkbook(names: readonly string[] = ["Sheet1"], options: NewWorkbookOptions = {}) {
  const { requirements, ...rest } = options;
  const host = new ExcelHost(metadata, names, rest);
  installClient();
  loaded.client.connect(host, { ...BASELINE, ...requirements });
  return { host, user: host.user, workbook: host.workbook };
}

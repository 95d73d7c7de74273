export type RefusalCode =
  | "empty"
  | "not a workbook"
  | "old format"
  | "password"
  | "macros"
  | "other format"
  | "too large"
  | "too many cells"
  | "too many sheets"
  | "too much text"
  | "damaged";

/** A file that is not read: `message` says to a focal point what it is, why it is not read and what to do next. */
export class WorkbookRefused extends Error {
  override readonly name = "WorkbookRefused";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const SAVE_AS = "In Excel, choose File, Save as, Excel Workbook (*.xlsx), and send that file.";

/** What a person is told, one wording a case. */
export const refusals = {
  empty: () =>
    new WorkbookRefused("empty", "This file is empty: it has no bytes in it. Save the workbook again and send it."),
  notAWorkbook: () =>
    new WorkbookRefused("not a workbook", `This file is not an Excel workbook, whatever its name says. ${SAVE_AS}`),
  oldFormat: () =>
    new WorkbookRefused(
      "old format",
      `This is a workbook of the old Excel format (.xls), which is not read. ${SAVE_AS}`,
    ),
  password: () =>
    new WorkbookRefused(
      "password",
      "This workbook is protected with a password, so it cannot be read. In Excel, open it, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, and save.",
    ),
  macros: () =>
    new WorkbookRefused(
      "macros",
      `This workbook holds macros (.xlsm). Files with macros are not taken in, for safety. ${SAVE_AS}`,
    ),
  otherFormat: (what: string) =>
    new WorkbookRefused(
      "other format",
      `This is ${what}, not an Excel workbook (.xlsx). Open it in Excel or LibreOffice, save it as .xlsx, and send that file.`,
    ),
  tooLarge: (megabytes: number) =>
    new WorkbookRefused(
      "too large",
      `This file unpacks to more than ${megabytes} MB, far more than a workbook of results holds. Copy the sheets you need into a fresh template and send that.`,
    ),
  tooManyCells: (sheet: string, corner: string) =>
    new WorkbookRefused(
      "too many cells",
      `The filled cells are too far apart: the sheet ${sheet} reaches down to ${corner}. Select the empty rows and columns beyond your data, delete them, save, and send the file again.`,
    ),
  tooManySheets: (sheets: number, most: number) =>
    new WorkbookRefused(
      "too many sheets",
      `This workbook has ${sheets} sheets; ${most} are read at the most. Remove the sheets that are not needed and send it again.`,
    ),
  tooMuchText: () =>
    new WorkbookRefused(
      "too much text",
      "The cells of this workbook hold far more text than a report of results does. Remove what was pasted by mistake and send it again.",
    ),
  damaged: (detail: string, cause?: unknown) =>
    new WorkbookRefused(
      "damaged",
      `This file is damaged and cannot be read safely (${detail}). Open it in Excel, let it repair the file, save it under a new name, and send that file.`,
      { cause },
    ),
  damagedOnItsWay: (detail: string, cause?: unknown) =>
    new WorkbookRefused(
      "damaged",
      `This file was damaged on its way here (${detail}), so figures read from it could be wrong. Take another copy from where it was saved, or ask for it again, and send that one. Where that is damaged too, open it in Excel, save it under a new name, and send that file.`,
      { cause },
    ),
};

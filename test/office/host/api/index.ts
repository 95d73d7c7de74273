import { chartTypes } from "./chart.ts";
import { commentTypes } from "./comment.ts";
import { conditionalFormatTypes } from "./conditional-format.ts";
import { formatTypes } from "./format.ts";
import { nameTypes } from "./names.ts";
import { pageLayoutTypes } from "./page-layout.ts";
import { rangeTypes } from "./range.ts";
import { runtimeTypes } from "./runtime.ts";
import { shapeTypes } from "./shape.ts";
import { storageTypes } from "./storage.ts";
import { tableTypes } from "./table.ts";
import { validationTypes } from "./validation.ts";
import { workbookTypes } from "./workbook.ts";
import { worksheetTypes } from "./worksheet.ts";

/** Every Excel class the host knows. */
export const excelTypes = {
  ...workbookTypes,
  ...worksheetTypes,
  ...rangeTypes,
  ...formatTypes,
  ...tableTypes,
  ...nameTypes,
  ...validationTypes,
  ...conditionalFormatTypes,
  ...commentTypes,
  ...storageTypes,
  ...shapeTypes,
  ...chartTypes,
  ...runtimeTypes,
  ...pageLayoutTypes,
};

import type { ExcelHost } from "../host.ts";
import type { Sheet } from "../model/sheet.ts";
import { type TypeImpl, View } from "../type.ts";
import { define } from "./define.ts";
import { otherRect } from "./range.ts";

/** The page set-up is kept as given: nothing is printed. */
const PAGE_DEFAULTS = {
  Orientation: "Portrait",
  PaperSize: "A4",
  Zoom: { scale: 100 },
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
  BlackAndWhite: false,
  DraftMode: false,
  PrintOrder: "DownThenOver",
};

const HEADERS = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

type Members = Required<Pick<TypeImpl<Sheet, ExcelHost>, "get" | "set">>;

function kept(defaults: Readonly<Record<string, string | number | boolean | { scale: number }>>): Members {
  const members: Members = { get: {}, set: {} };
  for (const [remote, fallback] of Object.entries(defaults)) {
    members.get[remote] = (s) => s.pageLayout[remote] ?? fallback;
    members.set[remote] = (s, value) => {
      s.pageLayout[remote] = value;
    };
  }
  return members;
}

export const pageLayoutTypes = {
  "Excel.PageLayout": define<Sheet>({
    ...kept(PAGE_DEFAULTS),
    nav: { HeadersFooters: (s) => new View("Excel.HeaderFooterGroup", s) },
    call: {
      SetPrintArea: (s, args) => {
        const { row, col, rows, cols } = otherRect(args, 0, s);
        s.pageLayout.printArea = { row, col, rows, cols };
      },
      SetPrintTitleRows: (s, args) => {
        const { row, rows } = otherRect(args, 0, s);
        s.pageLayout.printTitleRows = { row, rows };
      },
    },
  }),
  "Excel.HeaderFooterGroup": define<Sheet>({ nav: { DefaultForAllPages: (s) => new View("Excel.HeaderFooter", s) } }),
  "Excel.HeaderFooter": define<Sheet>(kept(Object.fromEntries(HEADERS.map((name) => [name, ""])))),
};

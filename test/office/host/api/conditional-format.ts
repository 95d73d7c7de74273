import { invalidArgument, itemNotFound } from "../error.ts";
import type { ExcelHost } from "../host.ts";
import type { Json } from "../json.ts";
import { Areas, rangeView } from "../model/area.ts";
import { addConditionalFormat, type ConditionalFormat, removeConditionalFormats } from "../model/conditional-format.ts";
import { normalColor } from "../model/format.ts";
import { requireRight } from "../model/protection.ts";
import { intersect } from "../rect.ts";
import { asBoolean, asNumber, type TypeImpl, View } from "../type.ts";
import { define, type ExcelType } from "./define.ts";

interface Part {
  format: ConditionalFormat;
  /** Where in `parts`: `custom.rule.`. */
  path: string;
}

/** Navigation property → the type of conditional format it belongs to, and its class. */
const KINDS: Readonly<Record<string, readonly [type: string, className: string]>> = {
  Custom: ["Custom", "Excel.CustomConditionalFormat"],
  CellValue: ["CellValue", "Excel.CellValueConditionalFormat"],
  TextComparison: ["ContainsText", "Excel.TextConditionalFormat"],
  Preset: ["PresetCriteria", "Excel.PresetCriteriaConditionalFormat"],
  DataBar: ["DataBar", "Excel.DataBarConditionalFormat"],
  ColorScale: ["ColorScale", "Excel.ColorScaleConditionalFormat"],
  IconSet: ["IconSet", "Excel.IconSetConditionalFormat"],
  TopBottom: ["TopBottom", "Excel.TopBottomConditionalFormat"],
};

const view = (format: ConditionalFormat) => new View("Excel.ConditionalFormat", format);
const inAreas = (a: Areas) =>
  a.sheet.conditionalFormats.filter((f) => f.rects.some((r) => a.rects.some((other) => intersect(r, other))));

const camel = (remote: string) => remote.charAt(0).toLowerCase() + remote.slice(1);
const inner = (part: Part, path: string): Part => ({ ...part, path: `${part.path}${path}.` });

function kindNavigation(): NonNullable<TypeImpl<ConditionalFormat, ExcelHost>["nav"]> {
  const nav: NonNullable<TypeImpl<ConditionalFormat, ExcelHost>["nav"]> = {};
  for (const [name, [type, className]] of Object.entries(KINDS)) {
    const open = (format: ConditionalFormat) =>
      format.type === type ? new View(className, { format, path: `${camel(name)}.` }) : null;
    nav[name] = (format) => {
      const found = open(format);
      if (!found) throw itemNotFound(`ConditionalFormat.${camel(name)}`);
      return found;
    };
    nav[`${name}OrNullObject`] = open;
  }
  return nav;
}

/** Properties kept as given; the host draws nothing. */
function kept(properties: readonly string[]): Pick<TypeImpl<Part, ExcelHost>, "get" | "set"> {
  const get: TypeImpl<Part, ExcelHost>["get"] = {};
  const set: TypeImpl<Part, ExcelHost>["set"] = {};
  for (const remote of properties) {
    const isColor = /color$/i.test(remote);
    get[remote] = (p) => p.format.parts[p.path + camel(remote)] ?? null;
    set[remote] = (p, value: Json) => {
      requireRight(p.format.sheet, "allowFormatCells", "ConditionalFormat");
      const parts = { ...p.format.parts, [p.path + camel(remote)]: isColor ? normalColor(value, remote) : value };
      p.format.sheet.workbook.undo.set(p.format, "parts", parts);
    };
  }
  return { get, set };
}

const formatted = (properties: readonly string[]): ExcelType =>
  define<Part>({
    ...kept(properties),
    nav: { Format: (p) => new View("Excel.ConditionalRangeFormat", inner(p, "format")) },
  });

const SIDES = ["Top", "Bottom", "Left", "Right"];
const side = (p: Part, name: string) => new View("Excel.ConditionalRangeBorder", inner(p, `Edge${name}`));

function clearPart(p: Part): void {
  p.format.parts = Object.fromEntries(Object.entries(p.format.parts).filter(([key]) => !key.startsWith(p.path)));
}

export const conditionalFormatTypes = {
  "Excel.ConditionalFormatCollection": define<Areas>({
    items: (a) => inAreas(a).map(view),
    call: {
      Add: (a, args) => {
        requireRight(a.sheet, "allowFormatCells", "ConditionalFormatCollection.add");
        const type = args.string(0);
        if (!Object.values(KINDS).some(([known]) => known === type))
          throw invalidArgument("ConditionalFormatCollection.add");
        return view(addConditionalFormat(a.sheet, a.rects, type));
      },
      ClearAll: (a) => {
        requireRight(a.sheet, "allowFormatCells", "ConditionalFormatCollection.clearAll");
        removeConditionalFormats(a.sheet, inAreas(a));
      },
    },
  }),

  "Excel.ConditionalFormat": define<ConditionalFormat>({
    get: {
      Id: (f) => f.id,
      Type: (f) => f.type,
      Priority: (f) => f.sheet.conditionalFormats.indexOf(f),
      StopIfTrue: (f) => f.stopIfTrue,
    },
    set: {
      Priority: (f, value) => {
        const others = f.sheet.conditionalFormats.filter((o) => o !== f);
        const at = asNumber(value, "ConditionalFormat.priority");
        f.sheet.conditionalFormats = [...others.slice(0, at), f, ...others.slice(at)];
      },
      StopIfTrue: (f, value) => {
        f.stopIfTrue = asBoolean(value, "ConditionalFormat.stopIfTrue");
      },
    },
    nav: kindNavigation(),
    call: {
      Delete: (f) => removeConditionalFormats(f.sheet, [f]),
      GetRange: (f) => {
        const [first, ...more] = f.rects;
        if (!first || more.length) throw itemNotFound("ConditionalFormat.getRange");
        return rangeView(f.sheet, first);
      },
      GetRangeOrNullObject: (f) => {
        const [first, ...more] = f.rects;
        return first && more.length === 0 ? rangeView(f.sheet, first) : null;
      },
      GetRanges: (f) => new View("Excel.RangeAreas", new Areas(f.sheet, f.rects)),
    },
  }),

  "Excel.CustomConditionalFormat": define<Part>({
    nav: {
      Rule: (p) => new View("Excel.ConditionalFormatRule", inner(p, "rule")),
      Format: (p) => new View("Excel.ConditionalRangeFormat", inner(p, "format")),
    },
  }),
  "Excel.ConditionalFormatRule": define<Part>(kept(["Formula", "FormulaLocal", "FormulaR1C1"])),
  "Excel.CellValueConditionalFormat": formatted(["Rule"]),
  "Excel.TextConditionalFormat": formatted(["Rule"]),
  "Excel.PresetCriteriaConditionalFormat": formatted(["Rule"]),
  "Excel.TopBottomConditionalFormat": formatted(["Rule"]),
  "Excel.ColorScaleConditionalFormat": define<Part>(kept(["Criteria"])),
  "Excel.IconSetConditionalFormat": define<Part>(kept(["Style", "Criteria", "ReverseIconOrder", "ShowIconOnly"])),
  "Excel.DataBarConditionalFormat": define<Part>({
    ...kept(["ShowDataBarOnly", "BarDirection", "AxisFormat", "AxisColor", "LowerBoundRule", "UpperBoundRule"]),
    nav: {
      PositiveFormat: (p) => new View("Excel.ConditionalDataBarPositiveFormat", inner(p, "positive")),
      NegativeFormat: (p) => new View("Excel.ConditionalDataBarNegativeFormat", inner(p, "negative")),
    },
  }),
  "Excel.ConditionalDataBarPositiveFormat": define<Part>(kept(["FillColor", "GradientFill", "BorderColor"])),
  "Excel.ConditionalDataBarNegativeFormat": define<Part>(
    kept(["FillColor", "BorderColor", "MatchPositiveFillColor", "MatchPositiveBorderColor"]),
  ),

  "Excel.ConditionalRangeFormat": define<Part>({
    ...kept(["NumberFormat"]),
    nav: {
      Fill: (p) => new View("Excel.ConditionalRangeFill", inner(p, "fill")),
      Font: (p) => new View("Excel.ConditionalRangeFont", inner(p, "font")),
      Borders: (p) => new View("Excel.ConditionalRangeBorderCollection", inner(p, "borders")),
    },
  }),
  "Excel.ConditionalRangeFill": define<Part>({ ...kept(["Color"]), call: { Clear: clearPart } }),
  "Excel.ConditionalRangeFont": define<Part>({
    ...kept(["Color", "Bold", "Italic", "Underline", "Strikethrough"]),
    call: { Clear: clearPart },
  }),
  "Excel.ConditionalRangeBorderCollection": define<Part>({
    get: { Count: () => SIDES.length },
    items: (p) => SIDES.map((name) => side(p, name)),
    find: (p, key) => new View("Excel.ConditionalRangeBorder", inner(p, String(key))),
    nav: Object.fromEntries(SIDES.map((name) => [name, (p: Part) => side(p, name)])),
  }),
  "Excel.ConditionalRangeBorder": define<Part>(kept(["Style", "Color"])),
};

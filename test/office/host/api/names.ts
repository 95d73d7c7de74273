import { invalidArgument, itemAlreadyExists, itemNotFound } from "../error.ts";
import { WORKBOOK_TARGET } from "../events.ts";
import { Area, rangeView } from "../model/area.ts";
import { checkName, NamedItem, resolveReference } from "../model/name.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { type Args, asBoolean, asString, View } from "../type.ts";
import { define } from "./define.ts";

interface NameScope {
  workbook: Workbook;
  sheet: Sheet | null;
}

const nameView = (item: NamedItem) => new View("Excel.NamedItem", item);
const owner = ({ workbook, sheet }: NameScope): Workbook | Sheet => sheet ?? workbook;

function add(scope: NameScope, args: Args): View {
  const name = args.string(0);
  checkName(name);
  const taken = [...owner(scope).names, ...scope.workbook.tables].map((n) => n.name.toLowerCase());
  if (taken.includes(name.toLowerCase())) throw itemAlreadyExists("NamedItemCollection.add");
  const item = new NamedItem(scope.workbook, name, scope.sheet, reference(scope, args));
  if (args.has(2)) item.comment = args.string(2);
  owner(scope).names = [...owner(scope).names, item];
  return nameView(item);
}

function reference(scope: NameScope, args: Args): Area | string {
  const area = args.target<Area>(1, "Excel.Range");
  if (area) return new Area(area.sheet, area.rect);
  const text = args.string(1);
  if (!text.startsWith("=")) throw invalidArgument("NamedItemCollection.add");
  const found = resolveReference(scope.workbook, text, scope.sheet ?? scope.workbook.active);
  return found ? new Area(found.sheet, found.rect) : text;
}

function range(item: NamedItem): View | null {
  return typeof item.refersTo === "string" || item.refersTo.isGone
    ? null
    : rangeView(item.refersTo.sheet, item.refersTo.rect);
}

export const nameTypes = {
  "Excel.NamedItemCollection": define<NameScope>({
    items: (scope) => owner(scope).names.map(nameView),
    call: { Add: add, AddFormulaLocal: add },
    eventTarget: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
  }),

  "Excel.NamedItem": define<NamedItem>({
    get: {
      _Id: (n) => n.id,
      Name: (n) => n.name,
      Comment: (n) => n.comment,
      Visible: (n) => n.isVisible,
      Formula: (n) => n.formula,
      Scope: (n) => (n.scope ? "Worksheet" : "Workbook"),
      Type: (n) => (typeof n.refersTo === "string" ? "String" : n.refersTo.isGone ? "Error" : "Range"),
      Value: (n) => n.formula.replace(/^=/, ""),
    },
    set: {
      Comment: (n, value) => {
        n.comment = asString(value, "NamedItem.comment");
      },
      Visible: (n, value) => {
        n.isVisible = asBoolean(value, "NamedItem.visible");
      },
      Formula: (n, value) => {
        const text = asString(value, "NamedItem.formula");
        const found = resolveReference(n.workbook, text, n.scope ?? n.workbook.active);
        n.refersTo = found ? new Area(found.sheet, found.rect) : text;
      },
    },
    nav: {
      Worksheet: (n) => {
        if (!n.scope) throw itemNotFound("NamedItem.worksheet");
        return new View("Excel.Worksheet", n.scope);
      },
      WorksheetOrNullObject: (n) => n.scope && new View("Excel.Worksheet", n.scope),
    },
    call: {
      GetRange: (n) => {
        const found = range(n);
        if (!found) throw itemNotFound("NamedItem.getRange");
        return found;
      },
      GetRangeOrNullObject: range,
      Delete: (n) => {
        const from = n.scope ?? n.workbook;
        from.names = from.names.filter((o) => o !== n);
      },
    },
  }),
};

import { tidyCode } from "../../checks/read/text.ts";
import type { Cell } from "../../workbook/workbook.ts";
import { measureOf } from "../cells/measure-of.ts";
import type { Cells, Importing } from "../importing.ts";
import { entries, plainHeader } from "../words/index.ts";
import type { Line } from "./line.ts";
import { partOf, tellPart } from "./part.ts";

const OF_WHICH =
  /^(?:of which|of whom|o\/w|including|dont|de los cuales|de las cuales|dos quais|das quais|davon|darunter|в том числе|из них|منهم|منها|其中)[\s:：,]*/iu;

/** A longer text is an indicator of its own. */
const LONGEST = 50;

/** Whether a title says only what part of another it is of: `of which female`. */
export const isOfWhich = (title: string): boolean => OF_WHICH.test(title) && title.length <= LONGEST;

/** Whether a cell's text is set in, by spaces or a dash before it. */
export const isSetIn = (cell: Cell): boolean =>
  typeof cell === "string" && /^(?:[ \u00a0]{2,}|\t|[-–—•·▪>]\s?)\S/.test(cell);

/** The group that a row is about whose title is none of an indicator: `Women`, `of which rural`, or a text set in under it. Null where it is one. */
export function groupOfRow(cell: Cell, title: string, isUnderSetIn: boolean): string | null {
  const bare = title.replace(/^[-–—•·▪>\s]+/, "");
  const group = (text: string): string | undefined => entries["actuals.disaggregation"]!.get(plainHeader(text));
  const known = group(bare) ?? group(bare.split(/ [-–—] /)[0]!);
  if (known) return known;
  if (title.length > LONGEST || measureOf(bare) !== null || /^\p{L}{0,3}\d/u.test(bare)) return null;
  const part = bare.replace(OF_WHICH, "");
  if (part !== bare) return entries["actuals.disaggregation"]!.get(plainHeader(part)) ?? tidyCode(part);
  return isSetIn(cell) && !isUnderSetIn && bare !== "" ? tidyCode(bare) : null;
}

const KNOWN: ReadonlySet<string> = new Set(entries["actuals.disaggregation"]!.values());

/** Whether a title is nothing but a group's name. */
export const isKnownGroup = (title: string): boolean => entries["actuals.disaggregation"]!.has(plainHeader(title));

const PERCENTAGE = /[%٪％]|percent|pourcentage|porcentaje|porcentagem|prozent|процент|نسبة|百分/iu;

/** Whether a row's figures are shares where its KPI's are none, or of another unit: it is then no part of them. */
export function isOtherMeasure({ columns, text }: Line, title: string, kpi: Cells): boolean {
  const isShare = kpi.unit === "%" || kpi.measure === "Percentage";
  const unit = columns.find(({ mapping }) => mapping.to === "kpis.unit");
  const said = unit ? text(unit.column) : "";
  if (said !== "" && kpi.unit && said !== kpi.unit && !(isShare && PERCENTAGE.test(said))) return true;
  const figures = columns.filter(({ mapping }) =>
    /^(actuals\.value|kpi_targets\.target|kpis\.baseline)$/.test(mapping.to ?? ""),
  );
  return !isShare && (PERCENTAGE.test(title) || figures.some(({ column }) => PERCENTAGE.test(text(column))));
}

/** What a row of a group says besides its figures: the same as its KPI, or what the template has no place for. */
export function takeRestOfGroup(importing: Importing, line: Line, kpi: Cells, group: string): void {
  const titles = line.columns.find(({ mapping }) => mapping.to === "kpis.title");
  if (titles && !KNOWN.has(group)) {
    const { grid, row } = line;
    const says = `Taken as a group of KPI ${String(kpi.code)}. Choose an entry of the list, or give it a KPI of its own.`;
    importing.need("not in the list", grid.sheet.name, grid.address(row, titles.column), group, says);
  }
  for (const { column, mapping } of line.columns) {
    const [sheet, id] = (mapping.to ?? "").split(".");
    if (sheet !== "kpis" || !id || id === "title" || line.text(column) === "") continue;
    if (id === "baseline") tellPart(importing, line, column, partOf(line, group) ?? group);
    else if (String(kpi[id] ?? "") === line.text(column)) importing.carry(line.grid, line.row, column);
    else importing.leave(line.grid, line.row, column, `It is said of ${group}, a part of KPI ${String(kpi.code)}.`);
  }
}

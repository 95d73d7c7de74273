import { kpiTargets as reportedTargets } from "../priority/kpi-targets.ts";
import { kpis as reportedKpis } from "../priority/kpis.ts";
import { type Column, columnOf, type SheetDeclaration } from "../template.ts";
import { sourcedColumns } from "./sourced.ts";

/** Here it is typed in, and nothing is prefilled. */
const typed = ({ prefilled: _, ...column }: Column): Column => column;

const [code, ...described] = reportedKpis.columns.map(typed);

/** What the plan says of a KPI: the columns of the priority template, with the priority that reports it. */
export const kpis: SheetDeclaration = {
  id: "kpis",
  name: "KPIs",
  about: "One row a KPI that the plan itself sets. Workbooks of its priority are handed out with it.",
  layout: "table",
  key: ["code"],
  entry: true,
  columns: [
    code!,
    {
      id: "priority",
      header: "Priority",
      type: "text",
      refers: { sheet: "priorities", column: "code" },
      about: "Code of the priority that reports it.",
      required: true,
      maxLength: 6,
      audience: "public",
    },
    ...described,
    ...sourcedColumns,
  ],
};

export const kpiTargets: SheetDeclaration = {
  id: "kpi_targets",
  name: "KPI targets",
  about: "One row for each KPI and period: what is to be reached by the period's end.",
  layout: "table",
  key: ["kpi", "period"],
  entry: true,
  columns: [
    typed(columnOf(reportedTargets, "kpi")),
    {
      id: "period",
      header: "Period",
      type: "period",
      about: "Quarter or year, such as 2023.",
      required: true,
      audience: "public",
    },
    typed(columnOf(reportedTargets, "target")),
  ],
};

import { HeadingLevel, Paragraph, type Table } from "docx";
import type { Report } from "./report.ts";
import { table } from "./table.ts";

/** Every KPI with its figures, a table a priority. */
export function annexBlocks(annex: Report["annex"], period: string): (Paragraph | Table)[] {
  const head = ["KPI", "Title", "Baseline", period, "Target", "Progress", "Status"];
  const figures = [false, false, true, true, true, true, false];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: "Annex: all KPIs", pageBreakBefore: true }),
    ...[...annex].flatMap(([priority, lines]) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: priority }),
      table(
        head,
        lines.map(({ kpi, title, baseline, latest, target, progress, status }) => [
          kpi,
          title,
          baseline,
          latest,
          target,
          progress,
          status,
        ]),
        figures,
        [0.7, 3, 0.9, 0.9, 0.9, 0.9, 1.3],
      ),
    ]),
  ];
}

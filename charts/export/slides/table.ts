import type PptxGenJS from "pptxgenjs";
import { BODY_WIDTH, colour, findingSlide, SLIDE } from "./layout.ts";
import type { OffTrackModel } from "./off-track.ts";

const COLUMNS = [4.65, 2, 0.95, 1.05, 0.95, 1] as const;
const BAR = BODY_WIDTH - COLUMNS.reduce((sum, width) => sum + width, 0);
const ROW = 0.5;
const HEAD = 0.42;

/** Eight rows, hairlines, figures right-aligned, one bold column, and a bar of shapes that reads at a glance. */
export function offTrackSlide(pptx: PptxGenJS, model: OffTrackModel): void {
  const { slide, top } = findingSlide(pptx, model, model.subtitle);
  if (model.lines.length === 0) return;
  const none = { type: "none" as const };
  const hairline = { type: "solid" as const, pt: 0.75, color: "DCE2E6" };
  const rule = { type: "solid" as const, pt: 1.5, color: colour("ink") };
  const cell = (text: string, options: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell => ({
    text,
    options: { fontSize: 14, color: colour("ink"), valign: "middle", border: [none, none, hairline, none], ...options },
  });
  const right = { align: "right" as const };
  const head = (text: string, options: PptxGenJS.TableCellProps = {}): PptxGenJS.TableCell =>
    cell(text, { fontSize: 12, color: colour("ink-2"), border: [none, none, rule, none], ...options });
  slide.addTable(
    [
      [
        head("KPI"),
        head("Priority"),
        head("Baseline", right),
        head(model.period, right),
        head("Target", right),
        head("Progress", right),
        head(""),
      ],
      ...model.lines.map((line) => [
        cell(`${line.kpi} ${line.title}`),
        cell(line.priority, { fontSize: 12, color: colour("ink-3") }),
        cell(line.baseline, right),
        cell(line.latest, { ...right, bold: true }),
        cell(line.target, right),
        cell(line.progress, right),
        cell(""),
      ]),
    ],
    {
      x: SLIDE.left,
      y: top,
      w: BODY_WIDTH,
      colW: [...COLUMNS, BAR],
      rowH: [HEAD, ...model.lines.map(() => ROW)],
      margin: [0, 0.06, 0, 0],
    },
  );
  const x = SLIDE.right - BAR + 0.15;
  const width = BAR - 0.15;
  model.lines.forEach(({ share }, i) => {
    const y = top + HEAD + i * ROW + ROW / 2;
    slide.addShape("rect", { x, y: y - 0.07, w: width, h: 0.14, fill: { color: "E6EBEE" } });
    if (share > 0)
      slide.addShape("rect", {
        x,
        y: y - 0.07,
        w: Math.max(0.01, width * share),
        h: 0.14,
        fill: { color: colour("off") },
      });
    if (model.due !== null) {
      slide.addShape("line", {
        x: x + width * Math.min(1, model.due),
        y: y - 0.1,
        w: 0,
        h: 0.2,
        line: { color: colour("ink"), width: 1.5 },
      });
    }
  });
}

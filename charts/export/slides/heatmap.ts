import type PptxGenJS from "pptxgenjs";
import type { HeatmapModel } from "../../model.ts";
import { numbers } from "../../numbers.ts";
import { statuses } from "../../statuses.ts";
import { progressStep, type Token } from "../../tokens.ts";
import { quarterOnly } from "../../words.ts";
import { BODY_WIDTH, colour, findingSlide, SLIDE } from "./layout.ts";

const NAMES = 2.85;
const HEAD = 0.56;

/** PowerPoint has no heatmap: a table with fills, whose figures can be edited like any other. */
export function heatmapSlide(pptx: PptxGenJS, model: HeatmapModel): void {
  const format = numbers(model.locale);
  const { slide, top } = findingSlide(
    pptx,
    model,
    "Mean progress to target, %, each KPI within 0–100. ▲ and ◆: slower than the plan needs",
  );
  const head = { fontSize: 12, color: colour("ink-2"), valign: "bottom" as const };
  const years = model.periods.map((period, i) => (i === 0 || period.endsWith("Q1") ? period.slice(0, 4) : ""));
  const header: PptxGenJS.TableRow = [
    { text: "", options: head },
    ...model.periods.map((period, i) => ({
      text: `${years[i]}\n${quarterOnly(period)}`,
      options: { ...head, align: "center" as const },
    })),
    ...(model.forecastFor
      ? [{ text: `End\n${model.forecastFor}`, options: { ...head, align: "center" as const, bold: true } }]
      : []),
  ];
  const rows = model.rows.map(
    (row): PptxGenJS.TableRow => [
      { text: row.label, options: { fontSize: 13, color: colour("ink"), valign: "middle" } },
      ...row.cells.map(({ value, status }) => {
        const step = value === null ? null : progressStep(value);
        const glyph = value === null || status === "on track" ? "" : ` ${statuses[status].glyph}`;
        return {
          text: value === null ? "–" : `${format.percentBare(value)}${glyph}`,
          options: {
            align: "center" as const,
            valign: "middle" as const,
            fontSize: 12,
            ...(step === null
              ? { color: colour("ink-3") }
              : { fill: { color: colour(`seq-${step}` as Token) }, color: colour(`seq-ink-${step}` as Token) }),
          },
        };
      }),
      ...(model.forecastFor
        ? [
            {
              text: row.forecast === null ? "–" : format.percentBare(Math.min(1, row.forecast)),
              options: {
                align: "center" as const,
                valign: "middle" as const,
                fontSize: 12,
                italic: true,
                color: colour("ink"),
              },
            },
          ]
        : []),
    ],
  );
  const columns = model.periods.length + (model.forecastFor ? 1 : 0);
  const height = (SLIDE.bottom - top - HEAD) / Math.max(1, rows.length);
  slide.addTable([header, ...rows], {
    x: SLIDE.left,
    y: top,
    w: BODY_WIDTH,
    colW: [NAMES, ...Array.from({ length: columns }, () => (BODY_WIDTH - NAMES) / Math.max(1, columns))],
    rowH: [HEAD, ...rows.map(() => Math.min(0.44, height))],
    border: { type: "solid", pt: 1.5, color: "FFFFFF" },
    margin: [0.02, 0.03, 0.02, 0.03],
  });
}

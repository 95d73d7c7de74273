import type PptxGenJS from "pptxgenjs";
import type { StatusModel } from "../../model.ts";
import { statuses } from "../../statuses.ts";
import { BODY_WIDTH, colour, findingSlide, NEUTRAL, SLIDE } from "./layout.ts";
import type { SeriesLabels } from "./repair.ts";

const JUDGED = ["on track", "at risk", "off track"] as const;

/**
 * A native stacked bar that can be restyled. PowerPoint has no patterns worth keeping: fills are plain, the shape comes back
 * in the label, and what cannot be judged is one segment.
 */
export function statusSlide(pptx: PptxGenJS, model: StatusModel): SeriesLabels {
  const { slide, top } = findingSlide(pptx, model, `Number of KPIs by status, ${model.period}`);
  const series = [
    ...JUDGED.map((status) => ({
      name: status,
      values: model.series.find((one) => one.status === status)?.values ?? model.rows.map(() => 0),
      fill: colour(statuses[status].fill),
      ink: colour(statuses[status].over),
      glyph: statuses[status].glyph,
    })),
    {
      name: "not judged",
      values: model.rows.map((_, i) =>
        model.series
          .filter(({ status }) => !(JUDGED as readonly string[]).includes(status))
          .reduce((sum, { values }) => sum + (values[i] ?? 0), 0),
      ),
      fill: NEUTRAL,
      ink: colour("ink"),
      glyph: "○",
    },
  ].filter(({ values }) => values.some((value) => value > 0));
  // PowerPoint draws the first category at the bottom.
  const labels = model.rows.map(({ label }) => label).reverse();
  slide.addChart(
    "bar",
    series.map(({ name, values }) => ({ name, labels, values: [...values].reverse() })),
    {
      x: SLIDE.left - 0.1,
      y: top - 0.05,
      w: BODY_WIDTH + 0.2,
      h: SLIDE.bottom - top + 0.05,
      altText: model.alt,
      barDir: "bar",
      barGrouping: "percentStacked",
      barGapWidthPct: 28,
      chartColors: series.map(({ fill }) => fill),
      dataBorder: { pt: 1.5, color: "FFFFFF" },
      catAxisLabelFontSize: 14,
      catAxisLabelColor: colour("ink"),
      catAxisLabelFontFace: "+mn-lt",
      catAxisLineShow: false,
      catGridLine: { style: "none" },
      valAxisHidden: true,
      valAxisLabelFontFace: "+mn-lt",
      valGridLine: { style: "none" },
      showLegend: true,
      legendPos: "t",
      legendFontSize: 14,
      legendColor: colour("ink"),
      legendFontFace: "+mn-lt",
      showValue: true,
      dataLabelFontSize: 14,
      dataLabelFontBold: true,
      dataLabelFontFace: "+mn-lt",
      dataLabelPosition: "ctr",
    },
  );
  return series.map(({ glyph, ink }) => ({ format: `"${glyph} "0;;`, ink }));
}

import type { ChartBlock } from "../blocks.ts";

/** LibreOffice puts a scatter's first series out of place where a later one is longer: the longest leads. */
export const longestFirst = (chart: ChartBlock): ChartBlock =>
  chart.plot === "scatter"
    ? { ...chart, series: [...chart.series].sort((a, b) => b.values.length - a.values.length) }
    : chart;

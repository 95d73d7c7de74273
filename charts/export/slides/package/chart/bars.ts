import type { PlotKind } from "../../blocks.ts";

/** Kinds of plot that are bars. */
export const BARS: Partial<
  Record<PlotKind, { readonly dir: "bar" | "col"; readonly grouping: string; readonly overlap: number }>
> = {
  bar: { dir: "bar", grouping: "clustered", overlap: -5 },
  column: { dir: "col", grouping: "clustered", overlap: -5 },
  "stacked bar": { dir: "bar", grouping: "stacked", overlap: 100 },
  "percent stacked bar": { dir: "bar", grouping: "percentStacked", overlap: 100 },
};

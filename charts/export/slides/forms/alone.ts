import type { Series } from "../blocks.ts";

/** A mark where a value has a gap on both sides: no line would show it. */
export const markedWhereAlone = (values: Series["values"]): Pick<Series, "marker"> =>
  values.some((value, i) => value !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null)
    ? { marker: { symbol: "circle", size: 4 } }
    : {};

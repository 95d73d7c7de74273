import type { SeriesRow } from "../tables/index.ts";
import { declare } from "./table-declaration.ts";

export const seriesDeclaration = declare<SeriesRow>({
  name: "series",
  title: "Series of figures",
  about: "One row for each series: a KPI in a place, for a group. What ends where a plan drops a KPI or a place.",
  key: ["priority", "kpi", "place", "disaggregation"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    kpi: { type: "text", about: "Code of the KPI.", audience: "public" },
    place: { type: "text", about: "Place the figures are about.", audience: "public" },
    disaggregation: { type: "text", about: "Group the figures are about; Total for all.", audience: "public" },
    figures: {
      type: "integer",
      unit: "figures",
      about: "Observations of the series, those without a value too.",
      audience: "public",
    },
    first: { type: "period", about: "Period of its first figure.", audience: "public" },
    last: { type: "period", about: "Period of its last figure.", audience: "public" },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

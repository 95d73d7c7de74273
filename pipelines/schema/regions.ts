import type { RegionRow } from "../tables/index.ts";
import { STATUSES } from "./kpis.ts";
import { judgedColumns, kpiCount } from "./progress-columns.ts";
import { declare } from "./table-declaration.ts";

export const regionsDeclaration = declare<RegionRow>({
  name: "regions",
  title: "Regions",
  about: "One row for each priority, region and quarter.",
  key: ["priority", "region", "period"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    region: { type: "text", about: "The region.", audience: "public" },
    period: { type: "period", about: "The quarter.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the quarter.", audience: "public" },
    kpis: kpiCount("KPIs with figures for the region so far."),
    reported: kpiCount("KPIs with a figure for this quarter."),
    ...judgedColumns,
    not_judged: kpiCount("KPIs that cannot be judged for the region."),
    status: {
      type: "text",
      about: "The most frequent of the judged statuses, the worse of two as frequent.",
      values: STATUSES,
      audience: "public",
    },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

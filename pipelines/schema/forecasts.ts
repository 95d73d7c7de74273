import type { ForecastRow } from "../tables/index.ts";
import { declare } from "./table-declaration.ts";

export const forecastsDeclaration = declare<ForecastRow>({
  name: "forecasts",
  title: "Forecasts",
  about: "One row for each KPI (in its unit) or priority (mean capped progress), and quarter ahead.",
  key: ["of", "priority", "key", "period"],
  columns: {
    of: { type: "text", about: "What is forecast.", values: ["kpi", "priority"], audience: "public" },
    key: { type: "text", about: "Code of the KPI, or name of the priority.", audience: "public" },
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    period: { type: "period", about: "The quarter ahead.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the quarter.", audience: "public" },
    mid: { type: "number", unit: "KPI or share", about: "The forecast.", audience: "public" },
    low50: { type: "number", unit: "KPI or share", about: "Lower end of the 50% interval.", audience: "public" },
    high50: { type: "number", unit: "KPI or share", about: "Upper end of the 50% interval.", audience: "public" },
    low80: { type: "number", unit: "KPI or share", about: "Lower end of the 80% interval.", audience: "public" },
    high80: { type: "number", unit: "KPI or share", about: "Upper end of the 80% interval.", audience: "public" },
    p_meet: {
      type: "number",
      unit: "share",
      about: "Probability of meeting the last KPI target.",
      nulls: "not at the target's time",
      audience: "public",
    },
    method: { type: "text", about: "How it was computed.", audience: "public" },
    sample: { type: "boolean", about: "Any of its figures was made up.", audience: "public" },
  },
});

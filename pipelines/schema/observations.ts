import type { ObservationRow } from "../tables/index.ts";
import { declare } from "./table-declaration.ts";

export const observationsDeclaration = declare<ObservationRow>({
  name: "observations",
  title: "Observations",
  about: "One row for each KPI, period, place and group: the latest accepted value of each.",
  key: ["priority", "kpi", "period", "place", "disaggregation"],
  columns: {
    priority: { type: "text", about: "Thematic priority.", audience: "public" },
    office: { type: "text", about: "Reporting office the value came from.", audience: "public" },
    kpi: { type: "text", about: "Code of the KPI.", audience: "public" },
    period: { type: "period", about: "The period the value is about.", audience: "public" },
    time: { type: "number", unit: "year", about: "End of the period: 2021-Q3 is 2021.75.", audience: "public" },
    place: { type: "text", about: "World, a region, or a group of countries.", audience: "public" },
    disaggregation: { type: "text", about: "Total, or one group.", audience: "public" },
    numerator: { type: "number", about: "The part.", nulls: "not reported", audience: "public" },
    denominator: { type: "number", about: "The whole.", nulls: "not reported", audience: "public" },
    value: {
      type: "number",
      unit: "KPI",
      about: "The actual. A true 0 is 0. Where only its parts were reported, their ratio.",
      nulls: "there is none; obs_status says why",
      audience: "public",
    },
    obs_status: {
      type: "text",
      about: "Observation status (SDMX CL_OBS_STATUS) as shown in the workbook.",
      nulls: "not said: normal",
      audience: "public",
    },
    comment: { type: "text", about: "What a reviewer should know.", nulls: "none given", audience: "internal" },
    evidence: { type: "text", about: "What proves the value.", nulls: "none given", audience: "internal" },
    state: {
      type: "text",
      about: "Provisional: pushed, not yet accepted.",
      values: ["accepted", "provisional"],
      audience: "public",
    },
    submission: { type: "text", about: "Id of the submission it came with.", audience: "tdag" },
    submitted_for: {
      type: "period",
      about: "Quarter of that submission; later than the period for a late correction.",
      audience: "tdag",
    },
    accepted_at: { type: "instant", about: "When it was accepted, UTC.", nulls: "provisional", audience: "tdag" },
    accepted_by: { type: "text", about: "Who accepted it.", nulls: "provisional", audience: "internal" },
    sample: { type: "boolean", about: "Made up to show how things work.", audience: "public" },
  },
});

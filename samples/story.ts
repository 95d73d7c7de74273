/** A KPI target that was revised, with the record of it. */
export const REVISION = {
  kpi: "EN-05",
  from: "2022-Q1",
  target: 12,
  reason: "Import permits take a year longer than planned; pilots with collected equipment only",
  approvedBy: "Deputy to the Director",
  approvedOn: "2022-02-15",
} as const;

/** A figure reported too high, and put right in the workbook of the next quarter. */
export const CORRECTION = {
  kpi: "DI-01",
  period: "2022-Q1",
  reportedIn: "2022-Q1",
  correctedIn: "2022-Q2",
  region: "Africa",
  tooHighBy: 6,
  comment: "Corrected: six countries with a draft had been counted as having a policy",
} as const;

/** Priorities whose last quarter has been pushed and not yet accepted. */
export const NOT_YET_ACCEPTED: readonly string[] = ["CY", "EN"];

/** The quarters of the sample years. */
export const LAST_QUARTER = "2023-Q4";

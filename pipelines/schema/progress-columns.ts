/** A column of how many KPIs. */
export const kpiCount = (about: string) => ({ type: "integer", unit: "KPIs", about, audience: "public" }) as const;

/** A column of the progress of several KPIs. */
const share = (about: string) =>
  ({ type: "number", unit: "share", about, nulls: "none is measurable", audience: "public" }) as const;

/** How far several KPIs are together, wherever a table says so. */
export const progressColumns = {
  progress_uncapped: share("The same, uncapped."),
  low: share("Lowest capped progress."),
  high: share("Highest capped progress."),
} as const;

/** How many of several KPIs have each status that is judged. */
export const judgedColumns = {
  achieved: kpiCount("KPIs achieved."),
  on_track: kpiCount("KPIs on track."),
  at_risk: kpiCount("KPIs at risk."),
  off_track: kpiCount("KPIs off track."),
} as const;

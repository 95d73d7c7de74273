import type { StatusId } from "./kpis.ts";

/** `regions`: one row for each priority, region and quarter. */
export interface RegionRow {
  readonly priority: string;
  readonly region: string;
  readonly period: string;
  readonly time: number;
  /** KPIs with figures for the region so far. */
  readonly kpis: number;
  /** KPIs with a figure for this quarter. */
  readonly reported: number;
  readonly achieved: number;
  readonly on_track: number;
  readonly at_risk: number;
  readonly off_track: number;
  /** KPIs that cannot be judged for the region. */
  readonly not_judged: number;
  /** The most frequent of the judged statuses, the worse of two as frequent; `no data` where none is judged. */
  readonly status: StatusId;
  readonly sample: boolean;
}

import type { KpiRow } from "../../pipelines/tables/index.ts";
import { bandOf, bands as presets } from "../../rbm/progress/status.ts";
import { type ShownStatus, shownStatus } from "../looks/statuses.ts";
import type { ChartBands } from "./rows.ts";

export const DEFAULT_BANDS: ChartBands = { onTrack: presets.default.onTrack, atRisk: presets.default.atRisk };

/** On track never begins below at risk. */
export const ordered = ({ onTrack, atRisk }: ChartBands): ChartBands => ({
  onTrack,
  atRisk: Math.min(atRisk, onTrack),
});

/** Status of a share that is 1 when exactly as planned. */
export function band(value: number, bands: ChartBands): "on track" | "at risk" | "off track" {
  return bandOf(value, { ...presets.default, ...ordered(bands) });
}

/**
 * Status of a KPI under the bands chosen: judged again from the number its row was judged by, so that a slider needs
 * no server. A target already met and a sign of change do not depend on bands. Null where the KPI does not apply.
 */
export function judged(row: KpiRow, bands: ChartBands): ShownStatus | null {
  const status = shownStatus(row.status);
  const banded = row.status === "on track" || row.status === "at risk" || row.status === "off track";
  if (!banded) return status;
  const value =
    row.status_method === "to-milestone" ? row.to_milestone : row.status_method === "pace" ? row.pace : null;
  return value === null ? status : band(value, bands);
}

/** The rule in one line, for a caption. */
export const bandsRule = (bands: ChartBands): string => {
  const { onTrack, atRisk } = ordered(bands);
  return atRisk < onTrack
    ? `Rule: pace ≥ ${onTrack} on track, ≥ ${atRisk} at risk.`
    : `Rule: pace ≥ ${onTrack} on track, off track below.`;
};

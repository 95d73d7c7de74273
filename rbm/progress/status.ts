import type { StatusBands } from "../framework/framework.ts";

/** How a KPI stands. The last seven are not judgements of performance and are never shown as red. */
export type Status =
  | "on track"
  | "at risk"
  | "off track"
  | "achieved"
  | "provisional"
  | "not due"
  | "no data"
  | "no baseline"
  | "no target"
  | "not applicable";

/** A preset a framework can name: where one status ends and the next begins, and in what words. */
export interface Bands extends StatusBands {
  /** What this framework calls the three, and what cannot be judged. */
  labels: { onTrack: string; atRisk: string; offTrack: string; unknown: string };
  source: string;
}

export const bands = {
  default: {
    id: "default",
    onTrack: 0.95,
    atRisk: 0.6,
    labels: { onTrack: "on track", atRisk: "at risk", offTrack: "off track", unknown: "not judged" },
    source: "house bands; the cut-offs are those of Eurostat's SDG monitoring for indicators with a target",
  },
  "undp-2014": {
    id: "undp-2014",
    onTrack: 1,
    atRisk: 0.5,
    labels: { onTrack: "green", atRisk: "amber", offTrack: "red", unknown: "grey" },
    source: "UNDP's report card of 2014: green, amber, red, and grey for insufficient data",
  },
} as const satisfies Record<StatusBands["id"], Bands>;

/** Status of a share that is 1 when exactly as planned. */
export function bandOf(value: number, by: StatusBands = bands.default): "on track" | "at risk" | "off track" {
  if (value >= by.onTrack) return "on track";
  return value >= by.atRisk ? "at risk" : "off track";
}

/** The bands in one line, to be shown beside a status: "on track from 0.95, at risk from 0.6, off track below". */
export function bandRule(by: StatusBands = bands.default): string {
  const { onTrack, atRisk, offTrack } = bands[by.id].labels;
  return `${onTrack} from ${by.onTrack}, ${atRisk} from ${by.atRisk}, ${offTrack} below`;
}

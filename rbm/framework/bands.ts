import type { StatusBands } from "./framework.ts";

/** On track from 95% of what was to be reached by now, at risk from 60%. */
export const defaultBands: StatusBands = { id: "default", onTrack: 0.95, atRisk: 0.6 };

/** UNDP's traffic light of 2014: green at 100%, amber from 50%. */
export const undp2014Bands: StatusBands = { id: "undp-2014", onTrack: 1, atRisk: 0.5 };

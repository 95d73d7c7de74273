import type { Sourced } from "./framework.ts";

/** Seen in the source named. */
export const verified = (source: string): Sourced => ({ confidence: "verified", source });

/** Remembered, not seen: says where it is to be looked up. */
export const remembered = (source: string): Sourced => ({ confidence: "to be verified", source });

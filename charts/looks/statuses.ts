import type { StatusId } from "../../pipelines/tables/index.ts";
import type { PatternId } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** A status as charts show it: achieved counts as on track, "not applicable" is left out. */
export type ShownStatus = "on track" | "at risk" | "off track" | "not due" | "no data" | "no baseline" | "no target";

export interface StatusLook {
  /** Colour, shape and fill say the same three times. Filled is known, hollow is not measurable, and never red. */
  readonly glyph: string;
  readonly fill: Token;
  readonly pattern: PatternId | null;
  /** On the page. */
  readonly ink: Token;
  /** Around a mark that stands alone: amber is too light for a white page. */
  readonly edge: Token;
  /** Over the fill. */
  readonly over: Token;
  readonly known: boolean;
  readonly dashed?: boolean;
}

const hollow = { fill: "bg", edge: "missing", ink: "ink-3", over: "ink-2", known: false } as const;

/** In the order bars and keys follow. */
export const statuses: Record<ShownStatus, StatusLook> = {
  "on track": { glyph: "●", fill: "on", edge: "on", pattern: null, ink: "on-ink", over: "on-over", known: true },
  "at risk": {
    glyph: "▲",
    fill: "risk",
    edge: "risk-ink",
    pattern: "stripes",
    ink: "risk-ink",
    over: "risk-over",
    known: true,
  },
  "off track": { glyph: "◆", fill: "off", edge: "off", pattern: null, ink: "off-ink", over: "off-over", known: true },
  "not due": { ...hollow, glyph: "◇", pattern: null },
  "no data": { ...hollow, glyph: "○", pattern: "hatch" },
  "no baseline": { ...hollow, glyph: "▽", pattern: "dots" },
  "no target": { ...hollow, glyph: "□", pattern: null, dashed: true },
};

export const statusOrder = Object.keys(statuses) as ShownStatus[];

/** Null where a KPI does not apply: it is not counted. */
export function shownStatus(status: StatusId): ShownStatus | null {
  if (status === "achieved") return "on track";
  return status === "not applicable" ? null : status;
}

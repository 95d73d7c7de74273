import type { CrosswalkPair } from "../crosswalk.ts";
import type { Framework } from "../framework.ts";

export interface CarryOverOptions {
  readonly from: Framework;
  readonly to: Framework;
  readonly pairs: readonly CrosswalkPair[];
  /** The priority that reports on the new plan. Defaults to the one of the same name, and to none where there is none. */
  readonly priority?: string;
  /** The quarter of the new workbook. Defaults to the plan's first. */
  readonly period?: string;
}

import type { Framework, Priority } from "../../rbm/framework/index.ts";
import type { SamplePriority } from "../sample.ts";
import type { Judged } from "../standing.ts";

/** What the workbook of a priority and quarter is made from. */
export interface Scope {
  readonly framework: Framework;
  readonly priority: Priority;
  readonly sample: SamplePriority;
  readonly reported: readonly Judged[];
  /** Index of the quarter, and its name. */
  readonly quarter: number;
  readonly period: string;
}

import type { ListItem } from "../template/template.ts";
import type { Period } from "./period.ts";

/**
 * How sure we are of an item: `verified` was seen in a source, `to be verified` is remembered,
 * `sample` was made up to show how things work. Shown wherever the item is.
 */
export type Confidence = "verified" | "to be verified" | "sample";

export interface Sourced {
  readonly confidence: Confidence;
  /** Where it was seen; for samples, who made it up. */
  readonly source: string;
}

/** A level of the hierarchy: strategic goal, objective, outcome, … Order and nesting are data. */
export interface Level {
  readonly id: string;
  readonly name: string;
  readonly plural: string;
  /** Levels a result of this level may support; none for the top. */
  readonly supports: readonly string[];
}

export type Direction = "increase" | "decrease" | "maintain";

/** What a strategic target asks for, where it is a number. */
export interface Aim {
  readonly value: number;
  readonly unit: string;
  /** The period by whose end it is to be met. */
  readonly by: Period;
  readonly direction: Direction;
  readonly baselineYear?: number;
}

/** One of ITU's Sectors, or the General Secretariat, as the list Sectors names it. */
export type Sector = string;

/** A node of the plan: a goal, a strategic target, an objective, an outcome, … */
export interface Result extends Sourced {
  readonly code: string;
  readonly level: string;
  readonly title: string;
  /** Codes of the results it supports. */
  readonly supports: readonly string[];
  readonly aim?: Aim;
  /** A target in words: "all countries", "parity". */
  readonly aimInWords?: string;
  /** Absent where the result is of the whole organization. */
  readonly sector?: Sector;
}

export interface Priority extends Sourced {
  /** Short code that KPI codes begin with: `DI`. */
  readonly code: string;
  readonly name: string;
  /** Absent where it is of the whole organization. */
  readonly sector?: Sector;
}

/** A KPI that the plan itself sets: its priority's workbooks are handed out with it. */
export interface PlannedKpi extends Sourced {
  readonly code: string;
  /** Code of the priority that reports it. */
  readonly priority: string;
  /** What the priority template's sheet KPIs says of it, by column id; what is blank is left out. */
  readonly says: Readonly<Record<string, string | number | boolean>>;
  readonly targets: readonly { readonly period: Period; readonly target: number }[];
}

/** How grave what a rule finds is; `off`: nobody looks. */
export type RuleSeverity = "error" | "warning" | "tip" | "off";

export interface Place extends Sourced {
  readonly name: string;
  readonly kind: "world" | "region" | "group";
}

export interface ReportingOffice extends Sourced {
  readonly name: string;
  /** The region it serves; null for headquarters. */
  readonly region: string | null;
}

/** Where a status begins, as a share of what was to be reached by now. */
export interface StatusBands {
  readonly id: "default" | "undp-2014";
  readonly onTrack: number;
  readonly atRisk: number;
}

export interface Statement extends Sourced {
  readonly text: string;
}

/** A plan: its levels, results, priorities, places and rules, all as data. */
export interface Framework {
  readonly id: string;
  /** Counts up when the framework is published anew. */
  readonly version: number;
  readonly title: string;
  readonly from: Period;
  readonly to: Period;
  /** Years that figures may be about, where they reach beyond the plan: a series that began before it, a target met after. */
  readonly figures?: { readonly from: Period; readonly to: Period };
  readonly vision: Statement | null;
  readonly mission: Statement | null;
  readonly values: readonly Statement[];
  /** From the top down. */
  readonly levels: readonly Level[];
  readonly results: readonly Result[];
  readonly priorities: readonly Priority[];
  /** What reports on the same template without being a thematic priority, such as the strategic targets of the Union. */
  readonly scopes?: readonly Priority[];
  readonly places: readonly Place[];
  readonly offices: readonly ReportingOffice[];
  readonly bands: StatusBands;
  /** How grave rules are under this plan, by rule id, where other than the rules themselves say. */
  readonly severities?: Readonly<Record<string, RuleSeverity>>;
  readonly kpis?: readonly PlannedKpi[];
  /** Entries of lists that the plan changed, by the list's id. */
  readonly lists?: Readonly<Record<string, readonly ListItem[]>>;
}

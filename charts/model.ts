import type { CrosswalkModel } from "./crosswalk-model.ts";
import type { GanttModel } from "./gantt-model.ts";
import type { LinksModel, RingModel } from "./links-model.ts";
import type { PartnersModel } from "./partners-model.ts";
import type { ProcessesModel } from "./processes-model.ts";
import type { ReachModel } from "./reach-model.ts";
import type { ReportingModel } from "./reporting-model.ts";
import type { ShownStatus } from "./statuses.ts";
import type { StripModel } from "./strip-model.ts";
import type { SurvivalModel } from "./survival-model.ts";
import type { TurnsModel } from "./turns-model.ts";
import type { WorldModel } from "./world-model.ts";

/** A column of the table behind a picture. Shares are 0 to 1 and shown as percentages. */
export interface TableColumn {
  readonly label: string;
  readonly kind: "text" | "number" | "share" | "points";
  /** Decimals of a number; 0 by default. */
  readonly digits?: number;
}

export type TableCell = string | number | null;

/** What every picture carries, whatever draws it. Plain JSON. */
export interface ModelCommon {
  readonly id: string;
  /** The finding, one sentence. */
  readonly title: string;
  /** What, unit, method, and the key to the marks. */
  readonly subtitle: string;
  /** The same for a narrow picture, where it says less. */
  readonly subtitleNarrow?: string;
  /** Source, edition, method; "Sample figures." where they are. */
  readonly caption: string;
  /** The finding, then the figures in the order shown. */
  readonly alt: string;
  readonly period: string;
  readonly sample: boolean;
  /** True where figures not yet accepted are drawn; they are hatched and the subtitle says so. */
  readonly provisional: boolean;
  /** Language of numbers. */
  readonly locale: string;
  readonly table: { readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly TableCell[])[] };
  /** Set where there is nothing to draw: the figure keeps its place and says this. */
  readonly empty?: { readonly title: string; readonly text: string };
}

export interface Interval {
  readonly mid: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
}

export interface HeatmapCell {
  readonly period: string;
  /** Mean progress of the KPIs, a share; null where none is measurable. */
  readonly value: number | null;
  /** By pace. */
  readonly status: ShownStatus;
  readonly provisional: boolean;
}

/** Priority × quarter. */
export interface HeatmapModel extends ModelCommon {
  readonly kind: "heatmap";
  readonly periods: readonly string[];
  /** Year at whose end the forecast holds; null where there is none. */
  readonly forecastFor: string | null;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    /** One for each of `periods`. */
    readonly cells: readonly HeatmapCell[];
    readonly forecast: number | null;
  }[];
}

export interface StatusSeries {
  readonly status: ShownStatus;
  /** Number of KPIs, one for each of `rows`. */
  readonly values: readonly number[];
  /** How many of them rest on figures not yet accepted. */
  readonly provisional: readonly number[];
}

/** KPIs by status, a bar for each priority; `summary` is the whole plan in one bar. */
export interface StatusModel extends ModelCommon {
  readonly kind: "status" | "summary";
  readonly rows: readonly { readonly name: string; readonly label: string; readonly total: number }[];
  /** Only statuses that occur, in the order of the bar. */
  readonly series: readonly StatusSeries[];
}

export interface PanelPoint {
  readonly period: string;
  readonly time: number;
  /** Null where a value was due and is missing: the line breaks. */
  readonly value: number | null;
  readonly provisional: boolean;
}

export interface Panel {
  readonly kpi: string;
  readonly title: string;
  readonly priority: string;
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  readonly status: ShownStatus;
  readonly baseline: number;
  readonly target: number;
  /** Baseline, the KPI targets on the way, target. */
  readonly planned: readonly { readonly time: number; readonly value: number }[];
  readonly points: readonly PanelPoint[];
  readonly forecast: readonly (Interval & { readonly time: number })[];
}

/** One KPI a priority, each in its own unit against its planned line. */
export interface MultiplesModel extends ModelCommon {
  readonly kind: "multiples";
  /** The plan, as decimal years. */
  readonly from: number;
  readonly to: number;
  readonly panels: readonly Panel[];
}

/** Where each priority stands, and where it is heading. */
export interface RankedModel extends ModelCommon {
  readonly kind: "ranked";
  /** Share of the plan's time that has passed. */
  readonly due: number;
  readonly forecastFor: string | null;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    readonly now: number;
    readonly low: number;
    readonly high: number;
    readonly forecast: Interval | null;
  }[];
}

/** Change of KPIs since the quarter before. */
export interface MoversModel extends ModelCommon {
  readonly kind: "movers";
  readonly before: string;
  readonly rows: readonly {
    readonly kpi: string;
    readonly title: string;
    readonly priority: string;
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly change: number;
    /** Largest rises, or the other end. */
    readonly group: "up" | "down";
    readonly provisional: boolean;
  }[];
}

export interface RegionCell {
  readonly region: string;
  /** KPIs with figures for the region; 0 where there is none. */
  readonly kpis: number;
  /** Of those judged. */
  readonly status: ShownStatus;
}

/** Priority × region. */
export interface RegionsModel extends ModelCommon {
  readonly kind: "regions";
  readonly regions: readonly { readonly name: string; readonly head: string; readonly code: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    /** One for each of `regions`. */
    readonly cells: readonly RegionCell[];
  }[];
}

/** What a KPI needs before it can be judged and trusted, a dot a KPI. */
export interface CoverageModel extends ModelCommon {
  readonly kind: "coverage";
  readonly asks: readonly { readonly label: string; readonly short: string; readonly n: number }[];
  readonly total: number;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    readonly kpis: number;
    /** KPIs that have it, one number for each of `asks`. */
    readonly have: readonly number[];
    /** KPIs that have everything. */
    readonly whole: number;
  }[];
}

/** How many KPIs had each of it, quarter by quarter. */
export interface GrowthModel extends ModelCommon {
  readonly kind: "growth";
  readonly total: number;
  readonly lines: readonly {
    readonly label: string;
    /** The one the title speaks of. */
    readonly accent: boolean;
    readonly points: readonly { readonly period: string; readonly time: number; readonly n: number }[];
  }[];
}

export interface FanPoint {
  readonly time: number;
  readonly mid: number;
  readonly low: number;
  readonly high: number;
}

/** One KPI under a scenario beside the base, over the same history. */
export interface FanModel extends ModelCommon {
  readonly kind: "fan";
  readonly unit: string;
  readonly digits: number;
  readonly from: number;
  readonly to: number;
  readonly target: number;
  /** The target without the scenario, where it changes it. */
  readonly baseTarget: number | null;
  readonly scenario: string;
  readonly points: readonly { readonly time: number; readonly value: number | null }[];
  readonly base: readonly FanPoint[];
  readonly changed: readonly FanPoint[];
}

/** How likely a priority's KPI targets are met, before and after. */
export interface ChancesModel extends ModelCommon {
  readonly kind: "chances";
  readonly scenario: string;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    /** Mean probability of its KPIs, shares. */
    readonly before: number;
    readonly after: number;
  }[];
}

/** A chart as data: what Plot, native slides and text tables read. */
export type ChartModel =
  | HeatmapModel
  | StatusModel
  | MultiplesModel
  | RankedModel
  | MoversModel
  | RegionsModel
  | CoverageModel
  | GrowthModel
  | FanModel
  | ChancesModel
  | WorldModel
  | StripModel
  | ReachModel
  | ReportingModel
  | TurnsModel
  | LinksModel
  | RingModel
  | PartnersModel
  | CrosswalkModel
  | SurvivalModel
  | GanttModel
  | ProcessesModel;

export type ChartKind = ChartModel["kind"];

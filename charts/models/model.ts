import type { ChancesModel } from "./chances.ts";
import type { CoverageModel } from "./coverage.ts";
import type { CrosswalkModel } from "./crosswalk.ts";
import type { FanModel } from "./fan.ts";
import type { GanttModel } from "./gantt.ts";
import type { GrowthModel } from "./growth.ts";
import type { HeatmapModel } from "./heatmap.ts";
import type { HomesModel } from "./homes.ts";
import type { LinksModel, RingModel } from "./links.ts";
import type { MoversModel } from "./movers.ts";
import type { MultiplesModel } from "./multiples.ts";
import type { PartnersModel } from "./partners.ts";
import type { ProcessesModel } from "./processes.ts";
import type { RankedModel } from "./ranked.ts";
import type { ReachModel } from "./reach.ts";
import type { RegionsModel } from "./regions.ts";
import type { ReportingModel } from "./reporting.ts";
import type { StatusModel } from "./status.ts";
import type { StripModel } from "./strip.ts";
import type { SubscriptionsModel } from "./subscriptions.ts";
import type { SurvivalModel } from "./survival.ts";
import type { TurnsModel } from "./turns.ts";
import type { WorldModel } from "./world.ts";

/** A column of the table behind a picture. Shares are 0 to 1 and shown as percentages. */
export interface TableColumn {
  readonly label: string;
  readonly kind: "text" | "number" | "share" | "points";
  /** Decimals of a number; 0 by default. */
  readonly digits?: number;
  /** Figures of the KPI of their row, for the quarter in the column `QUARTER` or else in the label: each leads back to its cell. */
  readonly traced?: true;
  /** Means over the KPIs of their row's priority, for the quarter in the label: each leads to the figures it rests on. */
  readonly mean?: true;
}

/** Column of a table that says which quarter the figure of a row is of. */
export const QUARTER = "Figure of";

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
  | HomesModel
  | WorldModel
  | StripModel
  | SubscriptionsModel
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

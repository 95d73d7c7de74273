import type { Token } from "../../looks/tokens.ts";

/** Inches; forms lay out in a body `WIDTH` wide, and a slide scales the whole to the room its layout leaves. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Width of a slide's body as forms see it. */
export const WIDTH = 12.25;

/** The box of a chart as wide as the body: it goes over the edges by the margin that charts keep around themselves. */
export const chartBox = (height: number): Box => ({ x: -0.1, y: -0.05, w: WIDTH + 0.2, h: height + 0.05 });

/** A colour by what it means; the theme of the deck says which it is. `neutral` judges nothing (`neutral-ink` over it), `track` is the bed of a bar. */
export type Paint = Token | "neutral" | "neutral-ink" | "track" | "hairline";

/** Points on a slide 13.33 inches wide. */
export type Points = number;

export interface TextBlock {
  readonly kind: "text";
  readonly box: Box;
  readonly text: string;
  readonly size: Points;
  readonly paint?: Paint;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
}

export interface ShapeBlock {
  readonly kind: "bar" | "tick";
  readonly box: Box;
  readonly paint: Paint;
}

export interface Cell {
  readonly text: string;
  readonly size?: Points;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "middle" | "bottom";
  readonly paint?: Paint;
  readonly fill?: Paint;
  /** A click leads to the slide of this number, from 1. */
  readonly slide?: number;
}

export interface TableBlock {
  readonly kind: "table";
  readonly box: Box;
  readonly alt: string;
  /** Inches, one a column. */
  readonly columns: readonly number[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly headHeight: number;
  readonly rowHeight: number;
  /** Hairlines between rows, or gaps between filled cells. */
  readonly lines: "hairlines" | "gaps";
}

export type PlotKind =
  | "bar"
  | "stacked bar"
  | "percent stacked bar"
  | "column"
  | "line"
  | "area"
  | "scatter"
  | "doughnut";

export interface Series {
  readonly name: string;
  /** One for each category, null where there is none; for a scatter one for each of `at`. */
  readonly values: readonly (number | null)[];
  /** Where the values of a scatter stand on the horizontal axis. */
  readonly at?: readonly number[];
  readonly paint: Paint;
  /** Whether the legend lists it; true by default. */
  readonly listed?: boolean;
  /** A line: points wide, dashed where said; none where 0. */
  readonly line?: { readonly width: Points; readonly dash?: "dash" | "dot" };
  readonly marker?: {
    readonly symbol: "circle" | "plus" | "diamond";
    readonly size: Points;
    readonly hollow?: boolean;
  };
  readonly labels?: {
    /** As Excel writes number formats: `0%`. */
    readonly format: string;
    readonly paint: Paint;
    readonly at?: "center" | "end" | "base" | "right" | "above" | "below";
    readonly bold?: boolean;
    /** 12 by default. */
    readonly size?: Points;
    /** Only the last value, with the name of its series where said. */
    readonly last?: "value" | "name and value";
    /** How far below its place the last one stands, as a share of the height of the chart. */
    readonly down?: number;
  };
  /** How far the value may be off, one for each. */
  readonly off?: { readonly below: readonly number[]; readonly above: readonly number[] };
}

/** A chart that PowerPoint draws itself: it can be restyled, and its figures are in the sheet behind it. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly box: Box;
  readonly alt: string;
  readonly plot: PlotKind;
  /** Of every plot but a scatter, in the order read. */
  readonly categories: readonly string[];
  /** Only the label of every so many of them is written; all by default. */
  readonly every?: number;
  readonly series: readonly Series[];
  /** How the sheet and the axis write the values: `0%`. */
  readonly format: string;
  readonly value?: {
    readonly min?: number;
    readonly max?: number;
    readonly step?: number;
    readonly shown?: boolean;
    readonly size?: Points;
    /** Where the axis writes fewer digits than the sheet. */
    readonly format?: string;
  };
  /** The horizontal axis of a scatter. */
  readonly across?: { readonly min: number; readonly max: number; readonly step: number; readonly format: string };
  readonly legend?: boolean;
  /** Of category labels and legend; 14 by default. */
  readonly size?: Points;
  /** Space between bars, as a percentage of a bar. */
  readonly gap?: number;
}

export interface PictureBlock {
  readonly kind: "picture";
  readonly box: Box;
  readonly alt: string;
  readonly svg: string;
}

export type Block = TextBlock | ShapeBlock | TableBlock | ChartBlock | PictureBlock;

/** What stands on a slide below its title. */
export interface Body {
  /** Under the title: what, unit, key. */
  readonly subtitle: string;
  /** For the height in inches that is left. */
  blocks(height: number): readonly Block[];
}

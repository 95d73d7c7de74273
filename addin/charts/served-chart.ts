/** A chart in the server's list. */
export interface ListedChart {
  readonly id: string;
  readonly title: string;
}

export interface ChartList {
  readonly charts: readonly ListedChart[];
  /** `#rrggbb` of what charts draw: a status by its name, `accent`, `planned`, `forecast`. */
  readonly colours: Readonly<Record<string, string>>;
}

/** Of which figures charts are drawn. */
export interface ChartScope {
  readonly framework?: string;
  readonly priority?: string;
  readonly period?: string;
}

export type Figure = string | number | null;

interface Point {
  readonly time: number;
}

/** What every chart's JSON says, as far as the add-in reads it; the charts themselves are the server's. */
export interface ServedChart {
  readonly id: string;
  readonly kind: string;
  /** The finding, one sentence. */
  readonly title: string;
  readonly subtitle: string;
  /** Source, edition, and whether the figures are sample figures. */
  readonly caption: string;
  readonly alt: string;
  readonly period: string;
  readonly sample: boolean;
  readonly table: {
    readonly columns: readonly {
      readonly label: string;
      readonly kind: "text" | "number" | "share" | "points";
      readonly digits?: number;
    }[];
    readonly rows: readonly (readonly Figure[])[];
  };
  /** Where there is nothing to draw: why. */
  readonly empty?: { readonly title: string; readonly text: string };
  /** Of bars by status, in the order of the table's columns. */
  readonly series?: readonly { readonly status: string }[];
  /** Of small multiples. */
  readonly panels?: readonly {
    readonly kpi: string;
    readonly title: string;
    readonly unit: string;
    readonly digits: number;
    readonly planned: readonly (Point & { readonly value: number })[];
    readonly points: readonly (Point & { readonly value: number | null })[];
    readonly forecast: readonly (Point & { readonly mid: number })[];
  }[];
}

/** What a person sees of a sheet and its cells do not hold. */
export interface SheetLook {
  /** Hidden columns, counted from 0. */
  readonly hiddenColumns: readonly number[];
  /** A1 addresses of cells whose number is shown as a percentage: 0.45 as 45%. */
  readonly percentages: ReadonlySet<string>;
  /** A1 addresses of cells whose text is set in. */
  readonly indented: ReadonlySet<string>;
}

/** A value of a row, typed as its column says. Dates are ISO texts. Blank is null, never "" or 0. */
export type Value = null | string | number | boolean;

/** A row by column id; every declared column is there. */
export type Row = Readonly<Record<string, Value>>;

/** Who reports what, when, on which template: what the visible Cover cells say. */
export interface Identity {
  readonly template: string;
  readonly templateVersion: number;
  readonly framework: string;
  readonly priority: string;
  readonly office: string;
  readonly period: string;
  /** Id of the submission this workbook was made from; null for the first. */
  readonly parent: string | null;
}

/** A workbook as data: what is submitted, stored, compared and piped. Empty rows are left out. */
export interface Content {
  readonly identity: Identity;
  /** Rows by sheet id, in the order of the sheet. */
  readonly sheets: Readonly<Record<string, readonly Row[]>>;
}

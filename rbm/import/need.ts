/** What a person may have to look at, what takes one first before the rest. */
export const needKinds = [
  "nothing taken",
  "column gone",
  "value not read",
  "to choose",
  "no period",
  "not in the list",
  "value read in part",
  "period guessed",
  "column guessed",
  "row filled down",
  "row not taken",
  "column not taken",
  "sheet not taken",
  "hidden",
  "code made up",
] as const;

/** Something that a person has to look at, and where it stands in the workbook that was read. */
export interface Need {
  readonly kind: (typeof needKinds)[number];
  readonly sheet: string | null;
  /** A1 address; null where it is about the sheet or the workbook. */
  readonly cell: string | null;
  /** What was found, as a person sees it. */
  readonly found: string;
  readonly says: string;
}

/** A filled cell of the workbook that was read whose content is nowhere in the new one. */
export interface LeftCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** What it holds, as a person sees it. */
  readonly found: string;
  readonly why: string;
}

/** Something that a person has to look at, and where it stands in the workbook that was read. */
export interface Need {
  readonly kind:
    | "nothing taken"
    | "sheet not taken"
    | "column not taken"
    | "column guessed"
    | "column gone"
    | "row not taken"
    | "row filled down"
    | "hidden"
    | "value not read"
    | "value read in part"
    | "period guessed"
    | "code made up"
    | "not in the list"
    | "no period"
    | "to choose";
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

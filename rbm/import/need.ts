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
    | "value not read"
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

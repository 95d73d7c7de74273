import type { IatiOrganisation } from "./activity.ts";

/** What an export says beside the figures. */
export interface IatiOptions {
  /** When the file was made, ISO 8601 with time. */
  readonly generated: string;
  /** Who publishes. Defaults to the ITU, with an identifier that is to be verified before anything is published. */
  readonly organisation?: IatiOrganisation;
  /** DAC purpose code of every activity; 22040, information and communication technology, by default: to be verified. */
  readonly sector?: string;
  /** DAC recipient region of every activity; 998, developing countries unspecified, by default. */
  readonly region?: string;
}

/** Remembered, not seen in a list: said in the file and in the notes of every export that uses it. */
export const ASSUMED_ORGANISATION: IatiOrganisation = {
  ref: "XM-DAC-41303",
  type: "40",
  name: "International Telecommunication Union",
};

export const ASSUMED_SECTOR = "22040";
export const ASSUMED_REGION = "998";

/** Something an export could not carry, told to whoever publishes it. */
export interface ExportNote {
  /** The row or part: `DI-01 · 2021-Q3`. */
  readonly where: string;
  readonly what: string;
}

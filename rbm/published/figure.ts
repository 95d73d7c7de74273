import type { Confidence } from "../framework/index.ts";

/** Where a published figure comes from. Real figures, not samples. */
export interface Source {
  readonly cites: string;
  /** How sure we are that the figure is what the source says. */
  readonly confidence: Confidence;
}

/** A published figure: a percentage, 0 to 100, unless its KPI says otherwise. */
export interface Figure {
  readonly place: string;
  readonly year: number;
  readonly value: number;
  readonly source: Source;
  /** What has to be said about it. */
  readonly about?: string;
  /** The source gives it in words: "close to 87%". */
  readonly estimated?: true;
}

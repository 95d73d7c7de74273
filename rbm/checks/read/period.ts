import { isPeriod, type Period } from "../../framework/period.ts";
import { tidyCode } from "./text.ts";

/** The period a text surely means: `Q3 2021`, `2021 q3`, `3Q2021`, `2021/Q3`. Null where it may be none or another. */
export function readPeriod(text: string): Period | null {
  const plain = tidyCode(text).toUpperCase();
  const [, year, quarter] = /^(\d{4})[\s\-–_/.]*(?:Q|T)([1-4])$/.exec(plain) ?? [];
  if (year) return `${year}-Q${quarter}`;
  const [, first, second, late] = /^(?:(?:Q|T)([1-4])|([1-4])(?:Q|T))[\s\-–_/.]*(\d{4})$/.exec(plain) ?? [];
  if (late) return `${late}-Q${first ?? second}`;
  return isPeriod(plain) ? plain : null;
}

import { tidyCode } from "./text.ts";

const BETWEEN = /[;,/|&+\r\n]| and | or /;

/** Whether a text may be made of several values. */
export const mayBeSeveral = (text: string): boolean => BETWEEN.test(text);

/** The values of a text that is made of several known ones: `Africa; Europe`, `DI-01 and DI-02`. Null where it is not. */
export function severalIn(text: string, isKnown: (part: string) => boolean): string[] | null {
  if (!mayBeSeveral(text)) return null;
  const parts = text
    .split(/[;,/|&+\r\n]+| and | or /)
    .map(tidyCode)
    .filter((part) => part !== "");
  return parts.length > 1 && !isKnown(tidyCode(text)) && parts.every(isKnown) ? parts : null;
}

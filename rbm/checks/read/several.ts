import { tidyCode } from "./text.ts";

/** The values of a text that is made of several known ones: `Africa; Europe`, `DI-01 and DI-02`. Null where it is not. */
export function severalIn(text: string, isKnown: (part: string) => boolean): string[] | null {
  if (!/[;,/|&+\r\n]| and | or /.test(text)) return null;
  const parts = text
    .split(/[;,/|&+\r\n]+| and | or /)
    .map(tidyCode)
    .filter((part) => part !== "");
  return parts.length > 1 && !isKnown(tidyCode(text)) && parts.every(isKnown) ? parts : null;
}

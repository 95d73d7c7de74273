import { folded } from "../../template/names.ts";

/** Signs and marks aside, as headers are compared. A percent sign says something and stays. */
export const plainHeader = (text: string): string =>
  folded(text)
    .replace(/[’']/g, " ")
    .replace(/№/g, "no")
    .replace(/%/g, " % ")
    .replace(/[^\p{L}\p{N}\p{M}°º% ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
